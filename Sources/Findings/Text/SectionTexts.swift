internal import Minutes
internal import SourceText

/// The texts of a record's sections, each hashed without numbers and blanks (章節內容): what two sections
/// have in common if they are the same but for the number before them.
struct SectionTexts {
  /// What makes each element, with all under it, the same as another.
  private(set) var hashes: [UInt64]
  /// How many Han characters stand in the text under each element, without itself, tables and notes.
  private(set) var below: [Int]
  /// How many stand in its own.
  private(set) var own: [Int]
  /// The element behind the last one under each.
  private(set) var ends: [Int]

  init(_ record: CheckedRecord) {
    let elements = record.record.elements
    hashes = [UInt64](repeating: 0, count: elements.count)
    below = [Int](repeating: 0, count: elements.count)
    own = below
    ends = elements.indices.map { $0 + 1 }
    var position = 0
    let glyphs = record.signs.glyphs
    for (index, element) in elements.enumerated() {
      // A label is part of the text, a number is none.
      let start = element.kind == .section ? element.range.lower : element.body.lower
      let isText = element.countsAsText
      var hash: UInt64 = 0x6A09_E667_F3BC_C908
      while glyphs.offsets[position] < start { position += 1 }
      while glyphs.offsets[position] < element.range.upper {
        let sign = glyphs.scalars[position]
        position += 1
        guard !sign.isWhitespace else { continue }
        if isText, sign.isHan { own[index] += 1 }
        hash = ((hash << 5 | hash >> 59) ^ UInt64(sign.halfWidth)) &* Self.factor
      }
      hashes[index] = hash
    }
    for index in elements.indices.reversed() {
      hashes[index] = (hashes[index] ^ hashes[index] >> 32) &* Self.factor
      guard let parent = elements[index].parent, parent < index else { continue }
      hashes[parent] = ((hashes[parent] << 7 | hashes[parent] >> 57) ^ hashes[index]) &* Self.factor
      below[parent] += below[index] + own[index]
      ends[parent] = max(ends[parent], ends[index])
    }
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}

extension Element {
  /// Whether it is prose: neither a table, in which figures are alike, nor a note.
  fileprivate var countsAsText: Bool {
    switch kind {
    case .table, .note, .preformatted, .title, .headLine: false
    case .part, .heading, .item, .paragraph, .section: true
    }
  }
}
