import Archive
import Findings
import Minutes
import Testing

@Suite("Sums of rows and columns (合計)")
struct SumTests {
  @Test(
    "A total first, last, and with a unit's name before it",
    arguments: [
      "機關\t件數\t人數\n合計\t30\t9\n甲局\t10\t4\n乙局\t20\t5", "機關\t件數\t人數\n甲局\t10\t4\n乙局\t20\t5\n總計\t30\t9",
      "機關\t件數\t人數\n甲局\t10\t4\n乙局\t20\t5\n全府合計\t30\t9",
      "序號\t機關\t件數\t人數\n1\t甲局\t10\t4\n2\t乙局\t20\t5\n\t合計\t30\t9",
      "機關\t件數\t人數\n甲局\t10\t4\n其中：外派\t3\t1\n乙局\t20\t5\n合計\t30\t9",
      "機關\t件數\t人數\n甲局\t10\t4\n乙局\t20\t5\n合計\t30\t9\n上年度\t28\t8\n比較增減\t2\t1",
      "機關\t件數\t人數\n甲局\t10\t4\n乙局\t20\t5\n合計\t30\t9\n占比\t100%\t100%",
    ]
  )
  func one(table: String) throws {
    let sample = try ArithmeticSample(table)
    #expect(sample.count(.columnSum, .exact) == 2, "\(sample.checks)")
    #expect(sample.checks.count == 2)
  }

  @Test("Funds and courts that are called by a word of averages")
  func names() throws {
    let sample = try ArithmeticSample(
      "基金\t餘額\t舉借\n普通基金\t640\t80\n平均地權基金\t30\t5\n最高法院\t10\t2\n合計\t680\t87"
    )
    #expect(sample.count(.columnSum, .exact) == 2)
    #expect(try ArithmeticSample("類別\t件數\n甲\t10\n乙\t20\n平均\t15").checks.isEmpty)
  }

  @Test("Groups whose names stand on lines of their own, their blank cells trimmed")
  func trimmed() throws {
    let table =
      "科目\t預算\t決算\n歲入\n稅課\t520\t531\n補助\t180\t175\n歲入合計\t700\t706\n歲出\n政務\t610\t592\n"
      + "教育\t98\t96\n歲出合計\t708\t699"
    let sample = try ArithmeticSample(table)
    #expect(sample.count(.columnSum, .contradiction) == 1)
    #expect(sample.count(.columnSum, .exact) == 3)
    // A title stands above a head.
    let two = try ArithmeticSample("科目\t預算\n稅課\t520\n合計\t520\n歲出\n科目\t預算\n政務\t610\n合計\t610")
    #expect(two.site.archive.records[0].meeting.tables.count == 2)
  }

  @Test(
    "小計 within 總計, in each order",
    arguments: [
      "甲局\t1\n乙局\t2\n小計\t3\n丙局\t4\n丁局\t5\n小計\t9\n總計\t12",
      "總計\t12\n小計\t3\n甲局\t1\n乙局\t2\n小計\t9\n丙局\t4\n丁局\t5",
      "總計\t12\n甲局\t1\n乙局\t2\n小計\t3\n丙局\t4\n丁局\t5\n小計\t9",
      "小計\t3\n甲局\t1\n乙局\t2\n小計\t9\n丙局\t4\n丁局\t5\n總計\t12",
    ]
  )
  func subtotals(rows: String) throws {
    let sample = try ArithmeticSample("機關\t件數\n\(rows)")
    #expect(sample.count(.columnSum, .exact) == 3, "\(sample.checks)")
    #expect(sample.checks.count == 3)
  }

  @Test("Rows below rows are counted once, where the figures show it")
  func hierarchy() throws {
    let accounts = try ArithmeticSample(
      "款\t項\t科目\t預算數\n1\t\t經費\t300\n\t1\t人事費\t100\n\t2\t業務費\t200\n2\t\t設備\t50\n合計\t\t\t350"
    )
    #expect(accounts.checks == ["column_sum 合計 預算數: 300 + 50 = 350 exact"])
    let marks = try ArithmeticSample(
      "科目\t預算數\n一、經費\t300\n(一)人事費\t100\n(二)業務費\t200\n二、設備\t50\n合計\t350"
    )
    #expect(marks.checks == ["column_sum 合計 預算數: 300 + 50 = 350 exact"])
    // Neither reading holds: nothing is claimed.
    let unclear = try ArithmeticSample("科目\t預算數\n一、經費\t300\n(一)人事費\t100\n(二)業務費\t200\n合計\t777")
    #expect(unclear.checks.isEmpty)
  }

  @Test(
    "What a total does not add up",
    arguments: [
      "科目\t金額\n收入\t3,200\n支出\t3,000\n合計\t200", "機關\t平均單價\n甲局\t3\n乙局\t5\n合計\t4",
      "機關\t達成率\n甲局\t90%\n乙局\t80%\n合計\t85%", "編號\t電話\n1\t23456789\n2\t23456780\n合計\t2",
      "候選人\t得票數\n甲君\t1,204\n乙君\t796\n有效票\t2,000\n無效票\t20\n總計\t2,020",
      "縣市\t件數\t占比\n甲市\t500\t25%\n乙市\t400\t20%\n全國總計\t2,000\t100%",
      "月份\t累計件數\n1月\t3\n2月\t7\n合計\t7", "主計\t件數\n統計\t3\n會計\t4\n主計\t9",
      "機關\t件數\t人數\t戶數\n甲局\t1\t2\t3\n乙局\t4\t5\t6\n合計\t70\t80\t90",
    ]
  )
  func notAdded(table: String) throws {
    #expect(try ArithmeticSample(table).checks.isEmpty)
  }

  @Test("A total between rows, where the figures tell which it adds up")
  func middle() throws {
    let sample = try ArithmeticSample("機關\t件數\t人數\n甲局\t1\t4\n乙局\t2\t5\n合計\t3\t9\n丙會\t7\t8")
    #expect(sample.count(.columnSum, .exact) == 2)
    #expect(sample.checks.count == 2)
  }

  @Test("合計 under a spanning head, and a 合計 over groups with their own")
  func columns() throws {
    let spanning = try ArithmeticSample("機關\t人數\t\t\t\n\t男\t女\t合計\t比例\n甲局\t3\t4\t7\t5%")
    #expect(spanning.checks == ["row_sum 甲局 人數／合計: 3 + 4 = 7 exact"])
    let nested = try ArithmeticSample(
      "機關\t總計\t內勤\t\t\t外勤\t\t\n\t\t男\t女\t小計\t男\t女\t小計\n甲局\t15\t3\t4\t7\t2\t6\t8\n乙局\t10\t1\t2\t3\t3\t4\t7"
    )
    #expect(nested.count(.rowSum, .exact) == 6, "\(nested.checks)")
    let spread = try ArithmeticSample(
      "機關\t內勤\t\t外勤\t\t合計\t\n\t男\t女\t男\t女\t男\t女\n甲局\t3\t4\t2\t6\t5\t10\n乙局\t1\t2\t3\t4\t4\t6"
    )
    #expect(spread.count(.rowSum, .exact) == 4, "\(spread.checks)")
  }

  @Test("合計 beside other columns, only where one reading alone is borne out")
  func topColumns() throws {
    let months = try ArithmeticSample(
      "機關\t1月\t2月\t3月\t合計\n甲局\t3\t4\t5\t12\n乙局\t6\t7\t8\t21\n丙局\t1\t1\t1\t4"
    )
    #expect(months.count(.rowSum, .exact) == 2)
    #expect(months.count(.rowSum, .contradiction) == 1)
    let budget = try ArithmeticSample(
      "機關\t預算數\t實現數\t保留數\t合計\n甲局\t30\t4\t5\t9\n乙局\t60\t7\t8\t15"
    )
    #expect(budget.checks.first == "row_sum 甲局 合計: 4 + 5 = 9 exact")
    // 實現數 of 0 everywhere: whether it is added cannot be told.
    let zeros = try ArithmeticSample("機關\t實現數\t應付數\t保留數\t合計\n甲局\t0\t4\t5\t9\n乙局\t0\t7\t8\t15")
    #expect(zeros.checks.isEmpty)
  }

  @Test("Thousands are within rounding, counts are not")
  func rounding() throws {
    let rows = "機關\t金額\n甲局\t10\n乙局\t20\n合計\t31"
    #expect(try ArithmeticSample(rows, unit: "千元").count(.columnSum, .rounded) == 1)
    #expect(try ArithmeticSample(rows, unit: "件").count(.columnSum, .contradiction) == 1)
    #expect(try ArithmeticSample(rows).count(.columnSum, .contradiction) == 1)
    let large = "機關\t金額\n甲局\t10,000\n乙局\t20,000\n合計\t30,001"
    #expect(try ArithmeticSample(large).count(.columnSum, .rounded) == 1)
    #expect(try ArithmeticSample(large, unit: "新臺幣元").count(.columnSum, .contradiction) == 1)
    #expect(
      try ArithmeticSample("機關\t件數\n甲局\t10,000\n乙局\t20,000\n合計\t30,001").count(
        .columnSum,
        .contradiction
      ) == 1
    )
    let decimals = "機關\t金額\n甲局\t1.4\n乙局\t2.4\n合計\t3.9"
    #expect(try ArithmeticSample(decimals, unit: "億元").count(.columnSum, .rounded) == 1)
    let far = "機關\t金額\n甲局\t10\n乙局\t20\n合計\t32"
    #expect(try ArithmeticSample(far, unit: "千元").count(.columnSum, .contradiction) == 1)
  }

  @Test("A dash is 0, a blank is not given, words are words")
  func dashes() throws {
    let sample = try ArithmeticSample(
      "機關\t甲案\t乙案\t丙案\n甲局\t1\t1\t1\n乙局\t-\t\t不詳\n丙局\t2\t2\t2\n合計\t3\t3\t3",
      unit: "件"
    )
    #expect(
      sample.checks == [
        "column_sum 合計 甲案: 1 + 0 (-) + 2 = 3 exact", "column_sum 合計 乙案: 1 + ? + 2 missing",
        "column_sum 合計 丙案: 1 + … + 2 text",
      ]
    )
    #expect(sample.site.findings.arithmetic[0].map(\.dashes) == [1, 0, 0])
  }

  @Test("A ratio whose last place was cut off is within rounding")
  func cutOff() throws {
    let sample = try ArithmeticSample(
      "機關\t應到(A)\t實到(B)\t率(B)/(A)\n甲局\t3\t2\t66.66%\n乙局\t3\t2\t66.67%\n丙局\t3\t2\t66.60%",
      unit: "人"
    )
    #expect(sample.count(.ratio, .rounded) == 1)
    #expect(sample.count(.ratio, .exact) == 1)
    #expect(sample.count(.ratio, .contradiction) == 1)
  }

  @Test("Figures of eighteen digits, and brackets without end")
  func large() throws {
    let nines = String(repeating: "9", count: 18)
    let sample = try ArithmeticSample(
      "機關\t甲(A)\t乙(B)\t差(A)-(B)\t比(A)/(B)\n甲局\t\(nines)\t-\(nines)\t1\t0.\(nines.dropLast())\n合計\t\(nines)\t\(nines)\t1\t1.5"
    )
    #expect(sample.checks.count <= 8)
    let tiny = "0." + String(repeating: "0", count: 16) + "1"
    let shares = try ArithmeticSample(
      "機關\t件數\t占比\n甲局\t\(nines)\t\(tiny)%\n乙局\t\(nines)\t\(tiny)%\n合計\t5\t\(tiny)%"
    )
    #expect(shares.count(.columnSum, .contradiction) == 1)
    let deep = String(repeating: "(", count: 4000)
    #expect(try ArithmeticSample("機關\t\(deep)A)-(B)\t乙\n甲局\t1\t2").checks.isEmpty)
  }
}
