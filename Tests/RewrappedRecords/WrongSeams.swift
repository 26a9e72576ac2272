import Layout
import MinutesReading
import Settings
import SourceText

/// Where a reading of a variant ran lines of the tidy record together, or parted one (接縫).
struct WrongSeams {
  /// Lines that were run together with the line before though that was not full.
  private(set) var joined: [Int] = []
  /// Lines that were run together with the line before, which was full: it cannot be told.
  private(set) var untold: [Int] = []
  /// Lines that were read as several.
  private(set) var parted: [Int] = []

  init(_ variant: RewrappedRecord, _ tidy: TidyRecord, _ layout: LaidOutText) {
    var begins: Set<Int> = []
    for line in layout.lines { begins.insert(line.lines.lowerBound) }
    for (index, line) in tidy.lines.enumerated() where line.isText {
      let place = variant.places[index]
      if place.dropFirst().contains(where: begins.contains), !line.isHead { parted.append(index) }
      guard index > 0, !begins.contains(place.lowerBound), tidy.lines[index - 1].isText else {
        continue
      }
      if line.opens || !Self.isFull(index - 1, before: index, variant) {
        joined.append(index)
      } else {
        untold.append(index)
      }
    }
  }

  /// Whether the first word of a line would not have fitted behind the line before it.
  private static func isFull(_ index: Int, before next: Int, _ variant: RewrappedRecord) -> Bool {
    let plan = variant.plan
    // A blank line between them would have told, had no page ended there.
    if plan.blanks == .every, plan.pages == nil { return false }
    let word = LineWrap.firstWord(variant.paragraphs[next], mindsSigns: plan.mindsSigns)
    return variant.edges[index] + word > variant.width - plan.slack
  }

  /// What the tidy record reads as when the lines that cannot be told are run together.
  func mergedReading(_ tidy: TidyRecord, _ variant: RewrappedRecord) -> ReadingFingerprint? {
    let merged = Set(untold)
    var text = String.UnicodeScalarView()
    for (index, line) in tidy.lines.enumerated() {
      if index > 0, !merged.contains(index) {
        text.append("\n")
        for _ in 0..<line.blanks { text.append("\n") }
      }
      if !merged.contains(index) { for _ in 0..<line.indent { text.append(" ") } }
      text.append(contentsOf: variant.paragraphs[index].compactMap(Unicode.Scalar.init))
    }
    let source = Source(path: "made-up.txt", bytes: Array(String(text).utf8))
    return TidyRecord.read(source, tidy.words, wrapped: .no).record.map {
      ReadingFingerprint($0)
    }
  }
}
