import SourceText

/// How a record tells where a fault is or how bad it is (障礙情形樣式), as the vocabulary writes it:
/// `距[離]{place}約{distance}公里`.
///
/// Text stands for itself, white space and width aside; `[離]` may be missing; `{place}` is a name
/// without punctuation; `{distance}` a number; `{any}` a few signs of the same clause.
struct OutagePattern: Sendable {
  /// One piece of a pattern.
  enum Piece: Sendable, Equatable {
    case text([UInt32])
    case optional([UInt32])
    case place
    case distance
    case any
  }

  /// What a pattern found.
  struct Match {
    var range: Range<Int>
    var place: Range<Int>?
    var distance: Double?
  }

  let pieces: [Piece]
  /// How many kilometres the unit after the distance has.
  let factor: Double

  /// A pattern; nil when it has an unclosed bracket, an unknown name, or no text of its own.
  init?(_ pattern: String) {
    var pieces: [Piece] = []
    var text: [UInt32] = []
    var name: [UInt32]?
    var isOptional = false
    func close() {
      if !text.isEmpty { pieces.append(isOptional ? .optional(text) : .text(text)) }
      text = []
    }
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "{":
        guard name == nil, !isOptional else { return nil }
        close()
        name = []
      case "}":
        guard let read = name, let piece = Self.named(read) else { return nil }
        pieces.append(piece)
        name = nil
      case "[":
        guard name == nil, !isOptional else { return nil }
        close()
        isOptional = true
      case "]":
        guard isOptional else { return nil }
        close()
        isOptional = false
      default:
        if scalar.value.isWhitespace { continue }
        if name != nil { name?.append(scalar.value) } else { text.append(scalar.value.halfWidth) }
      }
    }
    close()
    guard name == nil, !isOptional,
      pieces.contains(where: { if case .text = $0 { true } else { false } })
    else { return nil }
    self.pieces = pieces
    factor = Self.factor(pieces)
  }

  private static func named(_ name: [UInt32]) -> Piece? {
    func has(_ word: String) -> Bool { name.elementsEqual(word.unicodeScalars.map(\.value)) }
    return has("place") ? .place : has("distance") ? .distance : has("any") ? .any : nil
  }

  /// The unit is the first text after the distance: 公里, 公尺, 海浬, km.
  private static func factor(_ pieces: [Piece]) -> Double {
    guard let index = pieces.firstIndex(of: .distance), index + 1 < pieces.count,
      case .text(let unit) = pieces[index + 1]
    else { return 1 }
    func opens(_ word: String) -> Bool { unit.starts(with: word.unicodeScalars.map(\.value)) }
    if opens("公尺") || opens("米") { return 0.001 }
    if opens("海浬") || opens("海里") || opens("浬") { return 1.852 }
    return 1
  }

  /// The first place in a range where the pattern stands.
  func first(in text: OutageText, _ range: Range<Int>) -> Match? {
    // Most patterns are not there at all, which one of their words tells.
    for case .text(let word) in pieces where !text.has(word, in: range) { return nil }
    var opening: UInt32?
    if case .text(let word) = pieces[0] { opening = word[0] }
    for start in range {
      if let opening, text.scalars[start] != opening { continue }
      var match = Match(range: start..<start)
      if let end = end(text, 0, start, range.upperBound, &match) {
        match.range = start..<end
        return match
      }
    }
    return nil
  }

  private func end(
    _ text: OutageText,
    _ index: Int,
    _ position: Int,
    _ limit: Int,
    _ match: inout Match
  ) -> Int? {
    guard index < pieces.count else { return position }
    switch pieces[index] {
    case .text(let word):
      guard let next = text.end(of: word, at: position, before: limit) else { return nil }
      return end(text, index + 1, next, limit, &match)
    case .optional(let word):
      if let next = text.end(of: word, at: position, before: limit),
        let found = end(text, index + 1, next, limit, &match)
      {
        return found
      }
      return end(text, index + 1, position, limit, &match)
    case .distance:
      guard let (value, next) = Self.number(text, position, limit),
        let found = end(text, index + 1, next, limit, &match)
      else { return nil }
      match.distance = value * factor
      return found
    case .place, .any:
      let isPlace = pieces[index] == .place
      var next = isPlace ? position + 1 : position
      while next <= min(limit, position + 24) {
        if next > position, Self.parts(text.scalars[next - 1]) { return nil }
        if let found = end(text, index + 1, next, limit, &match) {
          if isPlace { match.place = position..<next }
          return found
        }
        next += 1
      }
      return nil
    }
  }

  /// Whether a sign parts clauses, so that no name goes on over it.
  private static func parts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x3001, 0x3002, 0x28, 0x29: true
    default: false
    }
  }

  private static func number(_ text: OutageText, _ position: Int, _ limit: Int)
    -> (value: Double, end: Int)?
  {
    var value = 0.0
    var decimals: Double?
    var next = position
    while next < limit {
      if let digit = text.scalars[next].digitValue {
        value = value * 10 + Double(digit)
        decimals = decimals.map { $0 * 10 }
      } else if text.scalars[next] == 0x2E, decimals == nil, next > position {
        decimals = 1
      } else if text.scalars[next] == 0x2C, decimals == nil, next + 1 < limit,
        text.scalars[next + 1].isDigit, next > position
      {
        // 2,600 公里
      } else {
        break
      }
      next += 1
    }
    guard next > position, next - position <= 12 else { return nil }
    return (value / (decimals ?? 1), next)
  }
}
