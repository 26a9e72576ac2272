import Pages
import Testing

@Suite("A table as a fenced block (表格圍欄)")
struct FencedTableTests {
  @Test func `Caption lines, an empty line, rows with tabs`() {
    let table = FencedTable(
      Array(
        "title: 一覽表\nunit: 單位：千元；%\nid: a-t1\nhead: 2\n\n機關\t決算數\t<<\n^^\t實現數\t合計\n本部\t1\t\n".utf8
      )
    )
    #expect(table.captions.map(\.key) == ["title", "unit", "id", "head"])
    #expect(table.value("unit") == "單位：千元；%")
    #expect(table.headRows == 2)
    #expect(table.rows == [["機關", "決算數", "<<"], ["^^", "實現數", "合計"], ["本部", "1", ""]])
  }

  @Test func `A fence without a tab is CSV`() {
    let table = FencedTable(Array("title: x\n\n單位,金額\n本部,\"1,234\"\n\"他說 \"\"是\"\"\",2\n".utf8))
    #expect(table.rows == [["單位", "金額"], ["本部", "1,234"], ["他說 \"是\"", "2"]])
    #expect(table.headRows == 1)
  }

  @Test func `Caption lines may be missing`() {
    #expect(FencedTable(Array("a,b\n\n1,2\n".utf8)).rows == [["a", "b"], ["1", "2"]])
    #expect(FencedTable(Array("備註: x\ty\n".utf8)).rows == [["備註: x", "y"]])
    #expect(FencedTable([]).rows.isEmpty)
  }
}
