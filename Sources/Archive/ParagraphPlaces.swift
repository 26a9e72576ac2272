internal import Minutes
internal import SourceText

/// Where a paragraph stands (段落位置).
struct ParagraphPlace {
  /// Whose report it stands in.
  var unit: Int?
  /// The outermost part it stands in, outside the reports.
  var part: Int?
  /// The unit, or the part by its title.
  var group: UInt64 = 0
  /// The headings above it, without their numbers and figures.
  var context: UInt64 = 0
}

/// Where each element of a record stands, and which are paragraphs.
struct ParagraphPlaces {
  private(set) var all: [ParagraphPlace] = []
  private(set) var isParagraph: [Bool]
  /// The part of each group.
  private(set) var parts: [UInt64: Int] = [:]
  /// The place of what stands under each element.
  private var below: [ParagraphPlace] = []

  init(_ record: Record, units: [Int?], signs: inout FoldedText) {
    let (elements, meeting, bytes) = (record.elements, record.meeting, record.text.bytes)
    all.reserveCapacity(elements.count)
    below.reserveCapacity(elements.count)
    isParagraph = [Bool](repeating: false, count: elements.count)
    var hasBelow = [Bool](repeating: false, count: elements.count)
    for index in elements.indices {
      if let parent = elements[index].parent { hasBelow[parent] = true }
    }
    var (item, report) = (0, 0)
    for index in elements.indices {
      while report < meeting.reports.count, meeting.reports[report].elements.upperBound <= index {
        report += 1
      }
      let isReport =
        report < meeting.reports.count && meeting.reports[report].elements.contains(index)
      var title: SourceRange?
      while item < meeting.cases.count, meeting.cases[item].elements.lowerBound <= index {
        if meeting.cases[item].elements.lowerBound == index { title = meeting.cases[item].title }
        item += 1
      }
      let kind = elements[index].kind
      let parent = elements[index].parent.flatMap { $0 < index ? $0 : nil }
      add(parent.map { below[$0] } ?? ParagraphPlace())
      if isReport, meeting.reports[report].elements.lowerBound == index, let unit = units[report] {
        let group = Hash.of(1, UInt64(unit))
        below[index] = ParagraphPlace(unit: unit, part: nil, group: group, context: group)
      } else if kind == .heading || kind == .part {
        let piece = signs.add(elements[index].body, of: bytes)
        let words = Hash.of(signs.frame[piece.frame])
        signs.drop(piece)
        open(index, words, parent, isNumbered: elements[index].step != nil)
      }
      if let title {
        below[index].context = Self.context(ofCase: title, record, &signs)
      }
      let isOther = !meeting.nested.isEmpty && Self.isNested(elements[index].id)
      guard !isOther, !Self.isBlank(elements[index].body, bytes) else { continue }
      switch kind {
      case .item, .paragraph, .section, .note, .preformatted, .table: isParagraph[index] = true
      // A numbered line over nothing says something itself.
      case .heading:
        isParagraph[index] = title != nil || (elements[index].step != nil && !hasBelow[index])
      case .title, .headLine, .part: break
      }
    }
  }

  private mutating func add(_ place: ParagraphPlace) {
    all.append(place)
    below.append(place)
  }

  private mutating func open(_ index: Int, _ words: UInt64, _ parent: Int?, isNumbered: Bool) {
    guard let parent else {
      below[index].context = Hash.of(0, words)
      below[index].group = below[index].context
      below[index].part = index
      if parts[below[index].group] == nil { parts[below[index].group] = index }
      return
    }
    if isNumbered {
      below[index].context = Hash.of(below[parent].context, words)
    } else {
      // A line without a number stands over what follows it at its own level, until the next.
      let above = opened[parent] ?? below[parent].context
      opened[parent] = above
      below[index].context = Hash.of(above, words)
      below[parent].context = below[index].context
    }
  }

  /// What stood above before a line without a number did.
  private var opened: [Int: UInt64] = [:]

  /// A case stands for what it is about, wherever in the agenda it comes; one without a title is
  /// like no other.
  private static func context(
    ofCase title: SourceRange,
    _ record: Record,
    _ signs: inout FoldedText
  ) -> UInt64 {
    let piece = signs.add(title, of: record.text.bytes)
    defer { signs.drop(piece) }
    guard !piece.frame.isEmpty else {
      return Hash.of(2, Hash.of(0..<record.stem.utf8.count, of: Array(record.stem.utf8)))
    }
    return Hash.of(2, Hash.of(signs.frame[piece.frame]))
  }

  /// Whether a block belongs to a record read into this one: n1-p1.
  private static func isNested(_ id: String) -> Bool {
    var bytes = id.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "n"), let digit = bytes.next() else { return false }
    return (0x30...0x39).contains(digit)
  }

  private static func isBlank(_ range: SourceRange, _ bytes: [UInt8]) -> Bool {
    var index = Int(range.lower)
    while index < Int(range.upper) {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if !scalar.isWhitespace { return false }
      index += width
    }
    return true
  }
}
