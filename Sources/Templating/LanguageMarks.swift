import Settings

/// Marks on a page what is not in the page's language (語言標記): of an English interface round Chinese
/// records every passage that is Chinese, and within those what the interface adds.
///
/// A reader aloud takes its voice from the nearest `lang`. Of all ways to mark a page rightly this takes
/// the one with the fewest marks, so that a table of Chinese rows has one mark and not one a cell: for
/// each element the cost of standing in either language is known when its parts' are.
struct LanguageMarks: Sendable {
  /// The language of the records.
  static let ofRecords = "zh-Hant-TW"

  private let language: String
  private let words: InterfaceWords

  /// The marks of pages in the wording's language; nil where the records are in it too.
  init?(_ language: String, _ wording: Wording) {
    guard !language.lowercased().hasPrefix("zh") else { return nil }
    self.language = language
    words = InterfaceWords(wording)
  }

  /// The page with its marks.
  func marked(_ page: [UInt8]) -> [UInt8] {
    var tree = PageTree(page, words)
    let marks = tree.marks()
    guard !marks.isEmpty else { return page }
    var result: [UInt8] = []
    result.reserveCapacity(page.count + marks.count * 32)
    var position = 0
    for mark in marks {
      result += page[position..<mark.offset]
      position = mark.offset
      switch mark.kind {
      case .attribute(let isRecord): result += " lang=\"\(code(isRecord))\"".utf8
      case .opening(let name, let isRecord): result += "<\(name) lang=\"\(code(isRecord))\">".utf8
      case .closing(let name): result += "</\(name)>".utf8
      }
    }
    return result + page[position...]
  }

  private func code(_ isRecord: Bool) -> String { isRecord ? Self.ofRecords : language }
}
