import SourceText

/// A place in a text from which numbers and signs are read in turn, full width as half width.
struct SignScan {
  let scalars: [UInt32]
  let end: Int
  var index: Int

  init(_ scalars: [UInt32], at index: Int, before end: Int) {
    self.scalars = scalars
    self.index = index
    self.end = end
  }

  /// The sign that is next.
  var next: UInt32? { index < end ? scalars[index].halfWidth : nil }

  /// The sign some places on.
  func sign(after count: Int) -> UInt32? {
    index + count < end ? scalars[index + count].halfWidth : nil
  }

  mutating func skipBlanks() {
    while index < end, scalars[index].isWhitespace { index += 1 }
  }

  /// A number of at most four digits, or in Chinese signs; not a part of a longer one.
  mutating func number() -> (value: Int, digits: Int)? {
    var last = index
    var value = 0
    while last < end, let digit = scalars[last].digitValue, last - index <= 4 {
      value = value * 10 + digit
      last += 1
    }
    if last > index {
      let digits = last - index
      guard digits <= 4 else { return nil }
      index = last
      return (value, digits)
    }
    while last < end, last - index <= 8, ChineseNumeral.isNumeral(scalars[last]) { last += 1 }
    guard last > index, last - index <= 8,
      let value = ChineseNumeral.value(scalars[index..<last])
    else { return nil }
    index = last
    return (value, value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4)
  }
}
