public import Archive
public import Minutes
internal import SourceText

/// The pages of one record (紀錄的各頁): the meeting, the whole record, and one for each unit's report.
public struct RecordPageList: Sendable {
  /// The record's Markdown, of which the pages are slices.
  public let markdown: RecordMarkdown
  /// The meeting's page.
  public let meeting: Page
  /// The page of the whole record.
  public let full: Page
  /// The pages of the units' reports, in order.
  public let reports: [Page]

  /// The pages of a record.
  public init(_ record: Record, units: UnitIdentity) {
    let markdown = RecordMarkdown(record)
    self.markdown = markdown
    let all = record.elements.indices
    full = Page(kind: .full, path: .full(record.stem), elements: [all], raise: 0)
    let reports = record.meeting.reports
    let slugs = Self.slugs(of: reports, units.within(record.meeting.organisation))
    let pages = reports.indices.map { index in
      let elements = reports[index].elements
      let level = elements.first.map { markdown.blocks[$0].level } ?? 0
      return Page(
        kind: .report(index),
        path: .report(record.stem, unit: slugs[index]),
        elements: [elements],
        raise: max(0, level - 1)
      )
    }
    self.reports = pages
    var rest: [Range<Int>] = []
    var start = all.lowerBound
    for report in reports {
      if report.elements.lowerBound > start { rest.append(start..<report.elements.lowerBound) }
      start = max(start, report.elements.upperBound)
    }
    if start < all.upperBound { rest.append(start..<all.upperBound) }
    meeting = Page(kind: .meeting, path: .meeting(record.stem), elements: rest, raise: 0)
  }

  /// The last part of each report's address; a unit that reports twice has `-2` at its second page.
  public static func slugs(of reports: [UnitReport], _ units: UnitIdentity) -> [String] {
    numbered(reports.map { units.unit($0.unit).slug })
  }

  /// Slugs, those that are not the first of their kind with a number.
  public static func numbered(_ slugs: [String]) -> [String] {
    var taken: Set<String> = []
    var numbers: [String: Int] = [:]
    return slugs.map { slug in
      var unique = slug
      var number = numbers[slug] ?? 2
      while !taken.insert(unique).inserted {
        unique = "\(slug)-\(number)"
        number += 1
      }
      numbers[slug] = number
      return unique
    }
  }

  /// The pages as text, block by block (`explain --at pages`).
  public func print(of record: Record) -> String {
    var text = ""
    for page in [meeting, full] + reports {
      text += "\(page.path.path)\n"
      for index in page.elements.joined() {
        let block = markdown.blocks[index]
        let lines = record.lines(of: index)
        text += "  #\(block.id) lines \(lines.lowerBound)-\(lines.upperBound)\n"
        let hashes = block.level > 0 ? min(page.raise, block.level - 1) : 0
        let start = block.markdown.lowerBound + hashes
        for line in markdown.bytes[start..<block.markdown.upperBound]
          .split(separator: 0x0A, omittingEmptySubsequences: false)
        {
          text += "    \(String(decoding: line, as: UTF8.self))\n"
        }
      }
    }
    return text
  }
}
