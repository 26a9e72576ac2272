import Testing

@Suite("Total columns that do not add up (列合計不符)")
struct RowSumRuleTests {
  static let trigger = ArithmeticSample.record("機關\t人數\t\t\n\t男\t女\t合計\n甲局\t3\t4\t7\n乙局\t5\t6\t12")

  @Test("A 合計 under a spanning head that is off in one row")
  func wrong() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(
      site.found("row-sum") == [
        "12: 人數／合計 of 乙局 is printed as 12, and its columns (男＋女) add up to 11"
      ]
    )
  }

  @Test(
    "One that adds up, and columns that the 合計 does not count",
    arguments: [
      "機關\t人數\t\t\n\t男\t女\t合計\n甲局\t3\t4\t7", "機關\t辦理\t\t\n\t件數(件)\t金額(元)\t合計\n甲局\t3\t400\t9",
      "機關\t預算\t決算\t合計\n甲局\t3\t4\t9\n乙局\t5\t6\t8",
    ]
  )
  func right(table: String) throws {
    #expect(try CheckedSite(ArithmeticSample.record(table)).found("row-sum").isEmpty)
  }
}
