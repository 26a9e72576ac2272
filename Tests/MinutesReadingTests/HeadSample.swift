import Minutes
import MinutesReading
import Settings
import SourceText
import Testing

/// A made-up head with a little body, read, and what it says a line each.
struct HeadSample {
  let record: Record
  let problems: [Problem]
  var meeting: Meeting { record.meeting }

  init(_ text: String) throws {
    let reading = RecordReading(
      source: Source(path: "a.txt", bytes: Array(text.utf8)),
      stem: "a",
      frontMatter: FrontMatter(),
      registry: Registry(),
      words: ReadingWords(try #require(PeopleSample.vocabulary))
    )
    record = try #require(reading.record, "\(reading.problems)")
    problems = reading.problems
  }

  /// A head of a title, the day and some lines, with a part below.
  init(lines: String) throws {
    try self.init("某某委員會第3次會議紀錄\n時間：115年3月4日\n\(lines)\n壹、報告事項\n一、略。\n")
  }

  /// Organisation, series, ordinal, kind.
  var title: [String] {
    [
      meeting.organisation ?? "-", meeting.series, meeting.ordinal.map(String.init) ?? "-",
      meeting.kind ?? "-",
    ]
  }

  /// Each list of people, 出席人員: 陳大明、李小華; an entry without a name in brackets.
  var lists: [String] {
    meeting.attendance.map { list in
      let people = list.people.map { $0.name ?? "[\(record.text.string($0.range))]" }
      return "\(list.label): \(people.joined(separator: "、"))"
    }
  }

  /// The parts' titles.
  var parts: [String] { meeting.parts.map(\.title) }
}
