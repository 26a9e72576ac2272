public import Settings
public import SourceText
public import Vocabulary

extension ThemeFiles {
  /// The sentences of the interface in a language, the owner's before the built-in ones.
  public func wording(language: String, problems: inout [Problem]) -> Wording {
    let (builtIn, own) = both("wording/\(language).json")
    guard let file = builtIn ?? own else {
      let languages = names(in: "wording/").map { $0.dropFirst(8).dropLast(5) }
      problems.append(
        Problem(
          "unknown-language",
          .error,
          "There is no wording for the language `\(language)`",
          remedy: "Set `language:` in sitegen.yml to \(languages.joined(separator: " or ")).",
          at: .init(path: "sitegen.yml")
        )
      )
      return Wording([:])
    }
    let wording = Wording(reading: file, problems: &problems)
    guard builtIn != nil, let own else { return wording }
    let others = names(in: "wording/").filter { $0 != "wording/\(language).json" }
      .compactMap { both($0).builtIn.map { Wording(reading: $0, problems: &problems) } }
    return wording.replaced(by: own, beside: others, problems: &problems)
  }

  /// The words by which minutes are read, the owner's added to the built-in ones.
  ///
  /// - Parameters:
  ///   - compiled: The built-in ones, if they are read already.
  ///   - problems: Gets an error for what a file says wrong.
  /// - Returns: The words, or nil where there are none at all.
  public func vocabulary(over compiled: Vocabulary? = nil, problems: inout [Problem])
    -> Vocabulary?
  {
    var vocabulary = compiled
    for name in names(in: "vocabulary/") {
      let (builtIn, own) = both(name)
      for file in [compiled == nil ? builtIn : nil, own].compactMap({ $0 }) {
        guard let bytes = file.text(problems: &problems) else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        do throws(VocabularyProblems) {
          if vocabulary == nil {
            vocabulary = try Vocabulary(reading: text, path: file.path)
          } else {
            try vocabulary?.add(reading: text, path: file.path)
          }
        } catch { problems += error.list }
      }
    }
    return vocabulary
  }
}
