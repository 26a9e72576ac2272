import Findings
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

  private static let flows =
    "收入\t會費\t500\n\t租金\t300\n\t收入小計\t800\n支出\t保全費\t400\n\t清潔費\t200\n\t支出小計\t600"

  @Test(
    "What a period ends with is not what it began with, received and paid",
    arguments: [
      "上期結餘\t\t1,000\n\(flows)\n本期結餘\t\t1,300", "\(flows)\n上期結餘\t\t1,000\n本期結餘\t\t1,300",
      "上期結餘\t\t1,000\n\(flows)\n本期結餘\t\t1,300\n現金\t\t300\n定存\t\t1,000",
      "一、上期結存\t\t1,000\n二、本期收入\t\t800\n三、本期支出\t\t600\n四、本期結存\t\t1,300",
      "上月結存\t\t1,000\n會費\t\t500\n租金\t\t300\n收入合計\t\t800\n保全費\t\t600\n支出合計\t\t600\n本月結存\t\t1,300",
    ]
  )
  func balance(rows: String) throws {
    let site = try CheckedSite(ArithmeticSample.record("科目\t項目\t金額\n\(rows)", unit: "元"))
    let found = site.findings.all.filter { $0.rule == "difference" }
    #expect(found.map { $0["computation"] } == ["1,000 + 800 − 600 = 1,200"], "\(site.lines)")
    #expect(found.first?["formula"]?.contains("－") == true)
    #expect(site.found("column-sum").isEmpty)
  }

  @Test("The balance is told by its words")
  func balanceWords() throws {
    let rows = "上期結餘\t\t1,000\n\(Self.flows)\n本期結餘\t\t1,300"
    let site = try CheckedSite(ArithmeticSample.record("科目\t項目\t金額\n\(rows)", unit: "元"))
    #expect(
      site.found("difference") == [
        "19: 金額 of 本期結餘 is printed as 1,300, and 上期結餘＋收入小計－支出小計 gives 1,200"
      ]
    )
  }

  @Test(
    "A balance that holds, and one that may mean something else",
    arguments: [
      // Right; 收入－支出 alone; outlay printed below nothing; 收入合計 with what it began with.
      "上期結餘\t\t1,000\n\(flows)\n本期結餘\t\t1,200", "上期結餘\t\t1,000\n\(flows)\n本期結餘\t\t200",
      "上期結餘\t\t1,000\n本期收入\t\t800\n本期支出\t\t-600\n本期結餘\t\t1,200",
      "上期結餘\t\t1,000\n會費\t\t500\n租金\t\t300\n收入合計\t\t1,800\n保全費\t\t600\n支出合計\t\t600\n本期結餘\t\t1,300",
      // 本期餘絀 beside it; what else was taken; two of one kind; no opening; a fund's.
      "上期結餘\t\t1,000\n\(flows)\n本期餘絀\t\t200\n本期結餘\t\t1,300",
      "上期結餘\t\t1,000\n\(flows)\n提撥公共基金\t\t100\n本期結餘\t\t1,300",
      "上期結餘\t\t1,000\n\(flows)\n其他\t利息收入\t5\n\t其他收入小計\t5\n本期結餘\t\t1,300",
      "\(flows)\n本期結餘\t\t1,300", "管理費\t\t1,000\n公共基金\t\t800\n本期結餘\t\t1,300",
    ]
  )
  func otherBalances(rows: String) throws {
    let site = try CheckedSite(ArithmeticSample.record("科目\t項目\t金額\n\(rows)", unit: "元"))
    #expect(site.found("difference").isEmpty)
  }
}
