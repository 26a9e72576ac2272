import Testing

@Suite("The meeting's number beside its neighbours' (會議次別)")
struct MeetingOrdinalRuleTests {
  static let trigger = MadeUpMinutes.meeting(21, "115年2月12日")
  /// The record before it in its series, without which it triggers nothing.
  static let before = [MadeUpMinutes.meeting(22, "115年1月8日")]

  private func found(_ meetings: [(Int, String)]) throws -> [String] {
    let site = try CheckedSite(files: meetings)
    return site.found("meeting-ordinal")
  }

  @Test("One between two that are two apart")
  func between() throws {
    #expect(
      try found([(20, "115年1月8日"), (12, "115年2月12日"), (22, "115年3月12日")]) == [
        "1: Number 12 stands between number 20 of 115年1月8日 and number 22 of 115年3月12日"
      ]
    )
  }

  @Test("The same number on two days")
  func repeated() throws {
    #expect(
      try found([(20, "115年1月8日"), (21, "115年2月12日"), (21, "115年3月12日")]) == [
        "1: The meeting of 115年2月12日 has number 21 too"
      ]
    )
  }

  @Test("A number that goes down within a year")
  func lower() throws {
    #expect(
      try found([(20, "115年1月8日"), (21, "115年2月12日"), (12, "115年3月12日")]) == [
        "1: Number 12 follows number 21 of 115年2月12日"
      ]
    )
  }

  @Test("A row of numbers, a new year's first, a session that goes on the next day")
  func right() throws {
    #expect(try found([(20, "115年1月8日"), (21, "115年2月12日"), (22, "115年3月12日")]).isEmpty)
    #expect(try found([(11, "114年11月8日"), (12, "114年12月12日"), (1, "115年1月12日")]).isEmpty)
    #expect(try found([(12, "114年12月12日"), (2, "115年2月12日"), (3, "115年3月12日")]).isEmpty)
    #expect(try found([(12, "115年1月12日"), (2, "115年6月12日"), (3, "115年7月12日")]).isEmpty)
    #expect(try found([(1, "114年3月12日"), (1, "115年3月12日")]).isEmpty)
    #expect(try found([(3, "115年3月12日"), (3, "115年3月13日"), (4, "115年4月12日")]).isEmpty)
    #expect(try found([(21, "115年2月12日")]).isEmpty)
  }
}
