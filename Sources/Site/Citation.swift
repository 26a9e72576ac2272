internal import Minutes
internal import Settings
internal import SourceText

/// The words between the parts of a citation, looked up once for all records.
struct CitationWords: Sendable {
  let open: String
  let comma: String
  let close: String
  let separator: String
  let lineBefore: String
  let linesBefore: String
  let lineTo: String
  let lineAfter: String
  private let days: DayText

  init(_ wording: Wording) {
    open = wording["citation.open"]
    comma = wording["citation.comma"]
    close = wording["citation.close"]
    separator = wording["citation.separator"]
    lineBefore = wording["citation.line_before"]
    linesBefore = wording["citation.lines_before"]
    lineTo = wording["citation.line_to"]
    lineAfter = wording["citation.line_after"]
    days = DayText(wording, "citation.date")
  }

  /// A day in the words of a record, 115年2月12日.
  func date(_ day: CalendarDay) -> String {
    days.words(day)
  }
}

/// How a place in a record is cited (引用文字).
///
/// 數位發展部第21次主管會議紀錄（115年2月12日，公告版），附錄／二／(四)／2／(1)，第102–127行
struct Citation: Sendable {
  /// What all citations of the record begin with, up to the closing bracket, as HTML.
  private let meeting: [UInt8]
  /// The day of the meeting in words.
  let day: String
  private let words: CitationWords

  init(_ record: Record, _ words: CitationWords) {
    self.words = words
    let meeting = record.meeting
    day = Self.date(of: record, words)
    // 第7次處務會議紀錄 alone would not say whose it is.
    let body = meeting.organisation.flatMap { meeting.title.contains($0) ? nil : $0 } ?? ""
    var text = body + meeting.title + words.open + day
    if let edition = meeting.edition { text += words.comma + edition }
    var html = HTMLWriter(capacity: 256)
    html.text(text + words.close + words.comma)
    self.meeting = html.bytes
  }

  /// The day of the meeting as written, 115年2月12日; where the record has none, in the same form.
  static func date(of record: Record, _ words: CitationWords) -> String {
    if let written = record.meeting.dateText {
      let bytes = record.text.bytes
      var text: [UInt8] = []
      var index = Int(written.range.lower)
      while index < Int(written.range.upper) {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
        if !scalar.isWhitespace { text += bytes[index..<(index + width)] }
        index += width
      }
      return String(decoding: text, as: UTF8.self)
    }
    return words.date(record.meeting.date)
  }

  /// Writes the citation of a place, given its path and its lines.
  func write(
    path: some Sequence<UInt8>,
    isPathEmpty: Bool,
    lines: ClosedRange<Int>,
    to html: inout HTMLWriter
  ) {
    html.trusted(meeting)
    if !isPathEmpty {
      html.text(path)
      html.text(words.comma)
    }
    html.text(lines.count > 1 ? words.linesBefore : words.lineBefore)
    html.number(lines.lowerBound)
    if lines.upperBound > lines.lowerBound {
      html.text(words.lineTo)
      html.number(lines.upperBound)
    }
    html.text(words.lineAfter)
  }
}
