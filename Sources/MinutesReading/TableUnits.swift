import SourceText
import Vocabulary

/// The units of measure a table states (單位): 千元；%.
enum TableUnits {
  /// The units in a value, split at ；、，, without white space.
  static func units(in positions: Range<Int>, of glyphs: Glyphs) -> [String] {
    var units: [String] = []
    var current = String.UnicodeScalarView()
    func close() {
      if !current.isEmpty { units.append(String(current)) }
      current = String.UnicodeScalarView()
    }
    var end = positions.upperBound
    while end > positions.lowerBound {
      let scalar = glyphs.scalars[end - 1]
      // （單位：千元）: the bracket was opened before the label.
      guard scalar.isWhitespace || scalar == 0x29 || scalar == 0xFF09 || scalar == 0x3002 else {
        break
      }
      end -= 1
    }
    for position in positions.lowerBound..<end {
      let scalar = glyphs.scalars[position]
      switch scalar {
      case 0xFF1B, 0x3B, 0x3001, 0xFF0C, 0x2C: close()
      default:
        if !scalar.isWhitespace, let unit = Unicode.Scalar(scalar == 0xFF05 ? 0x25 : scalar) {
          current.append(unit)
        }
      }
    }
    close()
    return units
  }

  /// Whether a word is a unit of measure: 千元, 新臺幣千元, 人次, 元/人.
  static func isMeasure(_ word: String, _ words: TableWords) -> Bool {
    let pieces = word.unicodeScalars.split { $0.value.halfWidth == 0x2F }
    guard !pieces.isEmpty else { return false }
    return pieces.allSatisfy { piece in
      var scalars = piece.map { $0.value.halfWidth }[...]
      if let prefix = words.measurePrefixes.words.first(where: { scalars.starts(with: $0) }),
        scalars.count > prefix.count
      {
        scalars = scalars.dropFirst(prefix.count)
      }
      return words.measures.words.contains { $0[...] == scalars }
    }
  }

  /// Whether 單位： is followed by units and not by the unit that reports.
  static func areMeasures(_ units: [String], _ words: TableWords) -> Bool {
    !units.isEmpty
      && units.allSatisfy { unit in
        if isMeasure(unit, words) { return true }
        let scalars = unit.unicodeScalars.map { $0.value.halfWidth }
        return scalars.count <= 8
          && !words.organisationEndings.words.contains { scalars.suffix($0.count) == $0[...] }
      }
  }
}
