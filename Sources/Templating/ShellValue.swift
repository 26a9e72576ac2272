import Settings

/// What a name of a template stands for, where that is the same on every page of a kind (樣板之值).
enum ShellValue {
  /// Words; empty ones are not there.
  case words(String)
  /// Yes or no.
  case flag(Bool)
  /// Further names after a point, or between the group's tags.
  case group([String: ShellValue])
  /// Entries, each with its names.
  case list([[String: ShellValue]])
  /// The sentences of the interface.
  case wording(Wording)

  /// Words, or none.
  init(_ words: String?) { self = .words(words ?? "") }

  /// What a name means, the innermost names first.
  static func named(_ steps: [String], in scopes: [[String: ShellValue]]) -> ShellValue? {
    guard let first = steps.first else { return nil }
    let value = scopes.last { $0[first] != nil }?[first]
    return value?.following(steps.dropFirst())
  }

  private func following(_ steps: ArraySlice<String>) -> ShellValue? {
    guard let step = steps.first else { return self }
    switch self {
    case .group(let names): return names[step]?.following(steps.dropFirst())
    case .wording(let wording):
      let key = steps.joined(separator: ".")
      return wording.contains(key) ? .words(wording[key]) : nil
    case .words, .flag, .list: return nil
    }
  }

  /// Prints words, escaped unless they are HTML.
  func print(into text: inout [UInt8], isHTML: Bool) {
    guard case .words(let words) = self else { return }
    if isHTML { text += words.utf8 } else { PageFrame.escape(words, into: &text) }
  }

  /// The names that its section adds, once for each time that the section is printed.
  var scopes: [[String: ShellValue]] {
    switch self {
    case .words(let words): words.isEmpty ? [] : [[:]]
    case .flag(let flag): flag ? [[:]] : []
    case .group(let names): [names]
    case .list(let entries): entries
    case .wording: [[:]]
    }
  }
}
