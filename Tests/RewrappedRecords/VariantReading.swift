import Layout
import MinutesReading
import SourceText

/// One variant read, beside what its tidy record reads as (比對結果).
public struct VariantReading: Sendable {
  /// How the variant stands to its record.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Everything required is equal.
    case equal
    /// It differs, but only by paragraphs run together whose first has a full last line, which no
    /// reader can tell: the tidy record with the same lines run together reads the same.
    case untold
    /// Too few of its lines are broken to show that it is wrapped.
    case hardlyWrapped = "hardly wrapped"
    /// It differs.
    case differs
  }

  /// The variant.
  public let variant: RewrappedRecord
  /// How it stands.
  public let verdict: Verdict
  /// What is required and not there (`-`), what is there and not required (`+`).
  public let differences: [String]
  /// Why each line of the variant begins a paragraph or continues one.
  public let layout: String
  /// Blocks with a number, and those of them at the same depth.
  public let depths: (all: Int, equal: Int)
  /// Blocks, and those of them with the same words.
  public let paragraphs: (all: Int, equal: Int)
  /// The blocks that are not there with the same words.
  public let missing: [String]
  /// Of the blocks with other words, those that a full last line accounts for.
  public let untoldParagraphs: Int

  /// Reads a variant.
  public init(_ variant: RewrappedRecord, of tidy: TidyRecord) {
    self.variant = variant
    let reading = TidyRecord.read(variant.source, tidy.words)
    layout = reading.layout.printedReasons
    guard let record = reading.record else {
      verdict = .differs
      differences = reading.problems.filter { $0.severity == .error }.map(\.message)
      depths = (0, 0)
      paragraphs = (0, 0)
      untoldParagraphs = 0
      missing = []
      return
    }
    let found = ReadingFingerprint(record)
    let seams = WrongSeams(variant, tidy, reading.layout)
    differences =
      found.required == tidy.reading.required
      ? [] : Self.difference(tidy.reading.required, found.required)
    (depths, paragraphs) = Self.shares(tidy.reading.blocks, found.blocks)
    missing = Self.missing(tidy.reading.blocks, found.blocks)
    let merged = seams.untold.isEmpty ? nil : seams.mergedReading(tidy, variant)
    if let merged {
      let apart = Self.shares(tidy.reading.blocks, merged.blocks).paragraphs
      untoldParagraphs = min(paragraphs.all - paragraphs.equal, apart.all - apart.equal)
    } else {
      untoldParagraphs = 0
    }
    if differences.isEmpty {
      verdict = .equal
    } else if let merged, merged.required == found.required {
      verdict = .untold
    } else if !reading.layout.wrapping.isWrapped, variant.broken < 6 {
      verdict = .hardlyWrapped
    } else {
      verdict = .differs
    }
  }

  private static func difference(_ wanted: [String], _ found: [String]) -> [String] {
    found.difference(from: wanted).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
  }

  private static func missing(
    _ wanted: [ReadingFingerprint.Block],
    _ found: [ReadingFingerprint.Block]
  ) -> [String] {
    var counts: [String: Int] = [:]
    for block in found { counts[block.text, default: 0] += 1 }
    return wanted.compactMap { block in
      guard let count = counts[block.text], count > 0 else { return block.text }
      counts[block.text] = count - 1
      return nil
    }
  }

  /// How many of the blocks are there with the same words, and of those with a number at the same
  /// depth.
  private static func shares(
    _ wanted: [ReadingFingerprint.Block],
    _ found: [ReadingFingerprint.Block]
  ) -> (depths: (all: Int, equal: Int), paragraphs: (all: Int, equal: Int)) {
    var places: [String: [Int]] = [:]
    for (index, block) in found.enumerated().reversed() {
      places[block.text, default: []].append(index)
    }
    var depths = (all: 0, equal: 0)
    var equal = 0
    for block in wanted {
      if block.depth != nil { depths.all += 1 }
      guard let place = places[block.text]?.popLast() else { continue }
      equal += 1
      if let depth = block.depth, found[place].depth == depth { depths.equal += 1 }
    }
    return (depths, (wanted.count, equal))
  }
}
