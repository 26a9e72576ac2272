internal import Findings
internal import Minutes
internal import Pages
internal import SourceText

/// Findings of one record as a page lists them (檢核發現列): the rule, the sentence, the way to the place,
/// the words it is about.
struct FindingEntries {
  let record: Record
  let words: FindingWords
  /// What a link says before the line, 第21次; empty on the record's own pages.
  let meeting: String
  /// The official path of each block, where it is told.
  let paths: ElementPaths?
  /// The page that shows a block.
  let page: (Int) -> PagePath

  /// How much of a line is quoted, and how much of that before what the finding is about.
  private static let most = 60
  private static let before = 24
  /// How many further places are told.
  private static let mostPlaces = 12

  /// Writes a finding as a list item.
  func write(_ finding: Finding, id: String?, on place: PagePlace, into html: inout HTMLWriter) {
    html.raw("<li")
    if let id {
      html.raw(" id=\"")
      html.text(id)
      html.raw("\"")
    }
    html.raw("><p><span class=\"label\">")
    html.text(words.name(of: finding.rule))
    html.raw("</span>")
    html.text(words.colon)
    html.text(words.sentence(of: finding))
    html.raw("</p>\n<p class=\"what\">")
    let first = FindingPlace(finding, in: record)
    link(to: first, on: place, into: &html)
    var told = [first]
    for range in finding.ranges.dropFirst() where told.count <= Self.mostPlaces {
      let other = FindingPlace(range, in: record)
      guard !told.contains(other) else { continue }
      html.text(told.count == 1 ? words.also : words.comma)
      link(to: other, on: place, into: &html)
      told.append(other)
    }
    if let paths, let element = first.element, !paths.paths[element].isEmpty {
      html.text(words.separator)
      html.text(paths.bytes[paths.paths[element]])
    }
    if paths != nil, !first.isRow { quote(finding, into: &html) }
    html.raw("</p>\n")
    if let waiver = finding.waiver {
      html.raw("<p class=\"what\">")
      words.reason.write(waiver.reason, into: &html)
      html.raw("</p>\n")
    }
    html.raw("</li>\n")
  }

  private func link(to found: FindingPlace, on place: PagePlace, into html: inout HTMLWriter) {
    if let element = found.element, found.line != nil {
      place.open(page(element), anchor: found.anchor, into: &html)
    } else if let line = found.line {
      place.open(.source(record.stem), anchor: "L\(line)", into: &html)
    } else {
      place.open(.meeting(record.stem), into: &html)
    }
    words.write(place: found.line, of: meeting, into: &html)
    // Two blocks of one line are two places, and no two places may have one name.
    if let element = found.element, element > 0, let anchor = found.anchor,
      record.lines(of: element - 1).upperBound == found.line
    {
      html.raw("<span class=\"vh\"> ")
      html.text(anchor)
      html.raw("</span>")
    }
    html.raw("</a>")
  }

  /// Writes the words around the place, those it is about set off.
  private func quote(_ finding: Finding, into html: inout HTMLWriter) {
    guard let range = finding.ranges.first?.bytes, !range.isEmpty else { return }
    let bytes = record.text.bytes
    var start = range.lowerBound
    var count = 0
    while start > 0, !Self.isEnd(bytes[start - 1]), count < Self.before {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { count += 1 }
    }
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.lowerBound
    while end < bytes.count, !Self.isEnd(bytes[end]), count < Self.most {
      end += UTF8Decoding.scalar(in: bytes, at: end).width
      count += 1
    }
    let close = min(end, range.upperBound)
    while start < range.lowerBound, Self.isBlank(bytes[start]) { start += 1 }
    html.text(words.open)
    if start > 0, !Self.isEnd(bytes[start - 1]) { html.text(words.more) }
    html.shown(start..<range.lowerBound, of: bytes)
    let isWhole = start == range.lowerBound && close == end
    html.raw(isWhole ? "" : "<em>")
    html.shown(range.lowerBound..<close, of: bytes)
    html.raw(isWhole ? "" : "</em>")
    html.shown(close..<end, of: bytes)
    if end < bytes.count, !Self.isEnd(bytes[end]) { html.text(words.more) }
    html.text(words.close)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
