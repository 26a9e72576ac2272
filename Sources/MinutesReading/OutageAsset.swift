import SourceText

/// An asset's name and code in a record: 東亞交匯二號海 纜系統 (EAC2).
struct OutageAsset: Equatable {
  /// Its name, without stray blanks and code.
  var name: String
  /// Its code, EAC2.
  var code: String?

  /// The asset that a stretch of text names; nil when it names none.
  init?(_ text: OutageText, _ range: Range<Int>) {
    var range = range
    while let last = range.last, Self.isTrim(text.scalars[last]) { range = range.dropLast() }
    while let first = range.first, Self.isTrim(text.scalars[first]) { range = range.dropFirst() }
    guard !range.isEmpty, range.count <= 60 else { return nil }
    if text.scalars[range.upperBound - 1] == 0x29,
      let open = text.scalars[range].lastIndex(of: 0x28), open > range.lowerBound
    {
      let inner = open + 1..<range.upperBound - 1
      let codeScalars = text.scalars[inner].filter { !$0.isWhitespace }
      let isCode =
        !codeScalars.isEmpty && codeScalars.count <= 16
        && codeScalars.contains(where: \.isLatinLetter)
        && codeScalars.allSatisfy { $0 < 0x80 } && !Self.isMeasure(codeScalars)
      if isCode {
        name = text.string(range.lowerBound..<open)
        code = String(scalars: codeScalars[...])
        while name.unicodeScalars.last?.value.isWhitespace == true {
          name.unicodeScalars.removeLast()
        }
        return
      }
    }
    name = text.string(range)
    // EAC1 alone is a code and all the name there is.
    let scalars = text.scalars[range]
    code =
      scalars.count <= 12 && scalars.contains(where: \.isLatinLetter)
        && scalars.allSatisfy { $0.isLatinLetter && $0 < 0x61 || $0.isDigit || $0 == 0x2D }
      ? name : nil
  }

  /// 161kV, 10G: what a line carries, which others carry too, is no code of its own.
  private static func isMeasure(_ scalars: [UInt32]) -> Bool {
    let unit = scalars.drop { $0.isDigit || $0 == 0x2E || $0 == 0x2C }
    return unit.count < scalars.count && unit.count <= 3 && unit.allSatisfy(\.isLatinLetter)
  }

  private static func isTrim(_ scalar: UInt32) -> Bool {
    scalar.isWhitespace || scalar == 0x2C || scalar == 0x3001 || scalar == 0x3A
  }
}
