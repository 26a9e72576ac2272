import Foundation
import Minutes
import MinutesReading
import Settings
import SourceText
import Testing

/// The counts of the real record, known by hand; each names the lines of the record it is about.
@Suite("The counts of a real record (判讀核對)")
struct SampleCountsTests {
  private static func read() throws -> RecordReading {
    let path = "content/meetings/2026-02-12-021.txt"
    let bytes = [UInt8](try Data(contentsOf: DataSample.root.appending(path: path)))
    return RecordReading(
      source: Source(path: path, bytes: bytes),
      stem: "2026-02-12-021",
      frontMatter: FrontMatter(),
      registry: Registry(),
      words: ReadingWords(try DataSample.vocabulary())
    )
  }

  private func record() throws -> Record { try #require(try Self.read().record) }

  private func line(_ record: Record, _ range: SourceRange) -> Int {
    record.text.lines(of: range).lowerBound
  }

  @Test("The head: title, edition, day, time, place (lines 3–13, 53)")
  func head() throws {
    let record = try record()
    let meeting = record.meeting
    #expect(meeting.title == "數位發展部第21次主管會議紀錄")
    #expect(meeting.organisation == "數位發展部")
    #expect(meeting.series == "主管會議")
    #expect(meeting.ordinal == 21)
    #expect(meeting.edition == "公告版")
    #expect(meeting.date.iso == "2026-02-12")
    #expect(meeting.weekday == 4)
    #expect(meeting.start?.iso == "14:30")
    #expect(meeting.end?.iso == "15:25")
    #expect(meeting.place.map { record.text.string($0) } == "本部延平大樓101會議室")
    #expect(meeting.chair?.name == "林宜敬")
    #expect(meeting.recorders.map(\.name) == ["林怡芬"])
  }

  @Test("21 people, one on leave, one represented (line 17)")
  func people() throws {
    let lists = try record().meeting.attendance
    #expect(lists.count == 1)
    let people = try #require(lists.first).people
    #expect(people.count == 21)
    #expect(people.filter { $0.state == .onLeave }.map(\.name) == ["鄭明宗"])
    let represented = people.filter { if case .represented = $0.state { true } else { false } }
    #expect(represented.map(\.name) == ["莊明芬"])
    #expect(people.compactMap(\.unit).contains("政風處"))
    #expect(people.compactMap(\.unit).contains("資訊處"))
  }

  @Test("Five parts, 略 on 討論事項, 無 on the two below it (lines 19, 47–53)")
  func parts() throws {
    let parts = try record().meeting.parts
    #expect(parts.map(\.title) == ["報告事項", "討論事項", "臨時動議", "長官提示事項", "散會"])
    #expect(
      parts.map(\.disposition) == [
        nil, .withheld, Part.Disposition.none, Part.Disposition.none, nil,
      ]
    )
  }

  @Test("Four cases with one decision each, of 2, 2, 2 and 1 points (lines 21–45)")
  func decisions() throws {
    let record = try record()
    let meeting = record.meeting
    #expect(meeting.cases.map(\.number) == ["一", "二", "三", "四"])
    #expect(meeting.cases.map(\.decisions) == [[0], [1], [2], [3]])
    #expect(meeting.decisions.map(\.points.count) == [2, 2, 2, 1])
    #expect(meeting.decisions.map(\.word) == ["決定", "決定", "決定", "決定"])
    let lines = meeting.decisions.flatMap(\.points).map { line(record, $0.text) }
    #expect(lines == [26, 27, 33, 34, 40, 41, 45])
    let units = meeting.cases.flatMap(\.reportingUnits).map { record.text.string($0) }
    #expect(units == ["數位策略司", "資通安全署", "數位產業署", "各單位"])
  }

  @Test("Thirteen unit reports (lines 63–372)")
  func reports() throws {
    let record = try record()
    let reports = record.meeting.reports
    let lines = reports.map { record.lines(of: $0.elements.lowerBound).lowerBound }
    #expect(lines == [63, 73, 140, 157, 164, 185, 201, 207, 214, 294, 324, 334, 360])
    #expect(reports.first?.unit == "數位策略司")
    #expect(reports.last?.unit == "國家資通安全研究院")
  }

  @Test("Nine tables, two about cables and seven budgets (lines 104–292)")
  func tables() throws {
    let record = try record()
    let lines = record.meeting.tables.map { record.lines(of: $0.element).lowerBound }
    #expect(lines == [104, 131, 220, 231, 242, 251, 263, 273, 286])
    #expect(record.meeting.tables.prefix(2).map { $0.asOf?.iso } == ["2026-02-14", "2026-02-12"])
  }

  @Test("One row was split by a page break (line 116), and nothing else moves")
  func move() throws {
    let record = try record()
    let moved = record.exceptions.compactMap { exception in
      if case .moved(let range) = exception { line(record, range) } else { nil }
    }
    #expect(moved == [116])
    #expect(record.exceptions.count == 1)
  }

  @Test("Eleven open faults on eight cables; three repairs in the notes (lines 109–121, 126–127)")
  func outages() throws {
    let record = try record()
    let open = record.meeting.outages.filter { $0.repaired == nil }
    #expect(open.count == 11)
    #expect(Set(open.map(\.assetName)).count == 8)
    #expect(open.count { $0.severity == .cut } == 6)
    #expect(open.count { $0.severity == .partial } == 5)
    let repaired = record.meeting.outages.filter { $0.repaired != nil }
    #expect(repaired.map(\.assetCode) == ["TPE", "TPE", "SJC2"])
    #expect(repaired.map { line(record, $0.range) } == [126, 126, 127])
    #expect(record.meeting.outages.count == 14)
  }

  @Test(
    "Nine days whose year must be inferred (lines 138, 168, 174, 178, 179, 183, 364, twice on 372)"
  )
  func inferred() throws {
    let record = try record()
    let days = record.meeting.dates.filter { $0.inferred && $0.precision == .day }
    #expect(days.map { line(record, $0.range) } == [138, 168, 174, 178, 179, 183, 364, 372, 372])
  }

  @Test("Nothing of it leaves the reader in doubt")
  func problems() throws { #expect(try Self.read().problems.isEmpty) }

  @Test(
    "The official path is the address of every block",
    arguments: [
      (26, "p1-1-d1-1", "壹／案由一／決定／一"), (57, "a-p1", "附錄"), (79, "a-2-1-1", "附錄／二／(一)／1"),
      (104, "a-2-4-2-1-t1", "附錄／二／(四)／2／(1)"), (126, "a-2-4-2-1-t1-n2", "附錄／二／(四)／2／(1)"),
      (209, "a-8-p1", "附錄／八"), (211, "a-8-1", "附錄／八／(一)"), (284, "a-9-3-p1", "附錄／九／(三)"),
      (362, "a-13-1", "附錄／十三／（一）"),
    ]
  )
  func addresses(line: Int, id: String, path: String) throws {
    let record = try record()
    let index = try #require(record.elements.firstIndex { self.line(record, $0.range) == line })
    #expect(record.elements[index].id == id)
    #expect(record.path(of: index).joined(separator: "／") == path)
  }

  @Test("Every line that is not blank is in one block, in order")
  func coverage() throws {
    let record = try record()
    var end: Int32 = 0
    for element in record.elements {
      #expect(element.range.lower >= end)
      let between = record.text.bytes[Int(end)..<Int(element.range.lower)]
      // Between blocks stand only white space and the `- ` that opens a line.
      #expect(between.allSatisfy { $0 == 0x0A || $0 == 0x20 || $0 == 0x2D || $0 == 0x09 })
      end = element.range.upper
    }
  }
}
