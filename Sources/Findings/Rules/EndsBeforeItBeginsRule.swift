internal import Minutes
internal import SourceText
internal import Vocabulary

/// The meeting ends before it begins (散會早於開會), 下午2時30分 and 散會（下午1時25分）.
///
/// 3時25分 without 下午 is a time of the afternoon, and a meeting may sit past midnight.
enum EndsBeforeItBeginsRule: Rule {
  static let id = "ends-before-it-begins"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "The meeting begins at {start} and ends at {end}",
      remedy: "One of the two is wrong; compare them with the signed record."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let meeting = record.meeting
    guard let start = meeting.start, let end = meeting.end, end < start,
      meeting.furtherDays.isEmpty, let date = meeting.dateText, date.precision == .day
    else { return }
    let (from, to) = (start.hour * 60 + start.minute, end.hour * 60 + end.minute)
    // Half a day later it would end within six hours.
    if end.hour < 12, (0...360).contains(to + 720 - from) { return }
    if end.hour < 6, start.hour >= 18 { return }
    var places = [date.range]
    if let adjourned = adjournment(record) { places.insert(adjourned, at: 0) }
    findings.add(Self.self, at: places, ["start": start.iso, "end": end.iso])
  }

  /// The line that says when it closed.
  private static func adjournment(_ record: CheckedRecord) -> SourceRange? {
    let words = record.vocabulary[.adjournedWords]
    for element in record.record.elements.reversed() where element.range.bytes.count <= 120 {
      switch element.kind {
      case .part, .heading, .item, .paragraph, .section, .headLine: break
      case .title, .table, .note, .preformatted: continue
      }
      let signs = record.glyphs(element.range)
      guard words.first(in: signs, signs.scalars.indices) != nil,
        signs.scalars.contains(where: \.isDigit)
          || signs.scalars.contains(where: ChineseNumeral.isNumeral)
      else { continue }
      return element.range
    }
    return nil
  }
}
