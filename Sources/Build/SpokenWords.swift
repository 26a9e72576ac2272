import Archive
import Vocabulary

extension SpokenWords {
  /// The lists of a vocabulary, under the same keys.
  init(_ vocabulary: Vocabulary) {
    self.init { list in Vocabulary.List(rawValue: list.rawValue).map(vocabulary.words) ?? [] }
  }
}
