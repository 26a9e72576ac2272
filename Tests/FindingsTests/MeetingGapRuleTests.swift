import Testing

@Suite("Meetings of a series that the site has not (缺漏場次)")
struct MeetingGapRuleTests {
  static let trigger = MadeUpMinutes.meeting(21, "115年2月12日")
  /// The record before it in its series, without which it triggers nothing.
  static let before = [MadeUpMinutes.meeting(19, "115年1月8日")]

  private func found(_ meetings: [(Int, String)]) throws -> [String] {
    try CheckedSite(files: meetings).found("meeting-gap")
  }

  @Test("One is missing between two")
  func gap() throws {
    #expect(
      try found([(20, "115年1月8日"), (21, "115年2月12日"), (23, "115年4月12日")]) == [
        "1: Number 23 follows number 21 of 115年2月12日; meetings between that are not here: 1"
      ]
    )
  }

  @Test("A site that only has some meetings has no gaps; a number out of order is none")
  func some() throws {
    #expect(try found([(20, "115年1月8日"), (25, "115年2月12日"), (31, "115年4月12日")]).isEmpty)
    #expect(try found([(20, "115年1月8日"), (22, "115年2月12日"), (21, "115年4月12日")]).isEmpty)
    #expect(try found([(20, "115年1月8日"), (12, "115年2月12日"), (22, "115年4月12日")]).isEmpty)
    #expect(try found([(11, "114年12月8日"), (1, "115年2月12日"), (2, "115年4月12日")]).isEmpty)
  }

  @Test("A record that another corrects is no neighbour")
  func corrected() throws {
    let site = try CheckedSite([
      "a": MadeUpMinutes.meeting(20, "115年1月8日"),
      "b": MadeUpMinutes.meeting(12, "115年2月12日"),
      "c": "---\nsupersedes: b\n---\n" + MadeUpMinutes.meeting(21, "115年2月12日"),
      "d": MadeUpMinutes.meeting(22, "115年3月12日"),
    ])
    #expect(site.found("meeting-gap").isEmpty)
    #expect(site.found("meeting-ordinal").isEmpty)
  }
}

extension CheckedSite {
  /// Meetings of one series by number and day.
  init(files meetings: [(Int, String)]) throws {
    try self.init(
      made: meetings.enumerated().map { ("m\($0)", MadeUpMinutes.meeting($1.0, $1.1)) }
    )
  }
}
