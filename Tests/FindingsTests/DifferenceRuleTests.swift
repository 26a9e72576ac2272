import Testing

@Suite("Differences that are not (差額不符)")
struct DifferenceRuleTests {
  static let trigger = ArithmeticSample.record(
    "機關\t預算數(A)\t決算數(B)\t增減數(B)-(A)\n甲局\t900\t850\t-50\n乙局\t700\t790\t-90",
    unit: "千元"
  )

  @Test("A sign the wrong way round")
  func wrong() throws {
    let found = try CheckedSite(Self.trigger).found("difference")
    #expect(
      found == [
        "13: 增減數(B)-(A) of 乙局 is printed as -90, and (B)-(A) gives 90"
      ]
    )
  }

  @Test(
    "A right one, a column that states no formula, and letters told twice",
    arguments: [
      "機關\t預算數(A)\t決算數(B)\t增減數(B)-(A)\n甲局\t900\t850\t-50", "機關\t預算數\t決算數\t增減數\n甲局\t900\t850\t50",
      "機關\t預算數(A)\t決算數(B)\t保留數(B)\t增減數(B)-(A)\n甲局\t900\t850\t3\t50",
    ]
  )
  func right(table: String) throws {
    let site = try CheckedSite(ArithmeticSample.record(table, unit: "千元"))
    #expect(site.found("difference").isEmpty)
  }
}
