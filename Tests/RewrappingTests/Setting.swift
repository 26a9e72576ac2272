/// How a variant of a record is set: its wrapper, its margin, its page marks, its widths.
struct Setting {
  enum Wrapper: String, CaseIterable {
    case plain, kinsoku, hanging, ragged
  }
  enum Blanks: CaseIterable { case none, between, everywhere }
  enum Indents: CaseIterable { case kept, none, byLevel }

  var wrapper: Wrapper
  /// The columns of a line.
  var margin: Int
  var blanks: Blanks
  var indents: Indents
  /// How page n of m is marked; nil without page marks.
  var pageMark: Int?
  /// How many lines a page has.
  var page: Int
  var fullBrackets: Bool?
  var fullColons: Bool?
  var fullDigitsInMarks: Bool
  var stretched: Int
  var spacedNumbers: Bool

  init(_ wrapper: Wrapper, _ numbers: inout SeededNumbers) {
    self.wrapper = wrapper
    margin = 2 * numbers.number(20...44)
    blanks = Blanks.allCases[numbers.number(0...2)]
    indents = Indents.allCases[numbers.number(0...2)]
    pageMark = numbers.once(in: 3) ? nil : numbers.number(0...Self.pageMarks.count - 1)
    page = numbers.number(9...40)
    fullBrackets = [nil, true, false][numbers.number(0...2)]
    fullColons = [nil, true, false][numbers.number(0...2)]
    fullDigitsInMarks = numbers.once(in: 4)
    stretched = numbers.number(0...2)
    spacedNumbers = numbers.once(in: 3)
  }

  /// The styles of page marks; # is the page, $ how many there are.
  static let pageMarks = [
    "第 #/$ 頁", "- # -", "第#頁，共$頁", "丁- #", "#", "第 # 頁", "# / $", "—#—", "Page # of $",
  ]
}
