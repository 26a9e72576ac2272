import Testing

@Suite("What one report hands to the next (前後期銜接)")
struct CarryOverRuleTests {
  private static func record(_ ordinal: Int, _ month: Int, _ table: String, heading: String)
    -> String
  {
    "某部第\(ordinal)次主管會議紀錄\n日期：115年\(month)月12日\n主席：王部長大明\n\n壹、報告事項\n\n一、\(heading)\n\n\(table)\n"
  }

  private static let january =
    record(
      3,
      2,
      "機關\t上月未結\t新收\t辦結\t本月未結\n甲局\t5\t9\t4\t10\n乙局\t2\t3\t3\t2",
      heading: "陳情案件\n\n1月份陳情案件統計表"
    )

  static let trigger: KeyValuePairs = [
    "a": january,
    "b": record(
      4,
      3,
      "機關\t上月未結\t新收\t辦結\t本月未結\n甲局\t11\t9\t4\t16\n乙局\t2\t3\t3\t2",
      heading: "陳情案件\n\n2月份陳情案件統計表"
    ),
  ]

  @Test("A month that begins with other cases than the last one left")
  func wrong() throws {
    let found = try CheckedSite(Self.trigger).found("carry-over")
    #expect(
      found == [
        "12: 上月未結 of 甲局 is 11, and 某部第3次主管會議紀錄 ended with 10 (本月未結)"
      ]
    )
  }

  @Test(
    "The same number, a month left out, a meeting left out, and nothing in common",
    arguments: [
      (4, "陳情案件\n\n2月份陳情案件統計表", "10", "2"), (4, "陳情案件\n\n3月份陳情案件統計表", "11", "2"),
      (5, "陳情案件\n\n2月份陳情案件統計表", "11", "2"),
      (4, "陳情案件\n\n2月份陳情案件統計表", "11", "7"),
    ]
  )
  func right(ordinal: Int, heading: String, first: String, second: String) throws {
    let next = Self.record(
      ordinal,
      3,
      "機關\t上月未結\t新收\t辦結\t本月未結\n甲局\t\(first)\t9\t4\t16\n乙局\t\(second)\t3\t3\t2",
      heading: heading
    )
    #expect(try CheckedSite(["a": Self.january, "b": next]).found("carry-over").isEmpty)
  }

  private static func year(_ ordinal: Int, _ month: Int, _ year: Int, _ rows: String) -> String {
    record(
      ordinal,
      month,
      "機關\t以前年度轉入數(A)\t實現數(B)\t註銷數(C)\t未結清數(A)-(B)-(C)\n\(rows)",
      heading: "\(year)年度決算以前年度歲出"
    )
  }

  @Test("A year that begins with another sum than the last one left")
  func years() throws {
    let first = Self.year(3, 2, 114, "甲局\t90\t50\t8\t32\n乙局\t70\t60\t0\t10")
    let second = Self.year(9, 8, 115, "甲局\t32\t30\t0\t2\n乙局\t11\t1\t0\t10")
    let found2 = try CheckedSite(["a": first, "b": second]).found("carry-over")
    #expect(
      found2 == [
        "11: 以前年度轉入數(A) of 乙局 is 11, and 某部第3次主管會議紀錄 ended with 10 (未結清數(A)-(B)-(C))"
      ]
    )
    // Within a year it stays what it was.
    let same = Self.year(4, 3, 114, "甲局\t90\t60\t8\t22\n乙局\t70\t65\t0\t5")
    #expect(try CheckedSite(["a": first, "b": same]).found("carry-over").isEmpty)
  }

  @Test(
    "Where a table of this year stands beside the older one, more is carried over than it shows"
  )
  func withCurrentYear() throws {
    func record(_ ordinal: Int, _ year: Int, _ rows: String) -> String {
      "某部第\(ordinal)次主管會議紀錄\n日期：115年\(ordinal)月12日\n主席：王部長大明\n\n壹、報告事項\n\n一、\(year)年度決算\n\n"
        + "(一) 本年度歲出\n\n機關\t預算數\t保留數\n甲局\t9\t3\n乙局\t9\t4\n\n"
        + "(二) 以前年度歲出\n\n機關\t以前年度轉入數(A)\t實現數(B)\t未結清數(A)-(B)\n\(rows)\n"
    }
    let first = record(3, 114, "甲局\t90\t58\t32\n乙局\t70\t60\t10")
    let second = record(4, 115, "甲局\t32\t30\t2\n乙局\t14\t4\t10")
    #expect(try CheckedSite(["a": first, "b": second]).found("carry-over").isEmpty)
  }

  private static func accounts(
    _ ordinal: Int,
    _ year: Int,
    _ heading: String,
    _ opening: String,
    _ closing: String
  ) -> String {
    "綠野社區第\(ordinal)次區分所有權人會議紀錄\n日期：\(year)年11月12日\n主席：王主任委員大明\n\n壹、報告事項\n\n一、\(heading)\n\n"
      + "科目\t項目\t金額\n上期結餘\t\t\(opening)\n收入\t會費\t500\n\t收入小計\t500\n"
      + "支出\t保全費\t400\n\t支出小計\t400\n本期結餘\t\t\(closing)\n"
  }

  @Test(
    "A row of what a period begins with, by periods and by meetings",
    arguments: [
      ("收支表（104年11月1日至105年10月31日）", "收支表（105年11月1日至106年10月31日）"),
      ("收支表（105年1月1日至105年6月30日）", "收支表（105年7月1日至105年12月31日）"), ("105年度收支表", "106年度收支表"),
      ("105年度財務\n\n(一) 收支表（104年11月至105年10月）", "106年度財務\n\n(一) 收支表（105年11月至106年10月）"),
      ("收支表", "收支表"),
    ]
  )
  func rows(first: String, second: String) throws {
    let one = Self.accounts(8, 105, first, "1,000", "1,100")
    func found(_ opening: String, _ closing: String, _ ordinal: Int = 9) throws -> [String] {
      let two = Self.accounts(ordinal, 106, second, opening, closing)
      return try CheckedSite(["a": one, "b": two]).found("carry-over")
    }
    #expect(
      try found("1,010", "1,110") == [
        "\(second.contains("(一)") ? 12 : 10): 金額 of 上期結餘 is 1,010, and 綠野社區第8次區分所有權人會議紀錄 ended with 1,100 (本期結餘)"
      ]
    )
    #expect(try found("1,100", "1,200").isEmpty)
    // The same period once more; 本期結餘 of the period alone.
    #expect(try found("1,000", "1,100").isEmpty)
    #expect(try found("2,100", "2,200").isEmpty)
    if first == second { #expect(try found("1,010", "1,110", 10).isEmpty) }
  }

  @Test(
    "Periods that do not adjoin, one named and one not, and another table",
    arguments: [
      ("收支表（104年11月1日至105年10月31日）", "收支表（106年1月1日至106年10月31日）"), ("105年度收支表", "105年度收支表"),
      ("104年度收支表", "106年度收支表"), ("105年度收支表", "收支表"), ("管理費收支表", "公共基金收支表"),
    ]
  )
  func otherRows(first: String, second: String) throws {
    let one = Self.accounts(8, 105, first, "1,000", "1,100")
    let two = Self.accounts(9, 106, second, "1,010", "1,110")
    #expect(try CheckedSite(["a": one, "b": two]).found("carry-over").isEmpty)
  }

  @Test("A single row, with what has gathered beside what the period left", arguments: [130, 131])
  func gathered(opening: Int) throws {
    let heads = "帳戶\t上期結餘\t收入\t支出\t本期結餘\t累積結餘"
    let one = Self.record(3, 2, "\(heads)\n專戶\t100\t50\t20\t30\t130", heading: "收支表")
    let two = Self.record(4, 3, "\(heads)\n專戶\t\(opening)\t9\t4\t5\t135", heading: "收支表")
    let found = try CheckedSite(["a": one, "b": two]).found("carry-over")
    #expect(found.isEmpty == (opening == 130))
  }
}
