internal import Minutes
internal import SourceText

/// A section or a long paragraph that stands twice (重複章節), (二) and (三) with one text.
///
/// What stands three times is a standing phrase. Decisions are often alike, a record read into this
/// one has its own, and outside the units' reports only neighbours in one list are compared: a bill's
/// articles and a case's words are repeated of necessity.
enum DuplicateSectionRule: Rule {
  static let id = "duplicate-section"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "section",
      "This section has the same text as the one on line {line} ({path})",
      remedy:
        "One of the two was probably pasted twice; put in what it should say, or leave it out."
    ),
    Saying(
      "paragraph",
      "This paragraph is the same as the one on line {line} ({path})",
      remedy:
        "One of the two was probably pasted twice; put in what it should say, or leave it out."
    ),
  ]

  /// From how many Han characters on a text is no phrase of the trade: within one report, and
  /// between those of two units.
  private static let length = 30
  private static let lengthApart = 50

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let texts = SectionTexts(record)
    let places = ComparedSections(record)
    var standing: [UInt64: (first: Int, count: Int)] = [:]
    let keys = texts.hashes.indices.map { key(of: $0, texts, places) }
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      let known = standing[key]
      standing[key] = (known?.first ?? index, (known?.count ?? 0) + 1)
    }
    var last: (first: Int, second: Int)?
    var next = 0
    for index in texts.hashes.indices where index >= next {
      guard let key = keys[index], let found = standing[key], found.count == 2,
        found.first != index, isLong(index, beside: found.first, texts, places)
      else { continue }
      // Paragraph after paragraph pasted again is one finding.
      let goesOn = last.map {
        texts.ends[$0.first] == found.first && texts.ends[$0.second] == index
      }
      if goesOn != true { tell(index, found.first, texts, record, &findings) }
      last = (found.first, index)
      next = texts.ends[index]
    }
  }

  /// What an element is compared by; nil for one that is not.
  private static func key(
    of index: Int,
    _ texts: SectionTexts,
    _ places: ComparedSections
  ) -> UInt64? {
    guard let group = places.groups[index], texts.mayHold(length, index),
      texts.isSection(index) || group == ComparedSections.reports
    else { return nil }
    return texts.hashes[index] ^ UInt64(bitPattern: Int64(group)) &* 0xD6E8_FEB8_6659_FD93
  }

  private static func isLong(
    _ index: Int,
    beside first: Int,
    _ texts: SectionTexts,
    _ places: ComparedSections
  ) -> Bool {
    let isNear = texts.isSection(index) || places.report[index] == places.report[first]
    return texts.count(index) >= (isNear ? length : lengthApart)
  }

  private static func tell(
    _ index: Int,
    _ first: Int,
    _ texts: SectionTexts,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let elements = record.record.elements
    let path = record.record.path(of: first).joined(separator: "／")
    findings.add(
      Self.self,
      texts.isSection(index) ? "section" : "paragraph",
      at: [elements[index].range, elements[first].range],
      [
        "line": String(record.record.lines(of: first).lowerBound),
        "path": path.isEmpty ? elements[first].id : path,
      ]
    )
  }
}
