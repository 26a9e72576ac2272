import Findings
import Testing

@Suite("Figures that hold within rounding (進位差)")
struct WithinRoundingRuleTests {
  static let trigger = ArithmeticSample.record(
    "機關\t預算數(A)\t決算數(B)\t增減數(B)-(A)\n合計\t101\t90\t-11\n甲局\t50\t40\t-10\n乙局\t50\t50\t0",
    unit: "千元"
  )

  @Test("One finding that counts and names them")
  func wrong() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(
      site.found("within-rounding") == [
        "12: Of 6 computed figures 2 agree only within rounding: "
          + "合計／預算數(A) 101 (50 + 50 = 100)；合計／增減數(B)-(A) -11 (-10 + 0 = -10)"
      ]
    )
    #expect(site.findings.all.count == 1)
  }

  @Test("Exact figures, and counts, which are not rounded")
  func right() throws {
    let exact = ArithmeticSample.record("機關\t金額\n甲局\t50\n乙局\t50\n合計\t100", unit: "千元")
    #expect(try CheckedSite(exact).found("within-rounding").isEmpty)
    let counted = ArithmeticSample.record("機關\t人數\n甲局\t50\n乙局\t50\n合計\t101", unit: "人")
    #expect(try CheckedSite(counted).found("within-rounding").isEmpty)
  }
}
