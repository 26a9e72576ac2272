import Testing

@Suite("Blank cells that the cell above stands for, counted (沿用)")
struct InheritedValuesRuleTests {
  static let trigger = MadeUpMinutes.outages([
    "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t115/3/31",
    "\t\t115/1/9\t距某港約 305 公里處斷纜\t\t",
  ])

  @Test("Four cells of one row")
  func counted() throws {
    #expect(
      try CheckedSite(Self.trigger).found("inherited-values") == [
        "13: Blank cells that take the value of the cell above: 4"
      ]
    )
  }

  @Test("A blank cell of a table of figures is blank")
  func blank() throws {
    let text = MadeUpMinutes.record("一、收支情形\n\n機關\t收入\t支出\n本部\t1,200\t900\n某署\t300\t")
    #expect(try CheckedSite(text).found("inherited-values").isEmpty)
  }
}
