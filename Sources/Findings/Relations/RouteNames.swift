internal import Archive
internal import Settings
internal import SourceText
internal import Vocabulary

/// The routes that a cell of alternatives names (替代路由), APCN-2、APG, each without 海纜 and its like.
///
/// EAC is not EAC1, and 由同一海纜其他芯線 names none.
struct RouteNames {
  /// The names as written and as they are compared.
  let names: [(written: String, key: String)]
  private let words: WordSet

  init(_ alternatives: String, _ vocabulary: Vocabulary) {
    words = vocabulary[.routeWords]
    var names: [(String, String)] = []
    for piece in alternatives.unicodeScalars.split(whereSeparator: { Self.parts($0.value) }) {
      let written = String(piece)
      let key = Self.key(written, words)
      if !key.isEmpty { names.append((Self.trimmed(written), key)) }
    }
    self.names = names
  }

  /// The name among them by which an asset is known, as written.
  func naming(_ keys: Set<String>) -> String? {
    names.first { keys.contains($0.key) }?.written
  }

  /// What an asset is called: its code and names, those of the owner's list included.
  static func keys(
    code: String?,
    name: String,
    _ registry: Registry,
    _ vocabulary: Vocabulary
  ) -> Set<String> {
    let words = vocabulary[.routeWords]
    var own = Set([code, name].compactMap(\.self).map { key($0, words) })
    let wanted = code.map { NameKey($0) } ?? NameKey(name)
    for entry in registry.assets {
      let names = [entry.code, entry.name].compactMap(\.self) + entry.also
      if names.contains(where: { NameKey($0) == wanted }) {
        own.formUnion(names.map { key($0, words) })
      }
    }
    return own.subtracting([""])
  }

  /// A name in its matching form, without the words for a cable at its end.
  private static func key(_ name: String, _ words: WordSet) -> String {
    var scalars = NameKey(name).text.unicodeScalars.map(\.value)
    while let start = words.start(in: scalars, endOf: scalars.indices), start > 0 {
      scalars.removeSubrange(start...)
    }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private static func trimmed(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.value.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.value.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func parts(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF0F, 0x2F, 0x28, 0x29, 0xFF08, 0xFF09, 0x3002,
      0x53CA, 0x8207, 0x548C, 0x6216, 0x66A8, 0x2B, 0x26, 0x0A:
      true  // 及 與 和 或 暨
    default: false
    }
  }
}
