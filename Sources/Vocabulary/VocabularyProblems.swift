public import SourceText
import Yams

/// What a vocabulary file says wrong, all of it.
public struct VocabularyProblems: Error, Sendable {
  /// The problems, in the order of the file.
  public private(set) var list: [Problem] = []
  private let path: String

  init(path: String) { self.path = path }

  mutating func add(_ message: String, _ mark: Mark?) {
    list.append(
      Problem(
        "vocabulary",
        .error,
        message,
        remedy: "See Documentation/MinutesFormat.md for the lists a vocabulary may have.",
        at: .init(path: path, line: mark?.line ?? 0, column: mark?.column ?? 0)
      )
    )
  }

  mutating func unknown(_ name: String, _ mark: Mark?) {
    let nearest = NearestName.of(name, among: Vocabulary.List.allCases.map(\.rawValue))
    list.append(
      Problem(
        "unknown-key",
        .error,
        "The vocabulary has no list named `\(name)`",
        remedy: nearest.map { "Did you mean `\($0)`?" }
          ?? "See Documentation/MinutesFormat.md for the lists a vocabulary may have.",
        at: .init(
          path: path,
          line: mark?.line ?? 0,
          column: mark?.column ?? 0,
          length: name.unicodeScalars.count
        )
      )
    )
  }
}
