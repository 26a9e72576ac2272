import Layout
import Minutes
import MinutesReading
import SourceText
import Testing

@Suite("The nine tables of a real record (表格)")
struct TableSampleTests {
  private static let incomeHead = [
    "機關", "預算數(A)", "決算數／實現數", "決算數／應收數", "決算數／合計(B)", "預決算比較增減數(B)-(A)", "執行率(B)/(A)",
  ]
  private static let expenseHead = [
    "機關", "預算數(A)", "決算數／實現數", "決算數／應付數", "決算數／保留數", "決算數／合計(B)", "預決算比較增減數(B)-(A)", "執行率(B)/(A)",
  ]
  private static let pastHead = ["機關", "以前年度轉入數(A)", "實現數(B)", "註銷數(C)", "未結清數(A)-(B)-(C)"]

  /// What each table must have: its head's lines, its columns, types, units of measure and rows.
  private static let expected:
    [(head: Int, columns: [String], types: String, units: [String], rows: Int)] = [
      (1, ["序號", "海纜名稱", "障礙發生日期", "障礙情形", "替代路由", "預計修復日期"], "i t d t t d", [], 11),
      (1, ["序號", "海纜名稱", "預計修復日期", "維修及影響說明", "替代路由"], "t t d t t", [], 1),
      (2, incomeHead, "t i i i i i p", ["千元", "%"], 4),
      (2, expenseHead, "t i i i i i i p", ["千元", "%"], 4),
      (1, pastHead, "t i i i i", ["千元"], 3),
      (1, pastHead, "t i i i i", ["千元"], 4),
      (2, incomeHead, "t i i i i i p", ["千元", "%"], 3),
      (2, expenseHead, "t i i i i i i p", ["千元", "%"], 4),
      (1, pastHead, "t i i i i", ["千元"], 4),
    ]

  @Test("Heads, columns, types, units and rows of all nine")
  func shapes() throws {
    let tables = try DataSample().tables().map(\.reading)
    #expect(tables.count == Self.expected.count)
    for (reading, expected) in zip(tables, Self.expected) {
      let table = reading.table
      #expect(table.headRows.count == expected.head)
      #expect(table.columns.map { $0.path.joined(separator: "／") } == expected.columns)
      #expect(
        table.columns.map { String($0.type.rawValue.prefix(1)) }
          == expected.types.split(separator: " ").map { $0 == "d" ? "d" : String($0) }
      )
      #expect(table.unitsOfMeasure == expected.units)
      #expect(table.rows.count == expected.rows)
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
      #expect(reading.problems == [])
    }
  }

  @Test("Percent columns are in %, the others in 千元")
  func units() throws {
    let table = try DataSample().tables()[2].reading.table
    #expect(table.columns.map(\.unit) == [nil, "千元", "千元", "千元", "千元", "千元", "%"])
  }

  @Test("決算數 spans the three columns below it, the others both rows")
  func spans() throws {
    let sample = try DataSample()
    let head = sample.tables()[2].reading.table.head
    let shown = head.map {
      "\(sample.laidOut.text.string($0.range)) \($0.row),\($0.column) \($0.rowSpan)x\($0.columnSpan)"
    }
    #expect(
      shown == [
        "機關 0,0 2x1", "預算數 (A) 0,1 2x1", "決算數 0,2 1x3", "預決算比 較增減數 (B)-(A) 0,5 2x1",
        "執行率 (B)/(A) 0,6 2x1", "實現數 1,2 1x1", "應 收 數 1,3 1x1", "合計(B) 1,4 1x1",
      ]
    )
  }

  @Test("Exactly one row was joined over a page break, that of line 116")
  func moved() throws {
    let sample = try DataSample()
    let exceptions = sample.tables().flatMap(\.reading.exceptions)
    guard case .moved(let range)? = exceptions.first, exceptions.count == 1 else {
      Issue.record("\(exceptions)")
      return
    }
    #expect(sample.laidOut.text.lines(of: range) == 116...116)
    let row = sample.tables()[0].reading.table.rows[5]
    #expect(row.ranges.count == 2)
    #expect(
      row.cells[4].ranges.map(sample.laidOut.text.string) == ["由同一海纜其他芯線進行傳輸，", "不影響訊務。"]
    )
  }

  @Test("Inherited only under one 序號: the expected dates of lines 110, 112 and 113")
  func inherited() throws {
    let table = try DataSample().tables()[0].reading.table
    let expected = table.rows.map(\.cells[5].value)
    #expect(expected[1] == .inherited(row: 0))
    #expect(expected[3] == .inherited(row: 2))
    #expect(expected[4] == .inherited(row: 2))
    let alternatives = table.rows.map(\.cells[4].value)
    #expect(alternatives[1] == .text)
    #expect(alternatives[3] == .inherited(row: 2))
    let count = table.rows.flatMap(\.cells).count {
      if case .inherited = $0.value { return true }
      return false
    }
    #expect(count == 11)
  }

  @Test("合計 comes first and is a total; a lone 無 is the empty row")
  func kinds() throws {
    let tables = try DataSample().tables().map(\.reading.table)
    for table in tables[2...] {
      #expect(
        table.rows.map(\.kind) == [.total] + Array(repeating: .detail, count: table.rows.count - 1)
      )
    }
    #expect(tables[0].rows.allSatisfy { $0.kind == .detail })
    #expect(tables[1].rows.map(\.kind) == [.empty])
    #expect(tables[1].rows[0].cells[0].value == .none)
  }

  @Test("Figures are exact; a dash is neither blank nor 0")
  func values() throws {
    let tables = try DataSample().tables().map(\.reading.table)
    #expect(tables[2].rows[3].cells[6].value == .number(units: 642_008, scale: 2, percent: true))
    #expect(tables[2].rows[1].cells[5].value == .number(units: -23978, scale: 0, percent: false))
    #expect(tables[6].rows.map(\.cells[6].value) == [.dash, .dash, .dash])
    #expect(tables[7].rows[2].cells[3].value == .dash)
    let april = tables[0].rows[5].cells[5].value
    guard case .date(let date) = april else {
      Issue.record("\(april)")
      return
    }
    #expect(date.precision == .month && date.iso == "2026-04")
  }

  @Test("Titles, as-of dates and notes")
  func captions() throws {
    let sample = try DataSample()
    let tables = sample.tables()
    #expect(tables[0].reading.table.title == "海纜障礙資訊一覽表")
    #expect(tables[0].reading.table.asOf?.iso == "2026-02-14")
    #expect(tables[1].reading.table.asOf?.iso == "2026-02-12")
    #expect(tables[0].notes.count == 4)
    #expect(tables[1].notes.count == 1)
    #expect(tables[2...].allSatisfy { $0.notes.isEmpty })
    #expect(tables[2].reading.table.caption.map(\.kind) == [.unit])
    let headed = sample.tables(headingPath: ["本部主管114年度單位決算", "本年度-歲入部分"])
    #expect(headed[2].reading.table.title == "本部主管114年度單位決算／本年度-歲入部分")
  }
}
