public import SourceText

/// The number that opens a line, with its signs (編號): 一、, (二), 3., 第2款：.
public struct Marker: Sendable, Equatable {
  /// How it is written.
  public var form: MarkForm
  /// Its number; 甲 and A are 1.
  public var number: Int
  /// The whole mark with its signs, as positions.
  public var range: Range<Int>
  /// What the official path shows of it: 二, (四), 2.
  public var step: Range<Int>

  /// A mark.
  public init(form: MarkForm, number: Int, range: Range<Int>, step: Range<Int>) {
    self.form = form
    self.number = number
    self.range = range
    self.step = step
  }

  /// The mark that stands at the start of a range of positions, if one does.
  public init?(opening line: Range<Int>, of glyphs: Glyphs) {
    guard let first = line.first else { return nil }
    let scanner = MarkScanner(glyphs: glyphs, line: line)
    let found: Marker? =
      switch glyphs.scalars[first] {
      case 0x28, 0xFF08: scanner.bracketed()
      case 0x2460...0x249B, 0x3220...0x3229: scanner.single()
      case 0x7B2C: scanner.named()  // 第
      case let scalar where scalar.isDigit: scanner.arabic()
      case let scalar where ChineseNumeral.isFormal(scalar) || ChineseNumeral.isNumeral(scalar):
        scanner.chinese()
      default: scanner.letter()
      }
    guard let found else { return nil }
    self = found
  }
}
