internal import Minutes
internal import SourceText

/// Finds what one record mentions (提及判讀), paragraph by paragraph.
struct MentionReading {
  private let record: Record
  private let places: ReferencedPlaces
  private let names: MentionNames
  private let bounds: MentionBounds
  private let body: EdgeWords
  private let meetings: MeetingNumbers
  private let reporters: [Int?]
  private let index: Int
  private var report = 0
  private var seen: [Mention.Target] = []
  private(set) var found: [Mention] = []

  /// What a record mentions.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - index: Its index.
  ///   - reporters: For each of its reports the unit.
  ///   - names: What the body's records may mention.
  ///   - bounds: Where a name may begin and end.
  ///   - body: The body's own name.
  ///   - meetings: The earlier meetings of the series.
  init(
    _ record: Record,
    _ index: Int,
    reporters: [Int?],
    names: MentionNames,
    bounds: MentionBounds,
    body: EdgeWords,
    meetings: MeetingNumbers
  ) {
    self.record = record
    places = ReferencedPlaces(record)
    self.index = index
    self.reporters = reporters
    self.names = names
    self.bounds = bounds
    self.body = body
    self.meetings = meetings
    record.text.bytes.withUnsafeBufferPointer { text in
      for element in record.elements.indices { read(element, text) }
    }
  }

  private mutating func read(_ element: Int, _ text: UnsafeBufferPointer<UInt8>) {
    switch record.elements[element].kind {
    case .title, .headLine, .table, .preformatted: return
    case .part, .heading, .item, .paragraph, .section, .note: break
    }
    seen.removeAll(keepingCapacity: true)
    let bytes = record.elements[element].body.bytes
    var position = bytes.lowerBound
    while position < bytes.upperBound {
      let scalar = EdgeWords.scalar(text, position)
      let group = names.group(scalar)
      if group > 0, let end = read(group, at: position, bytes, element, text) {
        position = end
      } else {
        position += EdgeWords.width(text[position])
      }
    }
  }

  /// Reads the longest name that stands at a position; where it ends, whether it was taken or not.
  private mutating func read(
    _ group: Int,
    at position: Int,
    _ bytes: Range<Int>,
    _ element: Int,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for entry in names.entries(ofGroup: group) {
      guard
        let end = names.end(ofEntry: entry, in: text, at: position, before: bytes.upperBound)
      else { continue }
      let name = names.name(ofEntry: entry)
      switch name.subject {
      case .unit(let unit):
        guard opens(position, bytes, text), bounds.closes(text, at: end, before: bytes.upperBound)
        else { return nil }
        if unitOfReport(element) != unit { add(.unit(unit), position..<end, element) }
        return end
      case .asset(let asset, let code):
        guard let whole = self.end(ofAsset: code, position..<end, bytes, text) else { return nil }
        add(.asset(asset), position..<whole, element)
        return whole
      case .code(let asset):
        guard isCodeAlone(position..<end, bytes, text) else { continue }
        add(.asset(asset), position..<end, element)
        return end
      case .annex:
        guard let annex = places.annex(meantBy: name.bytes), closesReference(end, bytes, text)
        else {
          continue
        }
        add(.annex(element: annex), position..<end, element)
        return end
      case .table:
        guard let table = places.table(below: element), closesReference(end, bytes, text) else {
          continue
        }
        add(.table(element: table), position..<end, element)
        return end
      case .previous, .ordinal:
        guard
          let meeting = meetings.meeting(
            text,
            after: end,
            before: bytes.upperBound,
            isPrevious: { if case .previous = name.subject { true } else { false } }(),
            of: index
          ), opens(position, bytes, text),
          bounds.closes(text, at: meeting.end, before: bytes.upperBound)
        else { continue }
        add(.meeting(meeting.record), position..<meeting.end, element)
        return meeting.end
      case .tableNumber:
        guard let table = NumberedTable(text, at: position, before: bytes.upperBound),
          opens(position, bytes, text), closesReference(table.end, bytes, text),
          let target = table.element(in: record, from: element, within: places.scope(of: element))
        else { continue }
        add(.table(element: target), position..<table.end, element)
        return table.end
      }
    }
    return nil
  }

  /// Adds a mention, once in a paragraph, never across the edge of a date.
  private mutating func add(_ target: Mention.Target, _ range: Range<Int>, _ element: Int) {
    guard !seen.contains(target), !touchesDate(range) else { return }
    seen.append(target)
    found.append(
      Mention(
        element: element,
        range: SourceRange(range.lowerBound, range.upperBound),
        target: target
      )
    )
  }

  private func opens(
    _ position: Int,
    _ bytes: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    bounds.opens(text, at: position, after: bytes.lowerBound, own: names.ownNames, body: body)
  }

  // MARK: - Units

  private mutating func unitOfReport(_ element: Int) -> Int? {
    let reports = record.meeting.reports
    while report < reports.count, reports[report].elements.upperBound <= element { report += 1 }
    guard report < reports.count, reports[report].elements.contains(element) else { return nil }
    return reporters[report]
  }

  // MARK: - Assets

  /// Where an asset's name ends, its code in brackets included; nil for a longer name.
  private func end(
    ofAsset code: [UInt8],
    _ name: Range<Int>,
    _ bytes: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard opens(name.lowerBound, bytes, text) else { return nil }
    var next = name.upperBound
    while next < bytes.upperBound, EdgeWords.scalar(text, next).isWhitespace {
      next += EdgeWords.width(text[next])
    }
    if !code.isEmpty, next < bytes.upperBound, Self.opening.contains(EdgeWords.scalar(text, next)) {
      let start = next + EdgeWords.width(text[next])
      let end = start + code.count
      if EdgeWords.stands(code, in: text, at: start, before: bytes.upperBound),
        end < bytes.upperBound, Self.closing.contains(EdgeWords.scalar(text, end))
      {
        return end + EdgeWords.width(text[end])
      }
    }
    guard bounds.closes(text, at: name.upperBound, before: bytes.upperBound) else { return nil }
    return name.upperBound
  }

  /// Whether no letter, digit or hyphen makes a code a longer one: JYA1 is none in JYA12.
  private func isCodeAlone(
    _ code: Range<Int>,
    _ bytes: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if code.lowerBound > bytes.lowerBound {
      let before = EdgeWords.scalar(text, EdgeWords.start(of: text, before: code.lowerBound))
      if Self.belongsToCode(before) { return false }
    }
    guard code.upperBound < bytes.upperBound else { return true }
    return !Self.belongsToCode(EdgeWords.scalar(text, code.upperBound))
  }

  private static func belongsToCode(_ sign: UInt32) -> Bool {
    sign.isLatinLetter || sign.isDigit || sign == 0x2D || sign == 0x5F || sign == 0x2E
      || sign == 0x2F
  }

  // MARK: - References

  private func closesReference(
    _ end: Int,
    _ bytes: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard end < bytes.upperBound else { return true }
    let sign = EdgeWords.scalar(text, end)
    if sign.isDigit || sign.isLatinLetter || ChineseNumeral.isNumeral(sign) { return false }
    return bounds.closes(text, at: end, before: bytes.upperBound)
  }

  // MARK: - Dates

  private func touchesDate(_ range: Range<Int>) -> Bool {
    let dates = record.meeting.dates
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if Int(dates[middle].range.upper) <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < dates.count && Int(dates[low].range.lower) < range.upperBound
  }

  private static let opening: Set<UInt32> = [0x28, 0xFF08]
  private static let closing: Set<UInt32> = [0x29, 0xFF09]
}
