import Findings
import Testing

@Suite("Formulas of a head (欄名算式)")
struct FormulaTests {
  @Test(
    "A difference, however it is written",
    arguments: [
      ("預算數 (A)", "決算數(B)", "增減數 (B)-(A)"), ("預算數（Ａ）", "決算數（Ｂ）", "增減數（Ｂ）－（Ａ）"),
      ("預算數A", "決算數B", "增減B-A"), ("A.預算數", "B.決算數", "比較增減(B-A)"),
      ("預算數(A)", "決算數(B)", "增減數(C)=(B)-(A)"), ("預算數(A)", "決算數(B)", "增減數(C=B-A)"),
      ("預算數(1)", "決算數(2)", "(3)=(2)-(1)"), ("預算數①", "決算數②", "③＝②－①"),
      ("預算數(甲)", "決算數(乙)", "(丙)=(乙)-(甲)"), ("預算數(千元)(A)", "決算數(千元)(B)", "增減(千元)(B)−(A)"),
      ("預算數(a)", "決算數(b)", "(b)-(a)"), ("預算數", "決算數", "增減數(決算數-預算數)"),
      ("預算數", "決算數", "增減數=決算數－預算數"), ("預算數(A)", "決算數(B)", "(B)-(A)=(C)"),
    ]
  )
  func difference(_ budget: String, _ final: String, _ change: String) throws {
    let sample = try ArithmeticSample(
      "機關\t\(budget)\t\(final)\t\(change)\n甲局\t1,200\t1,500\t300\n乙局\t900\t850\t-50\n丙局\t40\t44\t9"
    )
    #expect(sample.count(.difference, .exact) == 2)
    #expect(sample.count(.difference, .contradiction) == 1)
    #expect(sample.checks.last?.hasSuffix(": 44 − 40 = 4 contradiction") == true)
  }

  @Test(
    "A ratio, as a percentage and as a number",
    arguments: [
      ("執行率(B)/(A)", "75.00%", "98.33%"), ("執行率（Ｂ／Ａ）", "75%", "98%"),
      ("執行率(%)B/A×100", "75.0", "98.3"),
      ("執行率(B/A*100%)", "75.0%", "98.3%"), ("執行率(%)=(B)÷(A)", "75.00", "98.33"),
      ("比(B)/(A)", "0.75", "0.98"), ("執行率＝決算數／預算數", "75.00%", "98.33%"),
      ("執行率(決算數/預算數×100%)", "75.00%", "98.33%"), ("(C)=(B)/(A)", "75.00%", "98.33%"),
    ]
  )
  func ratio(_ label: String, _ first: String, _ second: String) throws {
    let sample = try ArithmeticSample(
      "機關\t預算數(A)\t決算數(B)\t\(label)\n甲局\t1,200\t900\t\(first)\n乙局\t600\t590\t\(second)",
      unit: "元"
    )
    #expect(sample.count(.ratio, .exact) == 2, "\(sample.checks)")
  }

  @Test("Three columns, a sum of columns, and a change over its base")
  func longer() throws {
    let three = try ArithmeticSample(
      "機關\t轉入數(A)\t實現數(B)\t註銷數(C)\t未結清數(A)-(B)-(C)\n甲局\t90\t50\t8\t32"
    )
    #expect(three.checks == ["difference 甲局 未結清數(A)-(B)-(C): 90 − 50 − 8 = 32 exact"])
    let sum = try ArithmeticSample("機關\t人事(A)\t業務(B)\t設備(C)\t支出(D)=A+B+C\n甲局\t90\t50\t8\t148")
    #expect(sum.checks == ["row_sum 甲局 支出(D)=A+B+C: 90 + 50 + 8 = 148 exact"])
    let change = try ArithmeticSample(
      "機關\t去年(A)\t今年(B)\t成長率(B-A)/A×100%\n甲局\t80\t100\t25.00%\n乙局\t50\t40\t-20.00%"
    )
    #expect(change.checks.last == "ratio 乙局 成長率(B-A)/A×100%: (40 − 50) ÷ 50 = -20.00% exact")
  }

  @Test("A letter on a spanning head means the 合計 below it")
  func spanning() throws {
    let sample = try ArithmeticSample(
      "機關\t預算數(A)\t決算數(B)\t\t\t比較(B)-(A)\n\t\t實現數\t保留數\t合計\t\n甲局\t90\t50\t30\t80\t-10"
    )
    #expect(
      sample.checks == [
        "row_sum 甲局 決算數(B)／合計: 50 + 30 = 80 exact", "difference 甲局 比較(B)-(A): 80 − 90 = -10 exact",
      ]
    )
  }

  @Test("A formula over several columns takes those of the same name")
  func sameName() throws {
    let sample = try ArithmeticSample(
      "機關\t預算(A)\t\t決算(B)\t\t增減(B)-(A)\t\n\t經常\t資本\t經常\t資本\t經常\t資本\n甲局\t9\t5\t8\t6\t-1\t1"
    )
    #expect(sample.count(.difference, .exact) == 2)
    #expect(sample.checks.last == "difference 甲局 增減(B)-(A)／資本: 6 − 5 = 1 exact")
  }

  @Test("A first row of letters below the head")
  func letterRow() throws {
    let sample = try ArithmeticSample(
      "機關\t預算數\t決算數\t增減數\n欄次\t(1)\t(2)\t(3)=(2)-(1)\n甲局\t90\t80\t-10\n乙局\t70\t75\t5"
    )
    #expect(sample.formulas == ["(2)-(1)"])
    #expect(sample.count(.difference, .exact) == 2)
  }

  @Test("Bare numbers behind the names, and names in brackets")
  func bareNumbers() throws {
    let bare = try ArithmeticSample(
      "項目\t預算數 1\t實現數 2\t暫付數 3\t執行數 4=2+3\t執行率 5=4/1\n經常\t12,000\t9,600\t1,200\t10,800\t90.0%"
    )
    #expect(bare.formulas == ["2+3", "4/1"])
    let named = try ArithmeticSample(
      "館別\t本年\t去年\t節電率（%）【(去年-本年)/去年】\n一館\t95,000\t100,000\t5.0\n二館\t176,400\t180,000\t4.0"
    )
    #expect(
      named.site.found("ratio") == [
        "11: 節電率（%）【(去年-本年)/去年】 of 二館 is printed as 4.0, and (去年-本年)/去年 gives 2.0"
      ]
    )
  }

  @Test("Letters that stand in two groups are those of the formula's group")
  func groups() throws {
    let sample = try ArithmeticSample(
      "機關\t歲入\t\t\t歲出\t\t\n\t預算(A)\t決算(B)\t增減(B)-(A)\t預算(A)\t決算(B)\t增減(B)-(A)\n甲局\t9\t8\t-1\t5\t7\t2"
    )
    #expect(sample.count(.difference, .exact) == 2)
  }

  @Test(
    "What is no formula, or whose letters are not told once",
    arguments: [
      "機關\t預算數(A)\t決算數\t增減數(B)-(A)\n甲局\t9\t8\t3", "機關\t預算數(A)\t決算數(A)\t增減數(B)-(A)\n甲局\t9\t8\t3",
      "機關\t單價(元/人)\t人數\t金額(A)-(B)\n甲局\t9\t8\t3", "機關\tA/B測試\t5G-AI\tCOVID-19\n甲局\t9\t8\t3",
      "機關\t第1-2季\t1月-3月\t4/5\n甲局\t9\t8\t3", "機關\t甲方\t乙方\t差異(丙)-(丁)\n甲局\t9\t8\t3",
      "機關\t預算(A)\t決算(B)\t比較(B)-(A)、(B)/(A)\n甲局\t9\t8\t3", "機關\t甲\t乙\t(((((((((A)-(B)\n甲局\t9\t8\t3",
    ]
  )
  func none(table: String) throws {
    #expect(try ArithmeticSample(table).checks.isEmpty)
  }

  @Test("千元 are not taken from 人")
  func measures() throws {
    let sample = try ArithmeticSample("機關\t金額(千元)(A)\t人數(人)(B)\t差(A)-(B)\n甲局\t9\t8\t3")
    #expect(sample.checks.isEmpty)
  }

  @Test("A head that holds in no row of several means something else")
  func otherMeaning() throws {
    let sample = try ArithmeticSample(
      "機關\t預算(A)\t決算(B)\t增減(B)-(A)\n甲局\t9\t8\t31\n乙局\t9\t8\t32\n丙局\t7\t5\t33"
    )
    #expect(sample.checks.isEmpty)
  }
}
