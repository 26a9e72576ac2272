import Testing

@Suite("Shares of nothing (無基數的比率)")
struct ShareOfNothingRuleTests {
  static let trigger = ArithmeticSample.record(
    "機關\t預算數(A)\t決算數(B)\t執行率(B)/(A)\n甲局\t0\t148\t100.00%\n乙局\t-\t30\t#DIV/0!\n丙局\t200\t100\t50.00%",
    unit: "千元；%"
  )

  @Test("A percentage and an error value over 0 and a dash")
  func wrong() throws {
    let found = try CheckedSite(Self.trigger).found("share-of-nothing")
    #expect(
      found == [
        "12: 執行率(B)/(A) of 甲局 is printed as 100.00%, and there is nothing to divide by in 148 ÷ 0",
        "13: 執行率(B)/(A) of 乙局 is printed as #DIV/0!, and there is nothing to divide by in 30 ÷ 0 (-)",
      ]
    )
  }

  @Test(
    "A dash, a blank, N/A and 無 say that there is none",
    arguments: ["-", "", "N/A", "無", "—", "不適用"]
  )
  func right(share: String) throws {
    let record = ArithmeticSample.record(
      "機關\t預算數(A)\t決算數(B)\t執行率(B)/(A)\n甲局\t0\t148\t\(share)\n乙局\t200\t100\t50.00%\n丙局\t200\t150\t75.00%"
    )
    #expect(try CheckedSite(record).found("share-of-nothing").isEmpty)
  }
}
