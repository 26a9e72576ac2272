import Layout
import Minutes
import MinutesReading
import Settings
import SourceText
import Vocabulary

/// A tidy record read again and again as its variants (重排).
struct Rewrapping {
  /// What came of the variants of one wrapper.
  struct Outcome {
    var variants = 0
    /// Variants in which everything that must be equal is.
    var equal = 0
    /// Variants that are equal to the tidy record with its full headings run on.
    var equalButHeadings = 0
    var texts = 0
    var depths = 0
    var blocks = 0
    var misread: [(variant: Variant, differences: [String])] = []
    var unwrapped = 0
  }

  let record: TidyRecord
  let vocabulary: Vocabulary
  let tidy: ReadShape

  init?(_ name: String, _ text: String, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    guard let record = TidyRecord(name, text, vocabulary: vocabulary),
      let shape = Self.shape(text, vocabulary)
    else { return nil }
    self.record = record
    tidy = shape
  }

  static func shape(_ text: String, _ vocabulary: Vocabulary) -> ReadShape? {
    RecordReading(
      source: Source(path: "variant.txt", bytes: Array(text.utf8)),
      stem: "variant",
      frontMatter: FrontMatter(),
      registry: Registry(),
      vocabulary: vocabulary
    ).record.map(ReadShape.init)
  }

  /// Reads a number of variants set by one wrapper.
  func run(_ wrapper: Setting.Wrapper, count: Int) -> Outcome {
    var outcome = Outcome()
    for seed in 0..<count {
      var numbers = SeededNumbers(
        seed: UInt64(seed) * 7919 + UInt64(wrapper.rawValue.utf8.reduce(0) { $0 + Int($1) })
      )
      let setting = Setting(wrapper, &numbers)
      let variant = Variant(record, setting, &numbers)
      outcome.variants += 1
      guard let shape = Self.shape(variant.text, vocabulary) else {
        outcome.misread.append((variant, ["no record"]))
        continue
      }
      let share = shape.share(of: tidy)
      outcome.texts += share.texts
      outcome.depths += share.depths
      outcome.blocks += share.count
      let differences = shape.differences(from: tidy)
      if differences.isEmpty {
        outcome.equal += 1
      } else if !variant.runsOn.isEmpty,
        let run = Self.shape(runningOn(variant.runsOn), vocabulary),
        shape.differences(from: run).isEmpty
      {
        outcome.equalButHeadings += 1
      } else {
        outcome.misread.append((variant, differences))
      }
    }
    return outcome
  }

  /// The tidy record with some lines run into those that follow them.
  private func runningOn(_ lines: Set<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    for (index, line) in record.lines.enumerated() {
      if index > 0, !lines.contains(index - 1) {
        for _ in 0...line.blanksBefore { scalars.append("\n") }
      }
      scalars.append(contentsOf: line.words.compactMap(Unicode.Scalar.init))
    }
    return String(scalars)
  }
}
