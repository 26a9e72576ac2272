public import Layout
public import Vocabulary

/// The words by which records are read (判讀用詞), taken from a vocabulary once for all records.
public final class ReadingWords: Sendable {
  let vocabulary: Vocabulary
  /// What says what a line opens.
  public let opener: LineOpener
  let tables: TableWords
  let people: PeopleWords
  let outages: OutageWords
  /// The words that address every unit and name none, 各單位.
  let everyone: Set<String>

  /// The words of a vocabulary.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    opener = LineOpener(vocabulary)
    tables = TableWords(vocabulary)
    people = PeopleWords(vocabulary)
    outages = OutageWords(vocabulary)
    everyone = Set(vocabulary.words(.everyoneWords))
  }

  /// The same words and a series' own labels; the same object where it has none.
  func adding(_ labels: [String: [String]]) -> ReadingWords {
    guard !labels.isEmpty else { return self }
    var vocabulary = vocabulary
    for (key, words) in labels.sorted(by: { $0.key < $1.key }) {
      if let list = Vocabulary.List(rawValue: key) { vocabulary.add(words, to: list) }
    }
    return ReadingWords(vocabulary)
  }
}
