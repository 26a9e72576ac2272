import Findings
import Testing

@Suite("Formulas of rows (列名算式)")
struct RowFormulaTests {
  @Test("Years as columns, letters at the rows")
  func transposed() throws {
    let table =
      "項目\t111年度\t112年度\t113年度\n預算數(A)\t1,200\t1,350\t1,500\n決算數(B)\t1,080\t1,296\t1,425\n"
      + "賸餘數(A)-(B)\t120\t54\t57\n執行率(B)/(A)\t90.0%\t69.0%\t95.0%"
    let site = try ArithmeticSample(table, unit: "百萬元").site
    #expect(
      site.found("difference") == [
        "14: 113年度 of 賸餘數(A)-(B) is printed as 57, and (A)-(B) gives 75"
      ]
    )
    #expect(
      site.found("ratio") == [
        "15: 112年度 of 執行率(B)/(A) is printed as 69.0%, and (B)/(A) gives 96.0%"
      ]
    )
  }

  @Test(
    "The numbers of the rows",
    arguments: [
      ("一、業務收入", "二、業務成本", "三、業務賸餘(一－二)"), ("(一)業務收入", "(二)業務成本", "(三)業務賸餘=(一)-(二)"),
      ("1.業務收入", "2.業務成本", "3.業務賸餘(1-2)"), ("1.業務收入", "2.業務成本", "3.業務賸餘(1)-(2)"),
      ("業務收入", "業務成本", "業務賸餘(業務收入-業務成本)"),
    ]
  )
  func numbers(first: String, second: String, third: String) throws {
    let table = "科目\t預算\t決算\n\(first)\t350\t340\n\(second)\t330\t325\n\(third)\t20\t51"
    let sample = try ArithmeticSample(table, unit: "千元")
    #expect(sample.count(.difference, .exact) == 1)
    #expect(sample.count(.difference, .contradiction) == 1)
  }

  @Test(
    "What is no formula of rows",
    arguments: [
      "科目\t預算\n一、收入\t350\n二、成本\t330\n三、餘絀(一－四)\t51",
      "路線\t件數\n甲-乙\t350\n甲線\t330\n乙線\t51", "類別\t件數\nA\t5\nB\t3\nA-B級\t51",
      "科目\t預算\t決算\n一、收入\t350\t7\n二、成本\t330\t9\n三、餘絀(一－二)\t51\t8",
    ]
  )
  func none(table: String) throws {
    #expect(try ArithmeticSample(table, unit: "千元").checks.isEmpty)
  }
}
