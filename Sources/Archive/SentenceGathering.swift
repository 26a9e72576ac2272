internal import Minutes
internal import SourceText

/// Gathers the sentences of all reports by their frames (句型彙集), in one pass over the texts.
struct SentenceGathering {
  /// One sentence as met.
  private struct Sighting {
    let member: RecurringSentence.Member
    let figures: UInt64
    /// The sighting of the same frame before this one.
    let previous: Int32
    /// Whether its record has the frame twice, so that nobody can tell which one returns.
    var isAmbiguous = false
  }

  /// What is known of one frame.
  private struct Frame {
    let unit: Int32
    let series: Int32
    var newest: Int32
    var count: Int32 = 1
  }

  private let words: FigureWords
  private var sightings: [Sighting] = []
  private var frames: [Frame] = []
  private var byKey: [UInt64: Int32] = [:]
  /// What stands above each element of the record at hand, as a hash.
  private var above: [UInt64] = []

  init(_ words: FigureWords) { self.words = words }

  /// Takes up one record; `unit` gives a report's unit.
  mutating func add(_ number: Int, _ record: Record, series: Int, unit: (UnitReport) -> Int?) {
    let dates = record.meeting.dates
    let elements = record.elements
    var nextDate = 0
    above.removeAll(keepingCapacity: true)
    above.append(contentsOf: repeatElement(0, count: record.elements.count))
    record.text.bytes.withUnsafeBufferPointer { bytes in
      for report in record.meeting.reports {
        guard let unit = unit(report) else { continue }
        var context = SentenceFrame.mix(UInt64(series) + 1, UInt64(unit) + 1)
        context = SentenceFrame.mix(context, 0x5E47_E4CE)
        for index in report.elements.dropFirst() {
          let parent = elements[index].parent ?? 0
          let path = report.elements.contains(parent) ? above[parent] : 0
          above[index] = path
          let kind = elements[index].kind
          switch kind {
          case .paragraph, .item, .section, .heading: break
          case .title, .headLine, .part, .table, .note, .preformatted: continue
          }
          let body = elements[index].body
          let isText = kind != .heading
          guard !isText || Self.hasDigit(body, bytes) || hasChildren(index, elements) else {
            continue
          }
          let whole = SentenceFrame.read(
            body,
            dates: dates,
            nextDate: &nextDate,
            bytes,
            words,
            figure: { _ in },
            sentence: { sentence in
              guard isText else { return }
              let key = SentenceFrame.mix(SentenceFrame.mix(context, path), sentence.frame)
              let range = SourceRange(sentence.lower, sentence.upper)
              let member = RecurringSentence.Member(
                place: Int32(number),
                block: Int32(index),
                range: range
              )
              meet(key, member, sentence.figures, unit: unit, series: series)
            }
          )
          above[index] = SentenceFrame.mix(path, whole)
        }
      }
    }
  }

  private func hasChildren(_ index: Int, _ elements: [Element]) -> Bool {
    index + 1 < elements.count && elements[index + 1].parent == index
  }

  private static func hasDigit(_ range: SourceRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = Int(range.lower)
    while index < Int(range.upper) {
      let byte = bytes[index]
      if byte &- 0x30 < 10 { return true }
      if byte == 0xEF, FigureReading.digit(bytes, index, Int(range.upper)) != nil { return true }
      index += 1
    }
    return false
  }

  private mutating func meet(
    _ key: UInt64,
    _ member: RecurringSentence.Member,
    _ figures: UInt64,
    unit: Int,
    series: Int
  ) {
    let number = Int32(sightings.count)
    guard let known = byKey[key].map(Int.init) else {
      byKey[key] = Int32(frames.count)
      frames.append(Frame(unit: Int32(unit), series: Int32(series), newest: number))
      sightings.append(Sighting(member: member, figures: figures, previous: -1))
      return
    }
    let newest = Int(frames[known].newest)
    if sightings[newest].member.place == member.place {
      // The same sentence printed twice is one; with other figures it is two that nothing tells apart.
      if sightings[newest].figures != figures { sightings[newest].isAmbiguous = true }
      return
    }
    sightings.append(Sighting(member: member, figures: figures, previous: Int32(newest)))
    frames[known].newest = number
    frames[known].count += 1
  }

  /// The frames that return with other figures, in the order in which they were first met.
  var recurring: [RecurringSentence] {
    var recurring: [RecurringSentence] = []
    for frame in frames where frame.count > 1 {
      var members: [RecurringSentence.Member] = []
      members.reserveCapacity(Int(frame.count))
      var figures: UInt64?
      var hasChanged = false
      var next = Int(frame.newest)
      while next >= 0 {
        let sighting = sightings[next]
        next = Int(sighting.previous)
        guard !sighting.isAmbiguous else { continue }
        members.append(sighting.member)
        if let figures, figures != sighting.figures { hasChanged = true }
        figures = sighting.figures
      }
      guard hasChanged else { continue }
      members.reverse()
      recurring.append(
        RecurringSentence(unit: Int(frame.unit), series: Int(frame.series), members: members)
      )
    }
    return recurring
  }
}
