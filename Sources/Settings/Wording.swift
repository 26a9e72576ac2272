/// Every word of the interface, by key (介面文字).
///
/// `wording["home.open_outages"]`, or with values for the `{places}` of the sentence:
/// `wording["outages.summary", "count", "11", "assets", "8"]`.
public struct Wording: Sendable {
  let sentences: [String: String]

  /// Sentences by key.
  public init(_ sentences: [String: String]) { self.sentences = sentences }

  /// The keys there are.
  public var keys: [String] { sentences.keys.sorted() }

  /// Whether there is a sentence of this key.
  public func contains(_ key: String) -> Bool { sentences[key] != nil }

  /// The sentence of a key; the key itself where there is none.
  public subscript(key: String) -> String { sentences[key] ?? key }

  /// The sentence of a key with values, given as name, value, name, value, in place of `{name}`.
  public subscript(key: String, values: String...) -> String {
    WordingPlace.filling(self[key]) { name in
      let found = stride(from: 0, to: values.count - 1, by: 2).first { values[$0] == name }
      return found.map { values[$0 + 1] }
    }
  }

  /// Words in brackets, behind what they belong to.
  public func brackets(_ words: some CustomStringConvertible) -> String {
    self["list.brackets", "words", words.description]
  }
}
