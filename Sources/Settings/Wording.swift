/// Every word of the interface, by key (介面文字).
///
/// `wording["home.open_outages"]`, or with values for the `{places}` of the sentence:
/// `wording["outages.summary", "count", "11", "assets", "8"]`.
public struct Wording: Sendable {
  private let sentences: [String: String]

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
    var text = self[key]
    var index = 0
    while index + 1 < values.count {
      text = Self.replacing("{\(values[index])}", with: values[index + 1], in: text)
      index += 2
    }
    return text
  }

  private static func replacing(_ name: String, with value: String, in text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let after = rest.index(after: end)
      result += rest[..<start]
      result += rest[start..<after] == name ? value : String(rest[start..<after])
      rest = rest[after...]
    }
    return result + rest
  }
}
