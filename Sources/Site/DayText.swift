public import Minutes
public import Settings
internal import SourceText

/// Days in the words of the interface (日期文字): 115年2月12日, 12 February 2026, with the ISO day for machines beside it.
public struct DayText: Sendable {
  private let day: Sentence
  private let hasForms: Bool
  private let months: MonthNames
  /// What the months are called where room is scarce.
  let shortMonths: MonthNames

  /// The order of a day's parts is the wording's: `{year}年{month}月{day}日`, or
  /// `{day} {month_name} {common_year}`.
  public init(_ wording: Wording, _ key: String = "list.day") {
    day = Sentence(wording, key, "year", "common_year", "month", "day", "month_name")
    hasForms = day.hasForms
    months = MonthNames(wording)
    shortMonths = MonthNames(wording, isShort: true)
  }

  /// A day as words, 115年2月12日.
  public func words(_ day: CalendarDay) -> String {
    self.day.filled(
      String(day.republicYear),
      String(day.year),
      String(day.month),
      String(day.day),
      months[day.month]
    )
  }

  /// Writes a day as a `time` element.
  func write(_ day: CalendarDay, into html: inout HTMLWriter) {
    html.raw("<time datetime=\"")
    html.text(day.iso)
    html.raw("\">")
    write(words: day, into: &html)
    html.raw("</time>")
  }

  private func write(words day: CalendarDay, into html: inout HTMLWriter) {
    guard !hasForms else { return html.text(words(day)) }
    self.day.write(into: &html) { value, _, html in
      switch value {
      case 0: html.number(day.republicYear)
      case 1: html.number(day.year)
      case 2: html.number(day.month)
      case 3: html.number(day.day)
      default: html.text(months[day.month])
      }
    }
  }

  /// Writes a record's date as written there, with its ISO form for machines.
  func write(_ date: RecordDate, of record: Record, into html: inout HTMLWriter) {
    html.raw("<time datetime=\"")
    html.text(date.iso)
    html.raw("\">")
    html.text(record.text.bytes[date.range.bytes])
    html.raw("</time>")
  }
}
