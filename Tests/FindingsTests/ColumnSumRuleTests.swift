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

  private static let outlay = "支出\t保全費\t400\n\t清潔費\t200\n\t支出小計\t600"

  @Test(
    "小計 of a group by the second column, below it or above, beside rows of neither group",
    arguments: [
      "上期結餘\t\t1,000\n收入\t會費\t500\n\t租金\t300\n\t收入小計\t810\n\(outlay)\n本期結餘\t\t1,200",
      "收入\t會費\t500\n\t租金\t300\n\t小計\t810\n\(outlay)",
      "收入\t會費\t500\n\t租金\t300\n\t小計\t810\n\(outlay)\n\t總計\t1,400",
      "一、收入\t收入小計\t810\n\t會費\t500\n\t租金\t300\n二、支出\t支出小計\t600\n\t保全費\t400\n\t清潔費\t200",
      "收入\t會費\t500\n\t租金\t300\n收入小計\t\t810\n\(outlay)",
    ]
  )
  func groups(rows: String) throws {
    let record = ArithmeticSample.record("科目\t項目\t金額\n\(rows)", unit: "元")
    let site = try CheckedSite(record)
    let found = site.findings.all.filter { $0.rule == "column-sum" }
    #expect(found.map { $0["computation"] } == ["500 + 300 = 800"], "\(site.lines)")
    let piped = record.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("\t") else { return String(line) }
      let row =
        "| "
        + line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: " | ")
        + " |"
      return line.hasPrefix("科目") ? row + "\n| --- | --- | --- |" : row
    }
    #expect(try CheckedSite(piped.joined(separator: "\n")).found("column-sum").count == 1)
  }

  @Test("小計 of a group below a row of nothing but its name")
  func headings() throws {
    let rows =
      "上期結餘\t900\n收入：\t\n會費收入\t500\n租金\t300\n收入小計\t810\n支出：\t\n保全費用\t400\n清潔費\t200\n支出小計\t600"
    let site = try CheckedSite(ArithmeticSample.record("科目\t金額\n\(rows)", unit: "元"))
    #expect(site.found("column-sum").count == 1, "\(site.lines)")
  }

  @Test(
    "A total that may mean other rows than its group's",
    arguments: [
      // Right; of both groups; of the whole table; of what no other total adds up.
      "收入\t會費\t500\n\t租金\t300\n\t收入小計\t800\n\(outlay)",
      "甲類收入\t會費\t500\n\t租金\t300\n乙類支出\t利息\t10\n\t設備\t20\n\t小計\t831",
      "收入\t會費\t500\n\t租金\t300\n支出\t保全費\t400\n\t清潔費\t200\n\t總計\t201",
      "收入\t會費\t500\n\t租金\t300\n支出\t保全費\t400\n\t清潔費\t200\n\t合計\t201",
      "業務收入\t會費\t500\n\t租金\t300\n業務外收入\t利息\t7\n\t捐款\t3\n\t收入合計\t811\n支出\t保全費\t400",
      // Two of one group.
      "收入\t小計\t500\n\t會費\t500\n\t小計\t300\n\t租金\t300\n支出\t設備\t20\n\t修繕\t30\n\t小計\t50",
      // With what it began with; with 其中; with rows set below others.
      "上期結餘\t\t1,000\n收入\t會費\t500\n\t租金\t300\n\t收入小計\t1,800\n\(outlay)",
      "收入\t上期結餘\t1,000\n\t會費\t500\n\t租金\t300\n\t收入小計\t1,801\n\(outlay)",
      "收入\t上期結餘\t1,000\n\t會費\t500\n\t租金\t300\n\t收入小計\t800\n\(outlay)",
      "收入\t會費\t500\n\t其中：會館\t90\n\t租金\t300\n\t收入小計\t800\n\(outlay)",
      "收入\t(一)會費\t500\n\t1.會館\t90\n\t(二)租金\t300\n\t收入小計\t801\n\(outlay)",
    ]
  )
  func others(rows: String) throws {
    let site = try CheckedSite(ArithmeticSample.record("科目\t項目\t金額\n\(rows)", unit: "元"))
    #expect(site.found("column-sum").isEmpty)
  }
}
