import Layout
import Minutes
import MinutesReading
import SourceText
import Testing

@Suite("Merged cells, authors' signs and pipe tables (合併儲存格)")
struct TableSpanTests {
  private func read(_ text: String) throws -> TableReading {
    try #require(try DataSample(text).tables().first).reading
  }

  @Test("A blank cell inherits only within the group under one key value")
  func groups() throws {
    let text = "編號\t事項\t預計\t件數\n1\t甲事。\t115/3/1\t2\n\t乙事\t\t\n2\t丙事\t\t4\n\t丁事\t\t5"
    let rows = try read(text).table.rows
    try #require(rows.count == 4)
    #expect(
      rows.map(\.cells[0].value) == [
        .number(units: 1, scale: 0, percent: false), .inherited(row: 0),
        .number(units: 2, scale: 0, percent: false), .inherited(row: 2),
      ]
    )
    #expect(rows[1].cells[2].value == .inherited(row: 0))
    #expect(rows[2].cells[2].value == .blank)
    #expect(rows[3].cells[2].value == .blank)
    #expect(rows[1].cells[3].value == .blank)
  }

  @Test("An inner key opens a group of its own")
  func innerKeys() throws {
    let text = "機關\t名稱\t承辦\t件數\n甲局\t一科\t王\t1\n\t二科\t\t2\n\t\t\t3\n合計\t\t\t6"
    let rows = try read(text).table.rows
    #expect(rows[1].cells[0].value == .inherited(row: 0))
    #expect(rows[1].cells[2].value == .blank)
    #expect(rows[2].cells[1].value == .inherited(row: 1))
    #expect(rows[2].cells[2].value == .blank)
    #expect(rows[3].kind == .total && rows[3].cells[1].value == .blank)
  }

  @Test("Without a key value above nothing is inherited")
  func noKey() throws {
    let rows = try read("編號\t事項\t件數\n\t甲事\t2\n\t\t3").table.rows
    #expect(rows[1].cells[1].value == .blank)
  }

  @Test("^^ and << are spans and no text")
  func signs() throws {
    let reading = try read("機關\t收支\t<<\t備註\n^^\t收\t支\t^^\n甲局\t1\t2\t同\n乙局\t3\t4\t^^")
    #expect(reading.table.columns.map(\.path) == [["機關"], ["收支", "收"], ["收支", "支"], ["備註"]])
    #expect(reading.table.rows[1].cells[3].value == .inherited(row: 0))
    #expect(reading.exceptions.count == 4)
    #expect(reading.table.rows[1].cells[3].ranges[0].isEmpty)
  }

  @Test(
    "<< in the body says that the cell to the left stands for it; at the left end it says nothing"
  )
  func signsInBody() throws {
    let rows = try read("項目\t甲\t乙\n說明\t詳附件\t<<\n<<\t1\t2").table.rows
    #expect(rows[0].cells.map(\.value) == [.text, .text, .spanned])
    #expect(rows[1].cells[0].value == .blank)
  }

  @Test("A wide head over short rows keeps its labels and makes no cells by the million")
  func wideHead() throws {
    let head = (1...900).map { "欄\($0)" }.joined(separator: "\t")
    let rows = Array(repeating: "甲\t1", count: 4000).joined(separator: "\n")
    let sample = try DataSample("\(head)\n\(rows)")
    let table = try #require(sample.tables().first).reading.table
    #expect(table.columns.count < 40)
    #expect(table.head.map { sample.laidOut.text.string($0.range) }.joined().hasSuffix("欄900"))
  }

  @Test("A pipe table loses its bars and rule, and nothing else")
  func pipes() throws {
    let sample = try DataSample("| 機關 | 件數 |\n| --- | ---: |\n| 甲局 | 12 |\n| | 3 |")
    let reading = try #require(sample.tables().first).reading
    #expect(reading.table.columns.map(\.path) == [["機關"], ["件數"]])
    #expect(reading.table.columns[1].type == .integer)
    #expect(reading.table.rows.count == 2)
    let removed = reading.exceptions.reduce(into: "") { text, exception in
      if case .tableMark(let range) = exception { text += sample.laidOut.text.string(range) }
    }
    #expect(removed.filter { !$0.isWhitespace } == "||||---|---:|||||||")
  }

  @Test("Notes: 註： and its own list; the first other line ends them")
  func notes() throws {
    let text = "編號\t數\n1\t2\n\n註：\n\n- 1.甲。\n- 2.乙。\n- 4.丁。\n"
    #expect(try DataSample(text).tables()[0].notes.count == 3)
    let two = "編號\t數\n1\t2\n註1：甲。\n註2：乙。\n資料來源：某局\n其他文字。"
    #expect(try DataSample(two).tables()[0].notes.count == 3)
    let section = "編號\t數\n1\t2\n\n說明：本案如上。"
    #expect(try DataSample(section).tables()[0].notes.isEmpty)
    let outline = "編號\t數\n1\t2\n註：甲。\n2、下一項"
    #expect(try DataSample(outline).tables()[0].notes.count == 1)
  }

  @Test("A cell like a date that is none is told")
  func dates() throws {
    let reading = try read("編號\t日期\n1\t115/2/30\n2\t115/2/3\n3\t115/3/1\n4\t3月中\n5\t未定")
    #expect(reading.problems.map(\.id) == ["impossible-date", "unreadable-date"])
    #expect(reading.table.columns[1].type == .date)
  }

  @Test("A row that runs on without end keeps its text in its last cell")
  func endless() throws {
    let cells = Array(repeating: "甲", count: 5000)
    let sample = try DataSample("機關\t件數\n\(cells.joined(separator: "\t"))\n乙局\t2")
    let table = try #require(sample.tables().first).reading.table
    #expect(table.columns.count == 34)
    let last = sample.laidOut.text.string(table.rows[0].cells[33].ranges[0])
    #expect(last.filter { $0 == "甲" }.count == 5000 - 33)
    #expect(table.rows.allSatisfy { $0.cells.count == 34 })
  }

  @Test("Every character of the rows stands in some cell", arguments: [7, 31, 101, 997])
  func nothingLost(_ seed: Int) throws {
    var state = UInt64(seed)
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "", "", "\t", "\t", "\t", "\t", "\n", "無", "-", "12", "1,2", "115/2/30", "115年", "合計", "甲",
      "^^", "<<",
      "註：", "(3)", "%", " ", "　", "|", "\n\n", "編號", "5%", "，", "。", "月底",
    ]
    var count = 0
    for _ in 0..<300 {
      let text = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
      let sample = try DataSample(text)
      for table in sample.tables() {
        count += 1
        let reading = table.reading
        var shown = Set<Int32>()
        for range in reading.table.head.map(\.range)
          + reading.table.rows.flatMap({ $0.cells.flatMap(\.ranges) })
        {
          for byte in range.lower..<range.upper { shown.insert(byte) }
        }
        for exception in reading.exceptions {
          if case .tableMark(let range) = exception {
            for byte in range.lower..<range.upper { shown.insert(byte) }
          }
        }
        let glyphs = sample.laidOut.glyphs
        for range in reading.table.headRows + reading.table.rows.flatMap(\.ranges) {
          for position in glyphs.positions(range)
          where !glyphs.scalars[position].isWhitespace
            && !shown.contains(glyphs.offsets[position])
          {
            Issue.record(
              "lost in \(text.debugDescription): \(glyphs.string(position..<position + 1))"
            )
          }
        }
        #expect(
          reading.table.rows.allSatisfy { $0.cells.count == reading.table.columns.count }
        )
      }
    }
    #expect(count > 100)
  }
}
