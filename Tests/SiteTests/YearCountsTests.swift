import Minutes
import Settings
import SourceText
import Testing

@testable import Archive

@Suite("Tracked cases, attendance and totals over the made-up year (列管、出席、合計)")
struct YearCountsTests {
  private let year: FigureYear

  init() throws { year = try FigureYear.twelve() }

  private func stem(_ record: Int) -> String {
    String(year.archive.records[record].stem.dropFirst(11))
  }

  @Test func `What each of the twelve prints of its tracked cases, and what is closed`() {
    let lines = year.archive.tracked.map { item in
      let closed = item.closed.map(String.init) ?? "-"
      let counts = [item.reported, item.continued].map { $0.map { String($0.number) } ?? "-" }
      return "\(stem(item.record)) \(counts[0]) \(counts[1]) \(closed)"
    }
    #expect(
      lines == [
        "101 12 9 3", "102 9 7 2", "103-corrected 8 8 0", "104 8 5 3", "105 6 6 0", "106 7 4 3",
        "107 4 4 0", "108 5 3 2", "109 3 2 1", "110 2 2 0", "111 3 1 2", "112 1 0 1",
      ]
    )
  }

  @Test func `They are told by the case that reports them, in its own line`() throws {
    let item = try #require(year.archive.tracked.first)
    let record = year.archive.records[item.record]
    #expect(item.item == 0)
    #expect(item.reported.map { record.text.string($0.range) } == "12")
    #expect(item.reported.map { record.elements[$0.element].id } == "p1-1-d1-2")
  }

  @Test(arguments: [
    ("解除列管案件計3案，繼續追蹤計2案", nil, 2), ("本次提報歷次 列管案件 計 12 案", 12, nil),
    ("新增列管案件計4案", nil, nil), ("其中繼續列管5案", nil, 5), ("列管案件計十二案", nil, nil),
  ])
  func `Only the vocabulary's patterns tell a number`(
    words: String,
    reported: Int?,
    continued: Int?
  )
    throws
  {
    let text = """
      虛構部第1次主管會議紀錄

      時間：114年1月6日

      壹、報告事項

      案由一：列管案，報請公鑒。

      決定：\(words)。

      """
    let file = OwnFile(path: "content/meetings/a.txt", bytes: Array(text.utf8))
    let tracked = try FigureYear(records: [file]).archive.tracked
    #expect(tracked.first?.reported?.number == reported)
    #expect(tracked.first?.continued?.number == continued)
  }

  @Test func `Who was on leave or represented, meeting by meeting; everybody else came`() throws {
    let archive = year.archive
    var lines: [String] = []
    for series in archive.series {
      let records = series.records.filter { archive.supersededBy[$0] == nil }
      let matrix = AttendanceMatrix(records, of: archive, byUnit: false)
      for row in matrix.rows {
        for (column, mark) in row.marks.enumerated() {
          switch mark {
          case .onLeave(let reason):
            lines.append("\(stem(records[column])) \(row.name) \(reason ?? "")")
          case .represented(let names):
            lines.append("\(stem(records[column])) \(row.name) \(names.joined())代")
          default: break
          }
        }
      }
    }
    #expect(
      lines.sorted() == ["103-corrected 吳建宏 許副處長玉珍代", "104 張文雄 請假", "109 張文雄 請假"]
    )
  }

  @Test func `Each person's counts, in the newest record's order`() throws {
    let archive = year.archive
    let series = try #require(archive.series.first { $0.records.count == 13 })
    let records = series.records.filter { archive.supersededBy[$0] == nil }
    let matrix = AttendanceMatrix(records, of: archive, byUnit: false)
    #expect(
      matrix.rows.map { "\($0.name) \($0.present) \($0.onLeave) \($0.represented)" } == [
        "王大同 12 0 0", "李小華 0 0 0", "陳志明 12 0 0", "林淑芬 12 0 0", "張文雄 10 2 0",
        "黃麗玲 12 0 0", "吳建宏 11 0 1", "蔡美惠 12 0 0", "楊俊傑 12 0 0", "鄭家豪 12 0 0",
        "謝雅文 12 0 0",
      ]
    )
    let other = try #require(archive.series.first { $0.records.count == 2 })
    let second = AttendanceMatrix(other.records, of: archive, byUnit: false)
    #expect(
      second.rows.map { "\($0.name) \($0.present)" } == [
        "林淑芬 2", "周小明 0", "吳建宏 2", "蔡美惠 2", "楊俊傑 2",
      ]
    )
    let units = AttendanceMatrix(records, of: archive, byUnit: true)
    #expect(
      units.rows.map(\.name) == [
        "綜合規劃司", "通訊建設司", "資訊服務處", "人事處", "主計處", "產業發展署", "政風處",
      ]
    )
    #expect(units.rows[2].marks.allSatisfy { $0 == .count(1) })
  }

  @Test func `Who attended and filed nothing, and when`() {
    let silent = year.archive.units.filter { !$0.silent.isEmpty }
    #expect(silent.map(\.unit.name).sorted() == ["政風處", "資訊服務處"])
    for unit in silent {
      let expected =
        unit.unit.slug == "information"
        ? ["106"]
        : [
          "101", "102", "103-corrected", "104", "105", "106", "107", "108", "109", "110", "111",
          "112",
        ]
      #expect(unit.silent.map(stem) == expected)
    }
  }

  @Test func `The budget's total over the twelve, the corrected record once`() throws {
    let archive = year.archive
    let series = try #require(archive.tables.first { $0.slug.hasPrefix("accounting-") })
    let figures = TableFigures(series, in: archive)
    #expect(
      figures.columns.map { $0.path.joined(separator: "／") } == [
        "預算數(A)", "決算數／實現數", "決算數／應付數", "決算數／合計(B)",
      ]
    )
    #expect(figures.rows.map { stem($0.record) }.count == 12)
    #expect(figures.rows.map { stem($0.record) }[2] == "103-corrected")
    let values = figures.rows.map { row in
      row.cells.map { cell -> String in
        let record = archive.records[row.record]
        let cells = record.meeting.tables[row.table].rows[row.row].cells
        return cell.map { cells[$0].ranges.map(record.text.string).joined() } ?? ""
      }.joined(separator: " ")
    }
    #expect(values.first == "1,001,500 76,110 620 76,730")
    #expect(values[1] == "1,003,000 151,110 1,240 152,350")
    #expect(values[3] == "1,006,000 301,110 2,480 303,590")
  }

  @Test func `Two people of one name in one record are two rows; who moves keeps the row`() {
    var first = MadeUpPeople("a", 1)
    first.add("甲處", "王大明")
    first.add("乙處", "王大明")
    var second = MadeUpPeople("b", 2)
    second.add("乙處", "王大明")
    second.add("丙處", "李小華")
    var third = MadeUpPeople("c", 3)
    third.add("甲處", "李小華")
    let archive = Archive([first.record, second.record, third.record], registry: .init())
    let matrix = AttendanceMatrix([0, 1, 2], of: archive, byUnit: false)
    #expect(
      matrix.rows.map { "\($0.name)\($0.unit ?? "") \($0.present)" } == [
        "李小華甲處 2", "王大明乙處 2", "王大明甲處 1",
      ]
    )
  }

  @Test func `A remark's reason for leave is kept as written`() throws {
    let text = """
      虛構部第1次主管會議紀錄

      時間：114年1月6日

      出席人員：秘書處王處長大明（公假）、人事處林處長美惠（病假）、主計處陳處長志強

      壹、報告事項（無）

      """
    let file = OwnFile(path: "content/meetings/a.txt", bytes: Array(text.utf8))
    let archive = try FigureYear(records: [file]).archive
    let matrix = AttendanceMatrix([0], of: archive, byUnit: false)
    #expect(
      matrix.rows.map(\.marks) == [
        [.onLeave(reason: "公假")], [.onLeave(reason: "病假")], [.present],
      ]
    )
  }
}
