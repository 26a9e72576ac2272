import Findings
import Testing

@Suite("Formulas that rows bear out (列證算式)")
struct BorneOutFormulaTests {
  private static let head = "科別\t去年\t今年\t增減數\t增減率"
  private static let rows = [
    "門診\t182,340\t196,927\t14,587\t8.0%", "急診\t12,450\t13,197\t747\t6.0%",
    "住院\t6,820\t6,547\t-273\t-4.0%", "居家\t0\t36\t36\t-", "合計\t201,610\t216,707\t15,097\t7.5%",
  ]

  private static func table(_ old: String = "", _ new: String = "") -> String {
    ([head] + rows).joined(separator: "\n").replacing(old, with: new)
  }

  @Test("A change and its rate, without a word of how they are computed")
  func changes() throws {
    let sample = try ArithmeticSample(Self.table("　", ""), unit: "人次；%")
    #expect(sample.formulas == ["今年－去年", "增減數／去年"])
    #expect(sample.count(.difference, .exact) == 5)
    #expect(sample.count(.ratio, .exact) == 4)
    #expect(sample.site.lines.isEmpty, "\(sample.site.lines)")
  }

  @Test("One figure that the others speak against")
  func slip() throws {
    let rate = try ArithmeticSample(Self.table("6.0%", "9.0%"), unit: "人次；%")
    #expect(
      rate.site.found("ratio") == [
        "13: 增減率 of 急診 is printed as 9.0%, and 增減數／去年 gives 6.0%"
      ]
    )
    let change = try ArithmeticSample(Self.table("\t747", "\t774"), unit: "人次；%")
    #expect(
      change.site.found("difference") == [
        "13: 增減數 of 急診 is printed as 774, and 今年－去年 gives 747"
      ]
    )
  }

  @Test("A rate of 0 that is printed as one")
  func nothing() throws {
    let sample = try ArithmeticSample(Self.table("\t36\t-", "\t36\t100.0%"), unit: "人次；%")
    #expect(sample.site.found("share-of-nothing").count == 1)
  }

  @Test("Shares of a total, be they evened out in the last place")
  func shares() throws {
    let table = "類別\t件數\t占比\n甲\t50\t50.0%\n乙\t30\t30.0%\n丙\t20\t20.0%\n合計\t100\t100.0%"
    #expect(try ArithmeticSample(table).formulas == ["件數／合計"])
    let slip = try ArithmeticSample(table.replacing("20.0%", with: "25.0%"))
    #expect(
      slip.site.found("ratio") == ["12: 占比 of 丙 is printed as 25.0%, and 件數／合計 gives 20.0%"]
    )
    let even = "類別\t件數\t占比\n甲\t1\t33.4%\n乙\t1\t33.3%\n丙\t1\t33.3%\n合計\t3\t100.0%"
    #expect(try ArithmeticSample(even).site.lines.isEmpty)
  }

  @Test(
    "What the rows do not bear out",
    arguments: [
      // Two of four.
      "類別\t去年\t今年\t增減數\n甲\t5\t9\t4\n乙\t8\t6\t-2\n丙\t3\t9\t1\n丁\t2\t7\t9",
      // Aims are no shares of what stands beside them.
      "類別\t件數\t合格\t目標率\n甲\t50\t45\t90%\n乙\t30\t29\t90%\n丙\t20\t19\t95%",
      // The mean of the rates above.
      "類別\t預算\t執行\t執行率\n甲\t500\t450\t90.0%\n乙\t30\t24\t80.0%\n丙\t20\t14\t70.0%\n合計\t550\t488\t80.0%",
    ]
  )
  func otherwise(table: String) throws {
    let sample = try ArithmeticSample(table)
    #expect(!sample.checks.contains { $0.hasSuffix("contradiction") }, "\(sample.checks)")
  }

  @Test("Where two formulas fit and disagree, nothing is wrong for certain")
  func ambiguous() throws {
    let table =
      "機關\t預算數\t分配數\t執行數\t執行率\n甲\t500\t500\t450\t90.0%\n乙\t300\t300\t240\t80.0%\n"
      + "丙\t200\t200\t140\t70.0%\n丁\t400\t200\t100\t60.0%"
    #expect(try ArithmeticSample(table).site.found("ratio").isEmpty)
  }

  @Test("Figures that are printed with their unit")
  func units() throws {
    let table =
      "項目\t4月\t5月\t增減\n進港\t12,350人\t13,120人\t770人\n出港\t11,900人\t12,450人\t550人\n"
      + "合計\t24,250人\t25,570人\t1,320人"
    let sample = try ArithmeticSample(table)
    #expect(sample.count(.columnSum, .exact) == 3)
    #expect(sample.count(.difference, .exact) == 3)
    let slip = try ArithmeticSample(table.replacing("12,450人", with: "12,540人"))
    #expect(
      slip.site.found("column-sum") == [
        "12: 5月 of 合計 is printed as 25,570人, and its rows add up to 25,660"
      ]
    )
    // 5萬元 and 1億元 are not of one unit.
    #expect(try ArithmeticSample("項目\t金額\n甲\t5萬元\n乙\t1億元\n合計\t6萬元").checks.isEmpty)
  }
}
