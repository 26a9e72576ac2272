import SourceText

/// The words of one list as written (詞表), and laid out for matching when first asked for.
///
/// Of some hundred and fifty lists a record asks for a part; the others cost nothing.
final class WordList: Sendable {
  private enum Written {
    case words([String])
    /// A stretch of UTF-8, its words set apart by tabs.
    case text([UInt8], Range<Int>)
  }

  /// The words of a stretch of UTF-8.
  private final class Read: Sendable {
    let words: [String]

    init(_ text: [UInt8], _ range: Range<Int>) {
      words = text[range].split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private let written: Written
  private let lazyRead = LazyReference<Read>()
  private let lazySet = LazyReference<WordSet>()

  /// A list of words.
  init(_ words: [String]) { written = .words(words) }

  /// The words of a stretch of UTF-8, set apart by tabs.
  init(_ text: [UInt8], _ range: Range<Int>) { written = .text(text, range) }

  /// The words, in the order of the files.
  var words: [String] {
    switch written {
    case .words(let words): words
    case .text(let text, let range):
      lazyRead.object { Read(text, range) }.words
    }
  }

  /// The words, for matching.
  var set: WordSet { lazySet.object { WordSet(scalars: scalars) } }

  private var scalars: [[UInt32]] {
    switch written {
    case .words(let words): words.map(WordSet.scalars)
    case .text(let text, let range):
      text[range].split(separator: 0x09).map { WordSet.scalars(of: text, $0.indices) }
    }
  }
}
