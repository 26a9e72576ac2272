/// Minutes of a ministry that does not exist, around what a test is about.
enum MadeUpMinutes {
  /// A record with a body of its own; its first line of the body is 6.
  static func record(
    _ body: String,
    number: Int = 3,
    date: String = "115年2月12日",
    attending: String = "王大明、李小美"
  ) -> String {
    """
    某某部第\(number)次主管會議紀錄
    日期：\(date)
    主席：林某某
    出席：\(attending)

    壹、報告事項

    \(body)

    """
  }

  /// A record with an outage table; its first row stands on line 12.
  static func outages(
    _ rows: [String],
    notes: [String] = [],
    asOf: String = "115/2/10",
    number: Int = 3,
    date: String = "115年2月12日"
  ) -> String {
    let head = "序號\t海纜名稱\t障礙發生日期\t障礙情形\t替代路由\t預計修復日期"
    let below = notes.isEmpty ? "" : "\n\n註：" + notes.joined(separator: "\n")
    return record(
      "海纜障礙資訊一覽表\n日期：\(asOf)\n\n\(head)\n" + rows.joined(separator: "\n") + below,
      number: number,
      date: date
    )
  }

  /// A meeting that only has a title, a day and one point.
  static func meeting(_ number: Int, _ date: String) -> String {
    record("一、洽悉。", number: number, date: date)
  }
}
