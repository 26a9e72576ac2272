internal import Archive
internal import Minutes
internal import Pages
internal import SourceText

/// The file that a year's records are searched in (檢索資料): one call of a function with JSON, for a
/// page that was opened from a folder may load a script and nothing else.
///
/// `text`, `ids`, `steps` have a line for each entry, `kinds` a letter, `ups` and `lines` a number
/// (``SearchEntries``). In `text`, `\t` parts the cells of a row, and behind `\f` stand other names of
/// what is in the entry: a person's bare name, a day in ISO form, a merged cell of a row above.
/// `groups` are the entries of one page, with its unit. `search.js` makes the text alike (full width,
/// capitals, blanks beside Han, commas of thousands) when it gets it, and keeps it as written beside.
struct SearchData {
  private let catalogue: Catalogue
  private let year: Int
  private let records: [Int]

  /// The data of a year's records, the newest first.
  init(_ records: [Int], year: Int, _ catalogue: Catalogue) {
    self.records = records
    self.year = year
    self.catalogue = catalogue
  }

  var bytes: [UInt8] {
    var entries = SearchEntries(catalogue.archive)
    var groups: [Group] = []
    for (number, record) in records.enumerated() { add(record, number, &entries, &groups) }
    var json = JSONWriter(capacity: 512 + 256 * records.count + 96 * groups.count)
    json.object { json in
      json.key("year")
      json.number(year)
      json.key("meetings")
      json.array { json in
        for record in records { write(record, &json) }
      }
      json.key("groups")
      json.array { json in
        for group in groups { write(group, &json) }
      }
    }
    let head = json.bytes.dropLast()
    let parts: [(String, SearchText, isText: Bool)] = [
      ("text", entries.text, true), ("ids", entries.ids, true), ("steps", entries.steps, true),
      ("kinds", entries.kinds, true), ("ups", entries.ups, false), ("lines", entries.lines, false),
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(head.count + 128) { $0 + $1.1.bytes.count })
    bytes += "sitegenSearch(".utf8
    bytes += head
    for (name, part, isText) in parts {
      bytes += ",\n\"\(name)\":".utf8
      bytes.append(UInt8(ascii: isText ? "\"" : "["))
      bytes += part.bytes
      bytes.append(UInt8(ascii: isText ? "\"" : "]"))
    }
    bytes += "});\n".utf8
    return bytes
  }

  /// Entries that one page shows.
  private struct Group {
    let meeting: Int
    let first: Int
    let page: PagePath
    let unit: Int?
  }

  private func add(
    _ record: Int,
    _ number: Int,
    _ entries: inout SearchEntries,
    _ groups: inout [Group]
  ) {
    let meeting = catalogue.archive.records[record].meeting
    var end = 0
    var report: Int?
    entries.add(record) { element, entry in
      guard element >= end else { return }
      // Up to where the next report begins, or this one ends, all stands on one page.
      report = catalogue.report(ofElement: element, in: record)
      if let report {
        end = meeting.reports[report].elements.upperBound
      } else {
        let next = meeting.reports.map(\.elements.lowerBound).filter { $0 > element }.min()
        end = next ?? Int.max
      }
      groups.append(
        Group(
          meeting: number,
          first: entry,
          page: catalogue.page(ofElement: element, in: record),
          unit: report.flatMap {
            catalogue.archive.unit(named: meeting.reports[$0].unit, in: record)
          }
        )
      )
    }
  }

  private func write(_ record: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.key("name")
      json.string((catalogue.untoldBody(of: record) ?? "") + catalogue.names[record])
      json.key("short")
      json.string(catalogue.shortNames[record])
      json.key("day")
      json.string(catalogue.days.words(catalogue.archive.records[record].meeting.date))
      json.key("corrected")
      json.string(catalogue.archive.supersededBy[record].map { catalogue.names[$0] })
    }
  }

  /// Writes the meeting, the first entry, the page, and the unit by its slug and name.
  private func write(_ group: Group, _ json: inout JSONWriter) {
    json.array { json in
      json.number(group.meeting)
      json.number(group.first)
      json.string(group.page.path)
      json.string(group.unit.map { catalogue.archive.units[$0].unit.slug })
      json.string(group.unit.map { catalogue.unitNames[$0] })
    }
  }
}
