internal import Minutes
internal import SourceText

/// The paragraphs of a record with what makes each the same as another (比對段落).
///
/// Headings, parts and lines of the head are no paragraphs but the place in which one stands; a label
/// alone on its line, 決定：, is neither. A record read into this one is another meeting's.
struct RecordParagraphs {
  /// One paragraph.
  struct Paragraph {
    let element: Int
    /// Whose report it stands in.
    let unit: Int?
    /// The outermost part it stands in, outside the reports.
    let part: Int?
    /// The unit, or the part by its title.
    let group: UInt64
    /// The headings above it, without their numbers and figures.
    let context: UInt64
    let text: UInt64
    let frame: UInt64
    /// The first figure in it, which is often its number: 第3期….
    let figure: UInt64
    let piece: FoldedText.Piece
    /// The label of a section, 決定; 0 without one.
    let label: UInt64
    let isTable: Bool
    /// The series of a table.
    let table: Int?
    /// Whether it stands in a decision: another case's 洽悉 is another decision.
    let isDecision: Bool
  }

  private(set) var all: [Paragraph] = []
  private(set) var folded: FoldedText
  /// The title of each part that holds paragraphs, by its group.
  private(set) var parts: [UInt64: Int] = [:]

  private var contexts: [UInt64] = []
  private var below: [UInt64] = []
  private var groups: [UInt64] = []
  private var tops: [Int32] = []
  private let record: Record
  private let bytes: [UInt8]

  init(_ record: Record, units: [Int?], tables: [TablePlace]) {
    self.record = record
    bytes = record.text.bytes
    let elements = record.elements
    folded = FoldedText(dates: record.meeting.dates, capacity: bytes.count / 2)
    all.reserveCapacity(elements.count)
    contexts.reserveCapacity(elements.count)
    groups.reserveCapacity(elements.count)
    tops.reserveCapacity(elements.count)
    var hasBelow = [Bool](repeating: false, count: elements.count)
    for case let parent? in elements.lazy.map(\.parent) { hasBelow[parent] = true }
    let isNested = !record.meeting.nested.isEmpty
    var cases = record.meeting.cases[...]
    var decisions = record.meeting.decisions[...]
    let reports = record.meeting.reports
    var report = 0
    for index in elements.indices {
      while report < reports.count, reports[report].elements.upperBound <= index { report += 1 }
      while let first = decisions.first, first.elements.upperBound <= index {
        decisions.removeFirst()
      }
      let isReport = report < reports.count && reports[report].elements.contains(index)
      addPlace(
        of: index,
        opens: isReport && reports[report].elements.lowerBound == index
          ? units[report] : nil
      )
      var title: SourceRange?
      while let first = cases.first, first.elements.lowerBound <= index {
        if first.elements.lowerBound == index { title = first.title }
        cases.removeFirst()
      }
      let element = elements[index]
      if isNested, Self.isNested(element.id) { continue }
      let isWhole: Bool
      switch element.kind {
      case .item, .paragraph, .section, .note, .preformatted, .table: isWhole = true
      // A numbered line over nothing says something itself.
      case .heading: isWhole = title != nil || (element.step != nil && !hasBelow[index])
      case .title, .headLine, .part: isWhole = false
      }
      if let title {
        contexts[index] = caseContext(title)
        below[index] = contexts[index]
      }
      guard isWhole, !Self.isBlank(element.body, bytes) else { continue }
      let unit = isReport ? units[report] : nil
      let isDecision = decisions.first.map { $0.elements.contains(index) } ?? false
      add(index, unit: unit, isCase: title != nil, isDecision: isDecision, tables)
    }
    contexts = []
    below = []
    groups = []
    tops = []
  }

  // MARK: - Places

  /// Works out the headings above what stands under an element.
  private mutating func addPlace(of index: Int, opens unit: Int?) {
    let element = record.elements[index]
    let parent = element.parent.flatMap { $0 < index ? $0 : nil }
    var context = parent.map { below[$0] } ?? 0
    var group = parent.map { groups[$0] } ?? 0
    var top = parent.map { tops[$0] } ?? -1
    if let unit {
      group = Hash.of(1, UInt64(unit))
      context = group
      top = -1
    } else if element.kind == .heading || element.kind == .part {
      let piece = folded.add(element.body, of: bytes)
      context = Hash.of(
        element.step == nil ? parent.map { contexts[$0] } ?? 0 : context,
        Hash.of(folded.frame[piece.frame])
      )
      folded.drop(piece)
      // A line without a number stands over what follows it at its own level.
      if element.kind == .heading, element.step == nil, let parent { below[parent] = context }
      if parent == nil {
        group = context
        top = Int32(truncatingIfNeeded: index)
        if parts[group] == nil { parts[group] = index }
      }
    }
    contexts.append(context)
    below.append(context)
    groups.append(group)
    tops.append(top)
  }

  /// A case stands for what it is about, wherever in the agenda it comes; one without a title is
  /// like no other.
  private mutating func caseContext(_ title: SourceRange) -> UInt64 {
    let piece = folded.add(title, of: bytes)
    defer { folded.drop(piece) }
    guard !piece.frame.isEmpty else { return Hash.of(2, Hash.of(record.stem.utf8)) }
    return Hash.of(2, Hash.of(folded.frame[piece.frame]))
  }

  private mutating func add(
    _ index: Int,
    unit: Int?,
    isCase: Bool,
    isDecision: Bool,
    _ tables: [TablePlace]
  ) {
    let element = record.elements[index]
    var table: Int?
    var isTable = false
    if case .table(let number) = element.kind {
      isTable = true
      table = tables.indices.contains(number) ? tables[number].series : nil
    }
    let parent = element.parent.flatMap { $0 < index ? $0 : nil }
    let range = isTable ? element.range : element.body
    let piece = folded.add(range, of: bytes, isTable: isTable)
    let isLabelled = element.kind == .section && element.leadEnd > element.range.lower
    // What a heading is called is no part of its own place.
    let isHeading = element.kind == .heading || isCase
    all.append(
      Paragraph(
        element: index,
        unit: unit,
        part: unit == nil && tops[index] >= 0 ? Int(tops[index]) : nil,
        group: groups[index],
        context: isHeading ? (parent.map { below[$0] } ?? 0) : contexts[index],
        text: Hash.of(folded.signs[piece.signs]),
        frame: Hash.of(folded.frame[piece.frame]),
        figure: Hash.of(folded.signs[piece.figure]),
        piece: piece,
        label: isLabelled ? Hash.of(bytes[element.lead.bytes]) : 0,
        isTable: isTable,
        table: table,
        isDecision: isDecision
      )
    )
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

/// 64-bit hashes that are the same on every machine and in every run (雜湊).
enum Hash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of two.
  static func of(_ left: UInt64, _ right: UInt64) -> UInt64 {
    finish((left ^ 0x51ED_270B).multipliedFullWidth(by: factor).low ^ right)
  }

  /// The hash of a text.
  static func of(_ words: some Collection<some FixedWidthInteger>) -> UInt64 {
    var hash: UInt64 = 0x6A09_E667_F3BC_C908
    for word in words {
      hash = ((hash << 5 | hash >> 59) ^ UInt64(truncatingIfNeeded: word)) &* factor
    }
    return finish(hash)
  }

  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}
