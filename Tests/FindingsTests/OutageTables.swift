/// Tables of two and three meetings.
enum OutageTables {
  static func row(_ day: String, _ distance: String, _ expected: String = "115/5/31") -> String {
    "1\t甲一海纜 (JYA1)\t\(day)\t距某港約 \(distance) 公里處斷纜\t乙二海纜\t\(expected)"
  }

  static let other = "2\t丁四海纜 (DIN4)\t114/12/1\t距南嶼約 88 公里處斷纜\t丙三海纜\t115/6/30"

  /// The record of the meeting before.
  static func first(_ rows: [String]) -> String {
    MadeUpMinutes.outages(rows, asOf: "115/1/14", number: 2, date: "115年1月15日")
  }

  static func site(
    _ first: [String],
    _ second: [String],
    notes: [String] = [],
    number: Int = 3
  ) throws -> CheckedSite {
    try CheckedSite([
      "a": Self.first(first),
      "b": MadeUpMinutes.outages(second, notes: notes, number: number),
    ])
  }
}
