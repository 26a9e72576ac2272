import Minutes
import Settings
import SourceText

@testable import Archive

/// A record made up of a few lines, for what is compared paragraph by paragraph.
///
/// A line is text; `# ` opens a part, `## ` a heading under it, `- ` an item whose number is cut off at
/// 、, `決定：` a section.
enum MadeUpText {
  static func record(
    _ stem: String,
    _ number: Int,
    _ lines: [String],
    series: String = "某會議",
    unit: String? = nil,
    edition: String? = nil,
    supersedes: String? = nil
  ) -> Record {
    var bytes: [UInt8] = []
    var elements: [Element] = []
    var part: Int?
    var heading: Int?
    for line in lines {
      let kind: Element.Kind
      var text = line
      var lead = ""
      if line.hasPrefix("## ") {
        (kind, text) = (.heading, String(line.dropFirst(3)))
      } else if line.hasPrefix("# ") {
        (kind, text) = (.part, String(line.dropFirst(2)))
      } else if line.hasPrefix("- ") {
        (kind, text) = (.item, String(line.dropFirst(2)))
      } else {
        kind = line.contains("：") ? .section : .paragraph
      }
      let sign: Character = kind == .section ? "：" : "、"
      if kind != .paragraph, let end = text.firstIndex(of: sign) { lead = String(text[...end]) }
      let start = bytes.count
      bytes += text.utf8
      let parent = kind == .part ? nil : kind == .heading ? part : heading ?? part
      elements.append(
        Element(
          id: "p\(elements.count + 1)",
          kind: kind,
          range: SourceRange(start, bytes.count),
          leadEnd: Int32(start + lead.utf8.count),
          step: lead.isEmpty ? nil : SourceRange(start, start + lead.utf8.count),
          parent: parent,
          depth: 0
        )
      )
      bytes.append(0x0A)
      if kind == .part { (part, heading) = (elements.count - 1, nil) }
      if kind == .heading { heading = elements.count - 1 }
    }
    var meeting = Meeting(title: "第\(number)次\(series)紀錄", date: day(114, number, 1))
    meeting.series = series
    meeting.ordinal = number
    meeting.edition = edition
    if let unit {
      meeting.reports = [UnitReport(number: "一", unit: unit, elements: elements.indices)]
    }
    return Record(
      stem: stem,
      text: RecordText(Source(path: "\(stem).txt", bytes: bytes)),
      meeting: meeting,
      elements: elements,
      exceptions: [],
      supersedes: supersedes
    )
  }

  /// What becomes of each paragraph of the last of some records, and what is gone.
  static func told(_ months: [[String]], units: [String]? = nil) -> [String] {
    let records = months.enumerated().map { index, lines in
      record("m\(index + 1)", index + 1, lines, unit: units?[index])
    }
    let registry = Registry(units: [
      UnitEntry(
        name: "資訊服務處",
        slug: "it",
        earlier: [.init(name: "資訊處", since: "2025-02-01")]
      )
    ])
    let archive = Archive(records, registry: registry)
    guard let last = archive.newest, let changes = archive.changes[last] else { return [] }
    func text(_ element: Int, _ record: Int) -> String {
      let record = archive.records[record]
      return record.text.string(record.elements[element].body)
    }
    return changes.paragraphs.map {
      "\($0.kind)\($0.isMoved ? " moved" : "") \($0.run) \(text($0.element, last))"
    }
      + changes.gone.map { "gone \(text($0.element, changes.previous ?? 0))" }
  }
}
