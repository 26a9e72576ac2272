import Testing

@Suite("The numbers of a table's rows (項次)")
struct RowNumbersRuleTests {
  static let trigger = record([1, 2, 4, 5])

  private static func record(_ numbers: [Int?]) -> String {
    let rows = numbers.map { "\($0.map(String.init) ?? "")\t某事項\t某處" }
    return MadeUpMinutes.record("一、列管事項如下：\n\n項次\t事項\t單位\n" + rows.joined(separator: "\n"))
  }

  @Test(
    "A gap, one twice",
    arguments: [([1, 2, 4, 5], "項次 4 follows 2"), ([1, 2, 2, 3], "項次 2 follows 2")]
  )
  func breaks(numbers: [Int], sentence: String) throws {
    #expect(try CheckedSite(Self.record(numbers)).found("row-numbers") == ["13: " + sentence])
  }

  @Test("One number mistyped is one slip", arguments: [[1, 2, 7, 4, 5], [1, 5, 3]])
  func slip(numbers: [Int]) throws {
    #expect(try CheckedSite(Self.record(numbers)).found("row-numbers").count == 1)
  }

  @Test(
    "A row of numbers, groups, a selection",
    arguments: [[1, 2, 3, 4], [1, 2, 3, 1, 2], [3, 7, 12, 15], [5, 6, 7]]
  )
  func right(numbers: [Int]) throws {
    #expect(try CheckedSite(Self.record(numbers)).found("row-numbers").isEmpty)
  }
}
