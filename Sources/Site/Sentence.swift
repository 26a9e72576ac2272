internal import Settings

/// A sentence of the interface cut at its `{places}` (語句), for those that are said often.
struct Sentence: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case place(Int)
  }

  private var pieces: [Piece] = []

  /// The sentence of a key, with the names of its places in the order in which they are filled.
  init(_ wording: Wording, _ key: String, _ places: String...) {
    var words = ""
    var isFirst = true
    for part in wording[key].split(separator: "{", omittingEmptySubsequences: false) {
      defer { isFirst = false }
      guard !isFirst, let end = part.firstIndex(of: "}"),
        let place = places.firstIndex(of: String(part[..<end]))
      else {
        words += (isFirst ? "" : "{") + part
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      pieces.append(.place(place))
      words = String(part[part.index(after: end)...])
    }
    if !words.isEmpty { pieces.append(.words(words)) }
  }

  /// The sentence with its places filled.
  func filled(_ values: String...) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .place(let place): text += values.indices.contains(place) ? values[place] : ""
      }
    }
    return text
  }
}
