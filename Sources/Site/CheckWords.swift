internal import Findings
internal import Settings

/// The words in which the arithmetic of tables is told (算術檢核用語), looked up once.
struct CheckWords: Sendable {
  let rounded: String
  let contradiction: String
  let noBase: String
  let cell: Sentence
  let table: Sentence
  private let roundedNote: Sentence
  private let roundedNotePlain: Sentence
  private let contradictionNote: Sentence
  private let noBaseNote: Sentence
  private let dashNote: String
  private let summary: Sentence
  private let counts: [Sentence]
  private let dashes: Sentence
  private let comma: String

  init(_ wording: Wording) {
    rounded = wording["checks.rounded"]
    contradiction = wording["checks.contradiction"]
    noBase = wording["checks.no_base"]
    cell = Sentence(wording, "checks.cell", "row", "column")
    table = Sentence(wording, "checks.of_table", "table")
    roundedNote = Sentence(wording, "checks.note_rounded", "computation", "unit")
    roundedNotePlain = Sentence(wording, "checks.note_rounded_plain", "computation")
    contradictionNote = Sentence(wording, "checks.note_contradiction", "computation", "printed")
    noBaseNote = Sentence(wording, "checks.note_no_base", "computation")
    dashNote = wording["checks.note_dash"]
    summary = Sentence(wording, "checks.summary", "count", "counts")
    counts = ["exact", "rounded", "contradiction", "no_base", "unchecked"].map {
      Sentence(wording, "checks.count_\($0)", "count")
    }
    dashes = Sentence(wording, "checks.dashes", "count")
    comma = wording["list.comma"]
  }

  /// What is said at a cell that is not exact; nil for one that is, or that nothing is asked of.
  func mark(of verdict: ArithmeticCheck.Verdict) -> String? {
    switch verdict {
    case .rounded: rounded
    case .contradiction: contradiction
    case .unchecked(.noBase): noBase
    case .exact, .unchecked: nil
    }
  }

  /// A check's computation in words, 計算：51,489 ÷ 802 = 6,420.07%（尾差，在千元進位範圍內）.
  func note(of check: ArithmeticCheck, printed: String, unit: String?) -> String {
    let dashed = check.dashes > 0 ? dashNote : ""
    let computation = (check.computation.isEmpty ? check.formula : check.computation) + dashed
    switch check.verdict {
    case .rounded:
      guard let unit else { return roundedNotePlain.filled(computation) }
      return roundedNote.filled(computation, unit)
    case .contradiction: return contradictionNote.filled(computation, printed)
    case .exact, .unchecked: return noBaseNote.filled(computation)
    }
  }

  /// What checks came to, in one sentence; nil for none.
  func sentence(of tally: ArithmeticTally.Counts) -> String? {
    guard tally.all > 0 else { return nil }
    let numbers = [
      tally.exact, tally.rounded, tally.contradictions, tally.withoutBase, tally.unchecked,
    ]
    var told = zip(counts, numbers).filter { $0.1 > 0 }.map { $0.0.filled(String($0.1)) }
      .joined(separator: comma)
    if tally.withDashes > 0 { told += dashes.filled(String(tally.withDashes)) }
    return summary.filled(String(tally.all), told)
  }
}
