import Archive
import Layout
import Minutes
import MinutesReading
import Outline
import Pages
import Site
import SourceText

/// What a station prints, as JSON (各階段的 JSON).
enum StationJSON {
  /// The tree: a value for each node, with its depth.
  static func write(_ outline: Outline?, _ text: LaidOutText, into json: inout JSONWriter) {
    var depths: [Int] = []
    json.array { json in
      for node in outline?.nodes ?? [] {
        let depth = node.parent.map { depths[$0] + 1 } ?? 0
        depths.append(depth)
        json.newLine()
        json.object { json in
          json.key("line")
          json.number(text.lines[node.lines.lowerBound].lines.lowerBound)
          json.key("last_line")
          json.number(text.lines[node.lines.upperBound - 1].lines.upperBound)
          json.key("depth")
          json.number(depth)
          json.key("kind")
          json.string(node.name)
          json.key("number")
          json.number(node.marker?.number)
          json.key("text")
          json.string(text.glyphs.string(node.content))
        }
      }
    }
  }

  /// The pages: the address of each, and its blocks as Markdown.
  static func write(_ pages: RecordPageList, of record: Record, into json: inout JSONWriter) {
    json.array { json in
      for page in [pages.meeting, pages.full] + pages.reports {
        json.newLine()
        json.object { json in
          json.key("path")
          json.string(page.path.path)
          json.key("blocks")
          json.array { json in
            for index in page.elements.joined() {
              let block = pages.markdown.blocks[index]
              json.newLine()
              json.object { json in
                json.key("id")
                json.string(block.id)
                json.key("line")
                json.number(record.lines(of: index).lowerBound)
                json.key("markdown")
                json.string(pages.markdown.bytes[block.markdown])
              }
            }
          }
        }
      }
    }
  }
}
