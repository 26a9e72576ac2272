internal import Minutes
internal import SourceText

/// The official path of each element (條次路徑), as a citation has it, 附錄／二／(四)／2, and as the label
/// in the margin, 二(四)2.
///
/// A label is unique on its page, for it is the text of a link: what has no number of its own is
/// called by its place, 二(四)2段1 the first paragraph there.
struct ElementPaths: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var paths: [Range<Int>] = []
  private(set) var labels: [Range<Int>] = []
  /// How much of each label the eye does not need: in a decision, which stands right below its case,
  /// 壹案由一 goes before 決定二 for those only who hear the label alone.
  private(set) var hidden: [Int] = []
  /// Whether an element's label has only a place after a path that was shown already.
  private(set) var isAgain: [Bool] = []
  /// The labels of decisions and sections so far: the second 議決 under one heading is 議決2.
  private var sections: Set<[UInt8]> = []

  init(_ record: Record, _ words: RecordWords) {
    let elements = record.elements
    let annex = record.meeting.annex?.elements.lowerBound
    let annexTop = annex.flatMap { Self.isClear(of: $0, record) ? $0 : nil }
    bytes.reserveCapacity(elements.count * 48)
    paths.reserveCapacity(elements.count)
    labels.reserveCapacity(elements.count)
    isAgain.reserveCapacity(elements.count)
    hidden.reserveCapacity(elements.count)
    let ids = elements.map { Array($0.id.utf8) }
    for (index, element) in elements.enumerated() {
      let parent = element.parent.flatMap { $0 < index ? $0 : nil }
      addPath(element, parent, record, words)
      addLabel(index, parent, ids, record, words, above: annexTop)
    }
  }

  private mutating func addPath(
    _ element: Element,
    _ parent: Int?,
    _ record: Record,
    _ words: RecordWords
  ) {
    let above = parent.map { paths[$0] } ?? 0..<0
    guard let step = element.step else {
      paths.append(above)
      return
    }
    let start = bytes.count
    again(above)
    if !above.isEmpty { bytes += words.citation.separator.utf8 }
    appendStep(step, record)
    paths.append(start..<bytes.count)
  }

  private mutating func addLabel(
    _ index: Int,
    _ parent: Int?,
    _ ids: [[UInt8]],
    _ record: Record,
    _ words: RecordWords,
    above hiddenAnnex: Int?
  ) {
    let element = record.elements[index]
    let id = ids[index]
    var ancestor = parent
    while let current = ancestor, !Self.is(id, below: ids[current]) {
      ancestor = record.elements[current].parent
    }
    let start = bytes.count
    if let ancestor, ancestor != hiddenAnnex { again(labels[ancestor]) }
    let rest = id[(ancestor.map { ids[$0].count + 1 } ?? 0)...]
    let isTop = ancestor == nil
    // All but the last segment are levels that the record skips, or a block it does not number.
    let lastStart = rest.lastIndex(of: UInt8(ascii: "-")).map { $0 + 1 } ?? rest.startIndex
    if lastStart > rest.startIndex {
      for segment in rest[..<(lastStart - 1)].split(separator: UInt8(ascii: "-"))
      where !segment.elementsEqual("0".utf8) {
        append(segment, isTop: isTop, words)
      }
    }
    let last = rest[lastStart...]
    if let step = element.step {
      appendStep(step, record)
      // The second 一 under one heading: its address has ~2.
      if let again = last.firstIndex(of: UInt8(ascii: "~")) {
        bytes += words.citation.open.utf8
        bytes += last[(again + 1)...]
        bytes += words.citation.close.utf8
      }
      if element.kind == .section, !sections.insert(Array(bytes[start...])).inserted {
        bytes += last.drop { $0 < 0x30 || $0 > 0x39 }
      }
    } else if element.kind == .section, appendLabel(of: element, record) {
      let number = last.drop { $0 < 0x30 || $0 > 0x39 }
      if !number.elementsEqual("1".utf8) { bytes += number }
    } else {
      append(last, isTop: isTop && lastStart == rest.startIndex, words)
    }
    labels.append(start..<bytes.count)
    let above = ancestor.map { labels[$0].count } ?? 0
    let isAtTop = ancestor == nil || ancestor == hiddenAnnex
    hidden.append(isAtTop ? 0 : element.kind == .section ? above : hidden[ancestor ?? 0])
    isAgain.append(element.step == nil && ancestor != nil)
  }

  /// Writes what was written before; byte by byte, for a slice of `bytes` would make it be copied.
  private mutating func again(_ range: Range<Int>) {
    for index in range { bytes.append(bytes[index]) }
  }

  /// Writes a step without its white space: 案由 一 → 案由一.
  private mutating func appendStep(_ step: SourceRange, _ record: Record) {
    let text = record.text.bytes
    var index = Int(step.lower)
    while index < Int(step.upper) {
      let (scalar, width) = UTF8Decoding.scalar(in: text, at: index)
      if !scalar.isWhitespace {
        for byte in text[index..<(index + width)] { bytes.append(byte) }
      }
      index += width
    }
  }

  /// Writes a section's own word without its colon, 決定; false where it has none.
  private mutating func appendLabel(of element: Element, _ record: Record) -> Bool {
    let text = record.text.bytes
    let start = bytes.count
    var index = Int(element.range.lower)
    while index < Int(element.leadEnd) {
      let (scalar, width) = UTF8Decoding.scalar(in: text, at: index)
      if !scalar.isWhitespace, scalar.halfWidth != 0x3A {
        for byte in text[index..<(index + width)] { bytes.append(byte) }
      }
      index += width
    }
    return bytes.count > start
  }

  /// Writes a step that the record does not number: p2 → 段2, t1 → 表1.
  private mutating func append(_ segment: ArraySlice<UInt8>, isTop: Bool, _ words: RecordWords) {
    let number = segment.dropFirst()
    let isNumber = (number.first ?? 0) >= 0x30 && (number.first ?? 0) <= 0x39
    let word: String? =
      switch segment.first {
      case UInt8(ascii: "p") where isTop: words.part
      case UInt8(ascii: "p"): words.paragraph
      case UInt8(ascii: "t"): words.table
      case UInt8(ascii: "n") where isTop: words.nested
      case UInt8(ascii: "n"): words.note
      case UInt8(ascii: "d"): words.decision
      case UInt8(ascii: "s"): words.section
      case UInt8(ascii: "c"): words.unnumbered
      case UInt8(ascii: "h") where isTop: words.headLine
      default: nil
      }
    if let word, isNumber {
      // 二段1, and 二 para. 1.
      if !isTop, let first = word.utf8.first, first < 0x80, first != 0x20 { bytes.append(0x20) }
      bytes += word.utf8
      bytes += number
    } else if isTop, segment.first == UInt8(ascii: "h"), segment.count == 1 {
      bytes += words.headLine.utf8
    } else if !isTop || isNumber || segment.count > 1 {
      // A single letter, such as the b of the body before its first number, is no word.
      bytes += segment
    }
  }

  /// Whether an id begins with another and a hyphen.
  private static func `is`(_ id: [UInt8], below other: [UInt8]) -> Bool {
    id.count > other.count && id[other.count] == UInt8(ascii: "-")
      && id[..<other.count].elementsEqual(other)
  }

  /// Whether the labels in the annex can do without 附錄: no number at its top is one of the body's.
  private static func isClear(of annex: Int, _ record: Record) -> Bool {
    var outside: Set<ArraySlice<UInt8>> = []
    var inside: [ArraySlice<UInt8>] = []
    for element in record.elements {
      guard let step = element.step else { continue }
      let text = record.text.bytes[step.bytes]
      if element.parent == annex { inside.append(text) }
      if element.parent == nil { outside.insert(text) }
    }
    return !inside.contains { outside.contains($0) }
  }
}
