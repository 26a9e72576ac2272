/// Which paragraph of the record before each paragraph was (段落配對), one to one.
///
/// The same text first, under the same headings before any other place; then the same but for its
/// figures; then tables of one series; then the likest that is left.
struct ParagraphMatching {
  let old: RecordParagraphs
  let new: RecordParagraphs
  /// The paragraphs, by index, that are not matched yet.
  private(set) var oldLeft: [Int]
  private(set) var newLeft: [Int]
  /// For each paragraph of the newer record the older one's, and what became of it.
  private(set) var matches: [(old: Int, kind: ParagraphChange.Kind)?]

  /// Texts that say something wherever they stand: 洽悉 under another heading is another's.
  private static let longWithinUnit = 6
  private static let long = 16

  init(_ old: RecordParagraphs, _ new: RecordParagraphs, table: inout KeyTable) {
    self.old = old
    self.new = new
    oldLeft = Array(old.all.indices)
    newLeft = Array(new.all.indices)
    matches = Array(repeating: nil, count: new.all.count)
    pass(.unchanged, &table) { Hash.of($0.text, $0.context) }
    pass(.unchanged, &table) { paragraph in
      let least = paragraph.unit == nil ? Self.long : Self.longWithinUnit
      guard !paragraph.isDecision, paragraph.piece.frame.count >= least else { return nil }
      return Hash.of(paragraph.text, paragraph.group)
    }
    pass(.unchanged, &table) { paragraph in
      guard !paragraph.isDecision, paragraph.piece.frame.count >= Self.long else { return nil }
      return paragraph.text
    }
    pass(.numbers, &table) { Hash.of(Hash.of($0.frame, $0.context), $0.figure) }
    pass(.numbers, &table) { Hash.of($0.frame, $0.context) }
    pass(.numbers, &table) { paragraph in
      guard !paragraph.isDecision, paragraph.piece.frame.count >= Self.long else { return nil }
      return Hash.of(paragraph.frame, paragraph.group)
    }
    pass(.changed, &table) { paragraph in paragraph.table.map { UInt64($0) } }
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
    for pair in LikestPairs(old, oldLeft, new, newLeft).pairs {
      matches[pair.new] = (pair.old, .changed)
      oldLeft.removeAll { $0 == pair.old }
    }
  }

  /// Matches, in order, what has the same key and is found to be the same.
  private mutating func pass(
    _ kind: ParagraphChange.Kind,
    _ table: inout KeyTable,
    _ key: (RecordParagraphs.Paragraph) -> UInt64?
  ) {
    guard !oldLeft.isEmpty, !newLeft.isEmpty else { return }
    table.begin(old.all.count)
    for index in oldLeft.reversed() {
      if let key = key(old.all[index]) { table.add(index, for: key) }
    }
    var taken = Set<Int>()
    var left: [Int] = []
    for index in newLeft {
      guard let key = key(new.all[index]),
        let found = table.take(key, where: { isSame($0, index, kind) })
      else {
        left.append(index)
        continue
      }
      matches[index] = (found, kind)
      taken.insert(found)
    }
    guard !taken.isEmpty else { return }
    newLeft = left
    oldLeft.removeAll(where: taken.contains)
  }

  /// Compares sign by sign, for hashes can agree by chance.
  private func isSame(_ older: Int, _ newer: Int, _ kind: ParagraphChange.Kind) -> Bool {
    let (one, two) = (old.all[older], new.all[newer])
    switch kind {
    case .new: return false
    case .changed: return true
    case .unchanged:
      // The same words under 決議 and under 說明 do not say the same.
      guard one.label == two.label || one.label == 0 || two.label == 0 else { return false }
      return old.folded.signs[one.piece.signs].elementsEqual(new.folded.signs[two.piece.signs])
    case .numbers:
      guard one.label == two.label || one.label == 0 || two.label == 0 else { return false }
      return old.folded.frame[one.piece.frame].elementsEqual(new.folded.frame[two.piece.frame])
    }
  }
}
