import Testing

@Suite("Ratios that are not (比率不符)")
struct RatioRuleTests {
  static let trigger = ArithmeticSample.record(
    "機關\t預算數(A)\t決算數(B)\t執行率(B)/(A)\n甲局\t9,000\t8,500\t94.44%\n乙局\t7,000\t6,300\t9.00%",
    unit: "千元；%"
  )

  @Test("A digit lost")
  func wrong() throws {
    let found = try CheckedSite(Self.trigger).found("ratio")
    #expect(
      found == [
        "13: 執行率(B)/(A) of 乙局 is printed as 9.00%, and (B)/(A) gives 90.00%"
      ]
    )
  }

  @Test("Right ones, and 6,420.08% that 51,489 and 802 in thousands may well give")
  func right() throws {
    let site = try CheckedSite(
      ArithmeticSample.record(
        "機關\t預算數(A)\t決算數(B)\t執行率(B)/(A)\n甲局\t802\t51,489\t6,420.08%\n乙局\t7,000\t6,300\t90.00%",
        unit: "千元；%"
      )
    )
    #expect(site.found("ratio").isEmpty)
  }
}
