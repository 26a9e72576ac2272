internal import Settings

/// A sentence of the interface cut at its `{places}` (語句), for those that are said often.
struct Sentence: Sendable {
  private enum Piece: Sendable {
    case words([UInt8])
    case place(Int, WordingPlace)
  }

  private var pieces: [Piece] = []

  /// The sentence of a key, with the names of its places in the order in which they are filled.
  init(_ wording: Wording, _ key: String, _ places: String...) {
    var words = ""
    var isFirst = true
    for part in wording[key].split(separator: "{", omittingEmptySubsequences: false) {
      defer { isFirst = false }
      let end = isFirst ? nil : part.firstIndex(of: "}")
      let named = end.map { WordingPlace(part[..<$0]) }
      guard let end, let named, let place = places.firstIndex(of: named.name) else {
        words += (isFirst ? "" : "{") + part
        continue
      }
      if !words.isEmpty { pieces.append(.words(Array(words.utf8))) }
      pieces.append(.place(place, named))
      words = String(part[part.index(after: end)...])
    }
    if !words.isEmpty { pieces.append(.words(Array(words.utf8))) }
  }

  /// The sentence with its places filled.
  func filled(_ values: String...) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(96)
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let place, let named):
        guard values.indices.contains(place) else { continue }
        text += named.words(for: values[place]).utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
