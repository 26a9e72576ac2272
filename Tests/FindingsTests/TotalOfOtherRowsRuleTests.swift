import Testing

@Suite("Totals of other rows (合計與各列不合)")
struct TotalOfOtherRowsRuleTests {
  static let trigger = ArithmeticSample.record(
    "機關\t件數\t人數\t場次\n甲局\t10\t4\t2\n丙局\t20\t5\t3\n合計\t70\t19\t9"
  )

  @Test("A row that was lost leaves no column right; it is said once")
  func wrong() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(
      site.lines == ["total-of-other-rows 12: 合計 is the sum of its rows in 0 of 3 columns"]
    )
  }

  @Test(
    "One column that is off is a slip, and income and outlay are not added",
    arguments: [
      "機關\t件數\t人數\t場次\n甲局\t10\t4\t2\n丙局\t20\t5\t3\n合計\t70\t9\t5",
      "科目\t預算\t決算\n收入\t30\t40\n支出\t20\t30\n合計\t10\t10", "機關\t件數\n甲局\t10\n合計\t70",
    ]
  )
  func right(table: String) throws {
    #expect(try CheckedSite(ArithmeticSample.record(table)).found("total-of-other-rows").isEmpty)
  }
}
