import Layout
import Minutes
import MinutesReading
import SourceText
import Testing

@Suite("Reading tables (表格)")
struct TableTests {
  /// The reading of the first table of a made-up text.
  private func read(_ text: String) throws -> (reading: TableReading, text: RecordText) {
    let sample = try DataSample(text)
    let tables = sample.tables()
    return (try #require(tables.first).reading, sample.laidOut.text)
  }

  private func labels(_ table: ReportTable) -> [String] {
    table.columns.map { $0.path.joined(separator: "／") }
  }

  // MARK: Heads (rule 19)

  @Test("A blank head cell spans left if a label stands below it, else down")
  func head() throws {
    let table = try read("機關\t收入\t\t支出\t\n\t預算\t決算\t預算\t決算\n甲局\t1\t2\t3\t4").reading.table
    #expect(labels(table) == ["機關", "收入／預算", "收入／決算", "支出／預算", "支出／決算"])
    #expect(table.head.map(\.rowSpan) == [2, 1, 1, 1, 1, 1, 1])
    #expect(table.head.map(\.columnSpan) == [1, 2, 2, 1, 1, 1, 1])
  }

  @Test("Three head rows, a label that spans two of them")
  func deepHead() throws {
    let text =
      "機關\t經費\t\t\t備註\n\t經常門\t資本門\t\t\n\t\t設備\t工程\t\n甲局\t1\t2\t3\t無誤\n乙局\t4\t5\t6\t無誤"
    let table = try read(text).reading.table
    #expect(labels(table) == ["機關", "經費／經常門", "經費／資本門／設備", "經費／資本門／工程", "備註"])
    #expect(table.headRows.count == 3)
    #expect(table.head.map { $0.rowSpan * $0.columnSpan }.reduce(0, +) == 15)
  }

  @Test("A head stops at the first row with a figure")
  func headStops() throws {
    let table = try read("\t件數\t金額\n\t12\t34\n甲局\t1\t2").reading.table
    #expect(table.headRows.count == 1)
    #expect(table.rows.count == 2)
  }

  @Test("Years and months may head columns")
  func years() throws {
    let table = try read("機關\t決算\t\n\t114年\t115年\n甲局\t1\t2").reading.table
    #expect(labels(table) == ["機關", "決算／114年", "決算／115年"])
  }

  @Test("A title in the first cell of the first row spans the labels below it")
  func titleRow() throws {
    let table = try read("停電一覽表\t\t\n編號\t地點\t戶數\n1\t某里\t20\n2\t某村\t30").reading.table
    #expect(labels(table) == ["停電一覽表／編號", "停電一覽表／地點", "停電一覽表／戶數"])
    #expect(table.rows.count == 2)
  }

  // MARK: Columns (rules 18, 23)

  @Test("Types come from the cells, dashes and blanks aside")
  func types() throws {
    let text = """
      機關\t日期\t件數\t平均\t比率\t代碼\t說明\t未填
      甲局\t115/1/3\t1,200\t1.5\t10%\t007\t無\t-
      乙局\t115 年 4 月\t-\t2\t-\t008\t已辦\t-
      丙局\t\t3\t\t5.5%\t009\t(1)\t
      """
    let table = try read(text).reading.table
    #expect(
      table.columns.map(\.type) == [
        .text, .date, .integer, .decimal, .percent, .text, .text, .integer,
      ]
    )
    #expect(table.rows[0].cells[6].value == .none)
    #expect(table.rows[2].cells[2].value == .number(units: 3, scale: 0, percent: false))
  }

  @Test(
    "Numbers as printed",
    arguments: [
      ("-23,978", -23978, 0), ("△1,200", -1200, 0), ("−5", -5, 0), ("(123)", -123, 0), ("+3", 3, 0),
      ("１，２３４．５０", 123_450, 2), ("0", 0, 0), ("0.05", 5, 2), ("2,491, 819", 2_491_819, 0),
    ]
  )
  func numbers(_ text: String, _ units: Int, _ scale: Int) throws {
    let table = try read("機關\t數\n甲局\t8\n乙局\t\(text)").reading.table
    #expect(table.rows[1].cells[1].value == .number(units: units, scale: scale, percent: false))
  }

  @Test(
    "What is no number stays text",
    arguments: ["1,23", "12人", "007", "1,2,3", "1.", ".5", "(1"]
  )
  func notNumbers(_ text: String) throws {
    let table = try read("機關\t數\n甲局\t8\n乙局\t\(text)").reading.table
    #expect(table.rows[1].cells[1].value == .text)
    #expect(table.columns[1].type == .text)
  }

  @Test("(1) among words is a mark, not a negative number")
  func bracketsInText() throws {
    let table = try read("機關\t事項\n甲局\t(1)\n乙局\t辦理").reading.table
    #expect(table.rows[0].cells[1].value == .text)
  }

  @Test(
    "Units of measure split at ；、，",
    arguments: [
      ("單位：千元；%", ["千元", "%"]), ("單位：千元、％", ["千元", "%"]), ("單位：新臺幣元", ["新臺幣元"]),
      ("（單位：人，%）", ["人", "%"]), ("金額單位：新臺幣 千元", ["新臺幣千元"]),
    ]
  )
  func units(_ line: String, _ units: [String]) throws {
    let table = try read("\(line)\n機關\t數\t率\n甲局\t8\t5%").reading.table
    #expect(table.unitsOfMeasure == units)
    #expect(table.columns.map(\.unit) == [nil, units[0], "%"])
  }

  @Test("A column's own unit comes before the table's")
  func ownUnit() throws {
    let table = try read("單位：千元\n機關\t金額\t人數（人）\n甲局\t8\t5").reading.table
    #expect(table.columns.map(\.unit) == [nil, "千元", "人"])
  }

  // MARK: Lines above

  @Test(
    "Lines above a table",
    arguments: [
      ("單位：千元；%", ["unit"]), ("單位：資訊處", []), ("日期：115/2/14", ["asOf"]),
      ("中華民國114年12月31日　　　單位：新臺幣千元", ["asOf", "unit"]), ("中華民國114年12月", ["asOf"]),
      ("海纜障礙資訊一覽表", ["title"]), ("本表由各單位提供。", []), ("1、本年度-歲入部分", []), ("說明：", []),
      ("收支表    單位：元", ["title", "unit"]), ("日期：尚未排定", []), ("收支表（單位：千元）", ["title", "unit"]),
      ("主席：林部長", []),
    ] as [(String, [String])]
  )
  func captions(_ line: String, _ kinds: [String]) throws {
    let sample = try DataSample(line)
    let glyphs = sample.laidOut.glyphs
    let read = ReportTable.CaptionLine.lines(
      reading: 0..<glyphs.scalars.count,
      of: glyphs,
      words: sample.words,
      dates: sample.dates
    )
    #expect(read.map(\.kind.rawValue) == kinds)
  }

  // MARK: Rows (rules 20, 22, 23)

  @Test("Missing trailing cells are blank without a word")
  func trimmed() throws {
    let reading = try read("機關\t件數\t備註\n甲局\t1\n乙局").reading
    #expect(reading.problems == [])
    #expect(reading.table.rows.allSatisfy { $0.cells.count == 3 })
  }

  @Test("A row longer than the head is told and loses nothing")
  func ragged() throws {
    let (reading, text) = try read("機關\t件數\n甲局\t1\t多出\n乙局\t2")
    #expect(reading.problems.map(\.id) == ["ragged-row"])
    #expect(reading.problems[0].place?.line == 2)
    #expect(reading.table.columns.count == 3)
    #expect(text.string(reading.table.rows[0].cells[2].ranges[0]) == "多出")
    #expect(reading.table.rows.allSatisfy { $0.cells.count == 3 })
  }

  @Test("A row whose every value completes a text cell goes on with the row above")
  func continued() throws {
    let (reading, text) = try read("編號\t事項\t備註\t件數\n1\t辦理說明會及\t已洽\t3\n\t座談會\t妥\t\n2\t其他\t\t4")
    #expect(reading.table.rows.count == 2)
    #expect(reading.table.rows[0].cells[1].ranges.map(text.string) == ["辦理說明會及", "座談會"])
    #expect(reading.table.rows[0].cells[2].ranges.map(text.string) == ["已洽", "妥"])
    #expect(reading.exceptions.count == 1)
  }

  @Test(
    "A row with a value of its own kind is a row of its own",
    arguments: ["\t\t\t5", "\t座談會\t\t5", "\t座談會\t115/1/3\t", "2\t座談會\t\t", "\t\t無\t"]
  )
  func ownRow(_ row: String) throws {
    let reading = try read("編號\t事項\t日期\t件數\n1\t說明會及\t115/1/2\t3\n\(row)").reading
    #expect(reading.table.rows.count == 2)
    #expect(reading.exceptions == [])
  }

  @Test("A cell that ends its sentence is complete")
  func complete() throws {
    #expect(try read("編號\t事項\t件數\n1\t已辦理。\t3\n\t另案研議\t").reading.table.rows.count == 2)
  }

  @Test("Over one empty line only a row that goes on belongs to the table")
  func emptyLine() throws {
    let joined = try DataSample("編號\t事項\t備註\t數\n1\t說明會及\t妥\t3\n\n\t座談會\t\t\n2\t他\t\t4").tables()
    #expect(joined.count == 1 && joined[0].reading.table.rows.count == 2)
    let figures = try DataSample("編號\t事項\t數\n1\t說明會\t3\n\n2\t座談會\t4").tables()
    #expect(figures.count == 1)
    let apart = try DataSample("編號\t事項\t數\n1\t說明會\t3\n\n機關\t事項\t備註\n甲局\t辦\t妥").tables()
    #expect(apart.count == 2)
    let corner = try DataSample("機關\t收\t支\n甲局\t3\t4\n\n\t收\t支\n乙局\t5\t6").tables()
    #expect(corner.count == 2)
    let far = try DataSample("編號\t事項\t數\n1\t說明會\t3\n\n\n2\t座談會\t4").tables()
    #expect(far.count == 2)
  }

  @Test("Where every line has an empty line behind it, empty lines part nothing")
  func spaced() throws {
    let tables = try DataSample("案號\t案由\n\n甲案\t某事\n\n乙案\t他事").tables()
    #expect(tables.count == 1 && tables[0].reading.table.rows.count == 2)
  }

  @Test("Totals stand anywhere", arguments: ["合計", "總　計", "小計：", "合計(A)", "\t合計"])
  func totals(_ label: String) throws {
    let cells = label.hasPrefix("\t") ? "\(label)\t9" : "\(label)\t\t9"
    let table = try read("編號\t機關\t件數\n1\t甲局\t4\n\(cells)\n2\t乙局\t5").reading.table
    #expect(table.rows.map(\.kind) == [.detail, .total, .detail])
  }

  @Test(
    "A lone 無, its tabs trimmed or not, is the empty row",
    arguments: ["無", "無\t\t", "（無）", "本月無"]
  )
  func empty(_ row: String) throws {
    let table = try read("編號\t機關\t件數\n\(row)\n\n次段文字。").reading.table
    #expect(table.rows.map(\.kind) == [.empty])
  }

  @Test("無 in one cell of a row does not make it empty")
  func notEmpty() throws {
    let table = try read("編號\t機關\t備註\n1\t甲局\t無\n2\t無\t").reading.table
    #expect(table.rows.map(\.kind) == [.detail, .detail])
  }

  @Test("A head repeated on the next page is no entry")
  func repeatedHead() throws {
    let table = try read("編號\t機關\t件數\n1\t甲局\t4\n編號\t機關\t件數\n2\t乙局\t5").reading.table
    #expect(table.rows.map(\.kind) == [.detail, .note, .detail])
    #expect(table.columns.map(\.type) == [.integer, .text, .integer])
  }

  @Test("A head of two rows repeated is no entry either, nor is its first row alone")
  func repeatedDeepHead() throws {
    let head = "機關\t預算\t\t決算\n\t經常\t資本\t\n"
    let again = "\(head)甲局\t1\t2\t3\n\(head)乙局\t4\t5\t6\n機關\t預算\t\t決算\n丙局\t7\t8\t9"
    let table = try read(again).reading.table
    #expect(table.rows.map(\.kind) == [.detail, .note, .note, .detail, .note, .detail])
    #expect(table.columns.map(\.type) == [.text, .integer, .integer, .integer])
    #expect(
      table.rows[2].cells.allSatisfy { if case .inherited = $0.value { false } else { true } }
    )
  }

  @Test("Rows with a blank first cell throughout are no head")
  func endlessHead() throws {
    let rows = Array(repeating: "\t某事\t某人", count: 30).joined(separator: "\n")
    let table = try read("編號\t事項\t承辦\n\(rows)").reading.table
    #expect(table.headRows.count == 1)
  }

  @Test("Columns of spaces that are a table have its types and its total")
  func spaces() throws {
    let text = "項目      預算    決算\n甲處     1,200   1,100\n合計     1,200   1,100"
    let table = try read(text).reading.table
    #expect(labels(table) == ["項目", "預算", "決算"])
    #expect(table.columns.map(\.type) == [.text, .integer, .integer])
    #expect(table.rows.map(\.kind) == [.detail, .total])
  }
}
