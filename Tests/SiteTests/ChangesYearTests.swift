import Archive
import Foundation
import Minutes
import Settings
import SourceText
import Testing

/// The changes of `Tests/Sites/twelve-months`, counted by hand from the records.
@Suite("What changed over a made-up year (十二個月的異動)")
struct ChangesYearTests {
  static let year = [
    "2025-01-16-101", "2025-02-20-102", "2025-03-20-103", "2025-03-20-103-corrected",
    "2025-04-17-104", "2025-05-07-s3", "2025-05-15-105", "2025-06-19-106", "2025-07-17-107",
    "2025-08-21-108", "2025-09-18-109", "2025-10-16-110", "2025-11-05-s4", "2025-11-20-111",
    "2025-12-18-112",
  ]
  private static let whole = Result { try ChangesYear(year) }

  private func year() throws -> ChangesYear { try Self.whole.get() }

  @Test(
    "Each of the eleven pairs has these many of each kind, and no others",
    arguments: [
      // new, changed, numbers only, unchanged, gone
      ("102", [3, 0, 12, 8, 0]), ("103", [1, 1, 10, 8, 4]), ("104", [6, 1, 10, 8, 1]),
      ("105", [1, 2, 11, 10, 2]), ("106", [3, 1, 9, 9, 5]), ("107", [2, 3, 8, 7, 4]),
      ("108", [4, 1, 11, 8, 0]), ("109", [0, 0, 10, 8, 6]), ("110", [3, 0, 10, 8, 0]),
      ("111", [1, 1, 11, 8, 1]), ("112", [3, 1, 10, 8, 2]),
    ]
  )
  func counts(meeting: String, expected: [Int]) throws {
    let year = try year()
    let changes = try #require(year.changes(of: meeting))
    let kinds: [ParagraphChange.Kind] = [.new, .changed, .numbers, .unchanged]
    #expect(kinds.map(changes.count) + [changes.gone.count] == expected, "\(year.told(meeting))")
  }

  @Test func `What is new, what was reworded and what is gone is exactly this`() throws {
    let year = try year()
    func told(_ meeting: String, _ kind: ParagraphChange.Kind) -> [String] {
      year.texts(meeting, kind).map { String($0.prefix(12)) }
    }
    func gone(_ meeting: String) -> [String] { year.gone(meeting).map { String($0.prefix(12)) } }
    let backup = "二、請通訊建設司於114"
    #expect(told("102", .new) == [backup, "預計於114年第2季前完", "4、辦理第4期產業人才培"])
    #expect(
      gone("103") == [
        backup, "預計於114年第2季前完", "3、辦理第3期產業人才培", "4、辦理第4期產業人才培",
      ]
    )
    #expect(told("103", .new) == ["規劃於114年9月底前辦"])
    #expect(told("103", .changed) == ["海纜障礙資訊一覽表\n\n日"])
    #expect(
      told("104", .new) == [
        backup, "資料治理手冊初稿已於11", "1.以上各預估修復時間視", "2.甲一海纜系統 (JY",
        "員工協助方案委託專業機構", "3、辦理第3期產業人才培",
      ]
    )
    #expect(gone("104") == ["規劃於114年9月底前辦"])
    #expect(told("105", .changed) == ["海纜障礙資訊一覽表\n\n日", "2.丙三海纜 (BIN3"])
    #expect(gone("105") == [backup, "資料治理手冊初稿已於11"])
    #expect(told("106", .new) == [backup, "1、依第102次部務會議", "2、依行政院人事處理原則"])
    #expect(
      gone("106") == [
        "1.以上各預估修復時間視", "2.丙三海纜 (BIN3", "5月份系統可用率99.8",
        "3、辦理第3期產業人才培", "4、辦理第4期產業人才培",
      ]
    )
    #expect(told("107", .new) == ["7月份系統可用率99.8", "3、辦理第3期產業人才培"])
    #expect(
      told("107", .changed) == [
        "本部中程施政計畫依行政院", "1、辦理第1期產業人才培", "2、辦理第2期產業人才培",
      ]
    )
    #expect(
      gone("107") == [
        backup, "1、依第102次部務會議", "2、依行政院人事處理原則", "員工協助方案委託專業機構",
      ]
    )
    #expect(told("112", .new) == [backup, "1.以上各預估修復時間視", "2.丁四光纜 (DIN4"])
    #expect(gone("112") == ["3、辦理第3期產業人才培", "4、辦理第4期產業人才培"])
  }

  @Test func `員工協助方案 comes in 104, stands for three meetings and goes in 107`() throws {
    let year = try year()
    let runs = ["104", "105", "106"].map { year.run(of: "員工協助方案委託", in: $0) }
    #expect(runs == [1, 2, 3])
    #expect(year.run(of: "員工協助方案委託", in: "107") == nil)
    #expect(year.since("員工協助方案委託", in: "106") == "2025-04-17-104")
  }

  @Test func `中程施政計畫 stands for six meetings, is reworded, and stands again`() throws {
    let year = try year()
    let runs = (101...112).map { year.run(of: "本部中程施政計畫依", in: String($0)) }
    #expect(runs == [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6])
  }

  @Test func `Sections that change places, and their numbers, are the same sections`() throws {
    let year = try year()
    for meeting in ["105", "106"] {
      #expect(year.kind(of: "本部中程施政計畫依", in: meeting) == .unchanged)
      #expect(year.kind(of: "截至114年", in: meeting) == .numbers)
    }
  }

  @Test func `Lines of one frame are paired by their number`() throws {
    let year = try year()
    for meeting in 102...112 {
      for number in 1...2 {
        let line = "\(number)、辦理第\(number)期產業人才培訓"
        #expect(year.before(line, in: String(meeting))?.hasPrefix(line) == true, "\(meeting)")
      }
    }
  }

  @Test func `A unit that was renamed keeps its paragraphs`() throws {
    let year = try year()
    for meeting in ["105", "107", "108"] {
      #expect(year.unit(of: "系統可用率", in: meeting) == "資訊服務處")
    }
    #expect(year.kind(of: "系統可用率", in: "108") == .numbers)
    // 人事處 was 四 with 資訊處, 三 without it, and is 四 again: its paragraphs do not move.
    #expect(try #require(year.changes(of: "106")).paragraphs.allSatisfy { !$0.isMoved })
  }

  @Test func `The corrected edition is compared, not the one it corrects`() throws {
    let year = try year()
    #expect(year.archive.changes[try #require(year.record("2025-03-20-103"))] == nil)
    #expect(year.previous(of: "2025-04-17-104") == "2025-03-20-103-corrected")
    #expect(year.previous(of: "2025-03-20-103-corrected") == "2025-02-20-102")
    #expect(year.before("截至114年4月7日", in: "104")?.contains("1,601份") == true)
  }

  @Test func `Another series is compared with itself`() throws {
    let year = try year()
    #expect(year.previous(of: "2025-11-05-s4") == "2025-05-07-s3")
    #expect(year.previous(of: "2025-05-07-s3") == nil)
    #expect(year.previous(of: "2025-05-15-105") == "2025-04-17-104")
    #expect(year.texts("s4", .changed).count == 2, "\(year.told("s4"))")
    #expect(year.texts("s4", .unchanged) == ["一、洽悉。"])
    #expect(year.texts("s4", .new) == [] && year.gone("s4") == [])
  }

  @Test func `A month left out changes the pair around it alone, and put back it is as before`()
    throws
  {
    let year = try year()
    let without = try ChangesYear(Self.year.filter { !$0.hasSuffix("-106") })
    for meeting in ["102", "103", "104", "105", "108", "109", "110", "111", "112", "s4"] {
      #expect(year.told(meeting) == without.told(meeting), "\(meeting)")
    }
    #expect(without.previous(of: "2025-07-17-107") == "2025-05-15-105")
    #expect(without.kind(of: "系統可用率", in: "107") == .numbers)
    #expect(without.run(of: "本部中程施政計畫依", in: "108") == 2)
    let again = try ChangesYear(Self.year.reversed())
    for meeting in (102...112).map(String.init) {
      #expect(year.told(meeting) == again.told(meeting))
    }
  }
}

/// Records of the made-up year, and what changed among them.
struct ChangesYear {
  let archive: Archive

  init(_ stems: [String]) throws {
    let folder = "Tests/Sites/twelve-months/content"
    let site = try SampleSite(files: stems.map { "\(folder)/meetings/\($0).txt" })
    var registry = Registry()
    var problems: [Problem] = []
    let path = "\(folder)/units.yml"
    let bytes = [UInt8](try Data(contentsOf: SampleSite.root.appending(path: path)))
    registry.units = UnitEntry.reading(OwnFile(path: path, bytes: bytes), problems: &problems)
    archive = Archive(site.archive.records, registry: registry, everyone: ["各單位"])
  }

  /// A record by its stem.
  func record(_ stem: String) -> Int? { archive.record(stem: stem) }

  private func valid(_ meeting: String) -> Int? {
    archive.records.indices.last {
      archive.supersededBy[$0] == nil
        && archive.records[$0].stem.dropFirst(11).prefix(meeting.count) == meeting
    }
  }

  func changes(of meeting: String) -> RecordChanges? {
    valid(meeting).flatMap { archive.changes[$0] }
  }

  func previous(of stem: String) -> String? {
    record(stem).flatMap { archive.changes[$0]?.previous }.map { archive.records[$0].stem }
  }

  private func text(_ element: Int, _ record: Int) -> String {
    let record = archive.records[record]
    return record.text.string(record.elements[element].range)
  }

  func texts(_ meeting: String, _ kind: ParagraphChange.Kind) -> [String] {
    guard let record = valid(meeting), let changes = archive.changes[record] else { return [] }
    return changes.paragraphs.filter { $0.kind == kind }.map { text($0.element, record) }
  }

  func gone(_ meeting: String) -> [String] {
    guard let changes = changes(of: meeting), let previous = changes.previous else { return [] }
    return changes.gone.map { text($0.element, previous) }
  }

  /// All that is told of a meeting, a line for each paragraph.
  func told(_ meeting: String) -> [String] {
    guard let record = valid(meeting), let changes = archive.changes[record] else { return [] }
    return changes.paragraphs.map { "\($0.kind) \(text($0.element, record).prefix(24))" }
      + gone(meeting).map { "gone \($0.prefix(24))" }
  }

  private func find(_ words: String, _ meeting: String) -> (ParagraphChange, Int)? {
    guard let record = valid(meeting), let changes = archive.changes[record] else { return nil }
    return changes.paragraphs.first { text($0.element, record).contains(words) }
      .map { ($0, record) }
  }

  func kind(of words: String, in meeting: String) -> ParagraphChange.Kind? {
    find(words, meeting)?.0.kind
  }

  func run(of words: String, in meeting: String) -> Int? { find(words, meeting)?.0.run }

  func since(_ words: String, in meeting: String) -> String? {
    find(words, meeting).map { archive.records[$0.0.since.record].stem }
  }

  func unit(of words: String, in meeting: String) -> String? {
    find(words, meeting)?.0.unit.map { archive.units[$0].unit.name }
  }

  /// The text at the place of a paragraph in the record before.
  func before(_ words: String, in meeting: String) -> String? {
    guard let (change, record) = find(words, meeting),
      let (previous, element) = archive.changes.predecessor(of: change.element, in: record)
    else { return nil }
    return text(element, previous)
  }
}
