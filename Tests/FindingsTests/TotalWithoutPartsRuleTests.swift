import Testing

@Suite("Totals without their parts (合計缺細數)")
struct TotalWithoutPartsRuleTests {
  static let trigger = ArithmeticSample.record("機關\t件數\t人數\n甲局\t\t\n乙局\t\t\n合計\t30\t9")

  @Test("Rows that are all blank, no rows at all, and blank columns beside a 合計")
  func wrong() throws {
    let found = try CheckedSite(Self.trigger).found("total-without-parts")
    #expect(
      found == [
        "12: 合計 is a total, and the figures that it adds up are all blank"
      ]
    )
    let alone = ArithmeticSample.record("機關\t件數\t人數\n合計\t30\t9")
    let found2 = try CheckedSite(alone).found("total-without-parts")
    #expect(
      found2 == [
        "10: 合計 is a total, and the table has no rows that it adds up"
      ]
    )
    let column = ArithmeticSample.record("機關\t人數\t\t\n\t男\t女\t合計\n甲局\t\t\t7\n乙局\t\t\t12")
    let found3 = try CheckedSite(column).found("total-without-parts")
    #expect(
      found3 == [
        "10: 人數／合計 is a total, and the columns beside it under 人數 are all blank"
      ]
    )
  }

  @Test(
    "Totals with parts, with dashes, of words",
    arguments: [
      "機關\t件數\n甲局\t3\n合計\t3", "機關\t件數\n甲局\t-\n乙局\t-\n合計\t0", "編號\t案由\t情形\n1\t甲案\t已辦\n合計\t1案\t",
      "機關\t人數\t\t\n\t男\t女\t合計\n甲局\t-\t-\t7", "機關\t件數\t備註\n甲局\t\t\n乙局\t3\t\n合計\t3\t",
    ]
  )
  func right(table: String) throws {
    #expect(try CheckedSite(ArithmeticSample.record(table)).found("total-without-parts").isEmpty)
  }
}
