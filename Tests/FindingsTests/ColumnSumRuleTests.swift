import Findings
import Testing

@Suite("Total rows that do not add up (欄合計不符)")
struct ColumnSumRuleTests {
  static let trigger = ArithmeticSample.record(
    "機關\t件數\t人數\n甲局\t1,010\t4\n乙局\t20\t5\n合計\t1,130\t9",
    unit: "件；人"
  )

  @Test("A total of which one column is off")
  func wrong() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(
      site.found("column-sum") == ["14: 件數 of 合計 is printed as 1,130, and its rows add up to 1,030"]
    )
    let finding = site.findings.all.first
    #expect(finding?["computation"] == "1,010 + 20 = 1,030")
    #expect(finding?.remedy.contains("1,010 + 20 = 1,030") == true)
    #expect(finding?.ranges.count == 3)
  }

  @Test(
    "One that adds up, one within rounding, one of income and outlay",
    arguments: [
      ("機關\t件數\n甲局\t10\n乙局\t20\n合計\t30", "件"), ("機關\t金額\n甲局\t10\n乙局\t20\n合計\t31", "千元"),
      ("科目\t金額\n收入\t30\n支出\t20\n合計\t10", "元"), ("機關\t件數\n甲局\t10\n乙局\t\n合計\t30", "件"),
    ]
  )
  func right(table: String, unit: String) throws {
    let site = try CheckedSite(ArithmeticSample.record(table, unit: unit))
    #expect(site.found("column-sum").isEmpty)
  }
}
