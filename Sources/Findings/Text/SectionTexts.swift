internal import Minutes
internal import SourceText

/// The texts of a record's sections, each hashed without its number (章節內容): what two sections have in
/// common if they are the same but for the number before them.
struct SectionTexts {
  /// What makes each element, with all under it, the same as another.
  private(set) var hashes: [UInt64]
  /// The element behind the last one under each.
  private(set) var ends: [Int]
  /// How many bytes of text stand in each element, and under it; tables and notes have none.
  private var own: [Int]
  private var below: [Int]
  private let elements: [Element]
  private let bytes: [UInt8]

  init(_ record: CheckedRecord) {
    elements = record.record.elements
    bytes = record.text.bytes
    hashes = [UInt64](repeating: 0, count: elements.count)
    own = [Int](repeating: 0, count: elements.count)
    below = own
    ends = elements.indices.map { $0 + 1 }
    for index in elements.indices.reversed() {
      let text = Self.text(of: elements[index])
      if elements[index].countsAsText { own[index] = text.count }
      hashes[index] = Self.mixed(hashes[index] ^ Self.hash(text, of: bytes))
      guard let parent = elements[index].parent, parent < index else { continue }
      hashes[parent] = (hashes[parent] << 7 | hashes[parent] >> 57) &+ hashes[index]
      below[parent] += below[index] + own[index]
      ends[parent] = max(ends[parent], ends[index])
    }
  }

  /// Whether an element has others under it.
  func isSection(_ index: Int) -> Bool { ends[index] > index + 1 }

  /// Whether an element may have so many Han characters, which are counted only where it matters:
  /// a section under its heading, a paragraph in itself.
  func mayHold(_ count: Int, _ index: Int) -> Bool {
    // A Han character has three bytes, so bytes are an upper bound.
    (isSection(index) ? below[index] : own[index]) >= 3 * count
  }

  /// How many Han characters it has.
  func count(_ index: Int) -> Int {
    let counted = isSection(index) ? index + 1..<ends[index] : index..<index + 1
    return counted.reduce(0) { count, index in
      elements[index].countsAsText ? count + han(Self.text(of: elements[index])) : count
    }
  }

  private func han(_ range: Range<Int>) -> Int {
    var (count, index) = (0, range.lowerBound)
    while index < range.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if scalar.isHan { count += 1 }
      index += width
    }
    return count
  }

  /// What an element says: a label is part of it, a number is none.
  private static func text(of element: Element) -> Range<Int> {
    element.kind == .section ? element.range.bytes : element.body.bytes
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of bytes without blanks at their ends, eight at a time.
  private static func hash(_ range: Range<Int>, of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var (index, end) = (range.lowerBound, range.upperBound)
      while index < end, bytes[index] <= 0x20 { index += 1 }
      while index < end, bytes[end - 1] <= 0x20 { end -= 1 }
      var hash = UInt64(end - index) &* factor
      while index + 8 <= end {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = ((hash << 5 | hash >> 59) ^ UInt64(littleEndian: word)) &* factor
        index += 8
      }
      while index < end {
        hash = ((hash << 5 | hash >> 59) ^ UInt64(bytes[index])) &* factor
        index += 1
      }
      return mixed(hash)
    }
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
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
