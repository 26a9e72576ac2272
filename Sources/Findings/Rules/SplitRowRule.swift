internal import Minutes
internal import SourceText
internal import Vocabulary

/// A row of a table stands on two lines (表列斷行), parted by a page break or a wrap.
enum SplitRowRule: Rule {
  static let id = "split-row"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "This line goes on with the table row above it: {words}",
      remedy: "Put the words into the cell they complete."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for case .moved(let range) in record.record.exceptions {
      findings.add(
        Self.self,
        at: [range],
        ["words": Self.words(record.text.string(range))]
      )
    }
  }

  private static func words(_ line: String) -> String {
    line.split { $0 == "\t" || $0 == "|" }.map { $0.filter { $0 != "\n" && $0 != "\r" } }
      .filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ")
  }
}
