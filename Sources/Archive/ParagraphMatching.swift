internal import SourceText

/// Which paragraph of the record before each paragraph was (段落配對), one to one.
///
/// The same text first, under the same headings before any other place; then the same but for its
/// figures; then tables of one series; then the likest that is left.
struct ParagraphMatching {
  /// For each paragraph of the newer record the older one's, and what became of it.
  private(set) var matches: [(old: Int, kind: ParagraphChange.Kind)?]
  /// The paragraphs, by index, that have no other.
  private(set) var oldLeft: [Int]
  private var newLeft: [Int]
  private var taken: [Bool]

  /// Texts that say something wherever they stand: 洽悉 under another heading is another's.
  private static let longWithinUnit = 6
  private static let long = 16

  private typealias Paragraph = RecordParagraphs.Paragraph

  init(_ old: inout RecordParagraphs, _ new: inout RecordParagraphs, table: inout KeyTable) {
    oldLeft = Array(old.all.indices)
    newLeft = Array(new.all.indices)
    matches = Array(repeating: nil, count: new.all.count)
    taken = Array(repeating: false, count: old.all.count)
    // Most of what stands as it stood was not even typed anew.
    pass(.unchanged, &table, old, new, key: { Hash.of($0.written, $0.place.context) }) {
      $0.bytes.isSame($1.range.bytes, $3.range.bytes, of: $2.bytes)
    }
    guard !newLeft.isEmpty, !oldLeft.isEmpty else { return }
    old.fold(oldLeft)
    new.fold(newLeft)
    matchTexts(old, new, &table)
    matchFrames(old, new, &table)
    pass(.changed, &table, old, new, key: { $0.table.map { UInt64($0) } }) { _, _, _, _ in true }
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
    for pair in LikestPairs(old, oldLeft, new, newLeft).pairs {
      matches[pair.new] = (pair.old, .changed)
      taken[pair.old] = true
    }
    oldLeft.removeAll { taken[$0] }
  }

  private mutating func matchTexts(
    _ old: RecordParagraphs,
    _ new: RecordParagraphs,
    _ table: inout KeyTable
  ) {
    let keys: [(Paragraph) -> UInt64?] = [
      { paragraph in paragraph.folded.map { Hash.of($0.text, paragraph.place.context) } },
      { paragraph in
        let least = paragraph.place.unit == nil ? Self.long : Self.longWithinUnit
        return Self.long(paragraph, least).map { Hash.of($0.text, paragraph.place.group) }
      },
      { paragraph in Self.long(paragraph, Self.long)?.text },
    ]
    for key in keys {
      pass(.unchanged, &table, old, new, key: key) { old, one, new, two in
        guard let one = one.folded?.piece, let two = two.folded?.piece else { return false }
        return old.signs.signs[one.signs].elementsEqual(new.signs.signs[two.signs])
      }
    }
  }

  private mutating func matchFrames(
    _ old: RecordParagraphs,
    _ new: RecordParagraphs,
    _ table: inout KeyTable
  ) {
    let keys: [(Paragraph) -> UInt64?] = [
      { paragraph in
        paragraph.folded.map { Hash.of(Hash.of($0.frame, paragraph.place.context), $0.figure) }
      },
      { paragraph in paragraph.folded.map { Hash.of($0.frame, paragraph.place.context) } },
      { paragraph in
        Self.long(paragraph, Self.long).map { Hash.of($0.frame, paragraph.place.group) }
      },
    ]
    for key in keys {
      pass(.numbers, &table, old, new, key: key) { old, one, new, two in
        guard let one = one.folded?.piece, let two = two.folded?.piece else { return false }
        return old.signs.frame[one.frame].elementsEqual(new.signs.frame[two.frame])
      }
    }
  }

  /// A paragraph that may stand elsewhere and be the same.
  private static func long(_ paragraph: Paragraph, _ least: Int) -> RecordParagraphs.Folded? {
    guard !paragraph.isDecision, let folded = paragraph.folded,
      folded.piece.frame.count >= least
    else { return nil }
    return folded
  }

  /// Matches, in order, what has the same key and is found to be the same, sign by sign, for hashes
  /// can agree by chance.
  private mutating func pass(
    _ kind: ParagraphChange.Kind,
    _ table: inout KeyTable,
    _ old: RecordParagraphs,
    _ new: RecordParagraphs,
    key: (Paragraph) -> UInt64?,
    isSame: (RecordParagraphs, Paragraph, RecordParagraphs, Paragraph) -> Bool
  ) {
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
    table.begin(old.all.count)
    for index in oldLeft.reversed() {
      if let key = key(old.all[index]) { table.add(index, for: key) }
    }
    var left: [Int] = []
    for index in newLeft {
      let two = new.all[index]
      guard let key = key(two),
        let found = table.take(
          key,
          where: { place in
            let one = old.all[place]
            // The same words under 決議 and under 說明 do not say the same.
            guard one.label == two.label || one.label == 0 || two.label == 0 else { return false }
            return isSame(old, one, new, two)
          }
        )
      else {
        left.append(index)
        continue
      }
      matches[index] = (found, kind)
      taken[found] = true
    }
    guard left.count < newLeft.count else { return }
    newLeft = left
    oldLeft.removeAll { taken[$0] }
  }
}
