public import SourceText
import Yams

extension Wording {
  /// The sentences of a wording file, a JSON object of `"section.key": "sentence"`.
  public init(reading file: OwnFile, problems: inout [Problem]) {
    var sentences: [String: String] = [:]
    guard let text = file.text(problems: &problems) else {
      self.init([:])
      return
    }
    let pairs = FlatJSON.pairs(text)
    sentences.reserveCapacity(pairs?.count ?? 0)
    for (key, value) in pairs ?? [] { sentences[key] = value }
    if pairs?.count != sentences.count {
      // JSON is YAML; this way every key has its line and column.
      var yaml = SettingsFile(path: file.path, text: text)
      for (key, value) in yaml.pairs(yaml.root, of: file.path) {
        guard let key = key.scalar?.string else { continue }
        sentences[key] = yaml.words(value, key)
      }
      problems += yaml.problems
    }
    self.init(sentences)
  }

  /// The same with an owner's sentences in place of some; a key that is not known is an error, and
  /// so is a `{place}` that the sentence has no value for.
  ///
  /// - Parameters:
  ///   - file: The owner's.
  ///   - others: The built-in sentences of other languages, which may use other places.
  ///   - problems: Gets what is wrong with it.
  /// - Returns: The sentences, the owner's before these.
  public func replaced(
    by file: OwnFile,
    beside others: [Wording] = [],
    problems: inout [Problem]
  ) -> Wording {
    guard let text = file.text(problems: &problems) else { return self }
    var yaml = SettingsFile(path: file.path, text: text)
    var sentences: [String: String] = [:]
    for key in keys { sentences[key] = self[key] }
    for (name, value) in yaml.pairs(yaml.root, of: file.path) {
      let key = name.scalar?.string ?? ""
      guard let original = sentences[key] else {
        yaml.wrong(
          "No sentence of the interface is called `\(key)`",
          as: "unknown-key",
          remedy: NearestName.of(key, among: keys).map { "Did you mean `\($0)`?" }
            ?? "Documentation/Templates.md tells where the names stand.",
          at: name
        )
        continue
      }
      guard let sentence = yaml.words(value, key) else { continue }
      let known = others.reduce(Self.places(of: original)) { known, other in
        known + Self.places(of: other.sentences[key] ?? "").filter { !known.contains($0) }
      }
      for place in Self.places(of: sentence) where !known.contains(place) {
        yaml.wrong(
          "The sentence `\(key)` has no value called {\(place)}",
          as: "unknown-place",
          remedy: NearestName.of(place, among: known).map { "Did you mean {\($0)}?" }
            ?? (known.isEmpty
              ? "It has none at all." : "It has {\(known.joined(separator: "}, {"))}."),
          at: value
        )
      }
      sentences[key] = sentence
    }
    problems += yaml.problems
    return Wording(sentences)
  }

  /// The names in braces of a sentence, in order, each once.
  public static func places(of sentence: String) -> [String] {
    var places: [String] = []
    var rest = sentence.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "{")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: "}"))
    {
      if let inner = String(rest[rest.index(after: start)..<end]) {
        let place = WordingPlace(inner).name
        if !places.contains(place) { places.append(place) }
      }
      rest = rest[rest.index(after: end)...]
    }
    return places
  }
}
