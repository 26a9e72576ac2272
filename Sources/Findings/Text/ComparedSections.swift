internal import Minutes

/// Which elements of a record are compared with which others (比對範圍).
struct ComparedSections {
  /// The group of all that stands in the units' reports.
  static let reports = -1

  /// The group of each element: the reports, or the element it stands under; nil for what is
  /// compared with nothing.
  private(set) var groups: [Int?]
  /// The report in which each element stands.
  private(set) var report: [Int?]

  init(_ record: CheckedRecord) {
    let elements = record.record.elements
    groups = [Int?](repeating: nil, count: elements.count)
    report = groups
    var isDecided = [Bool](repeating: false, count: elements.count)
    for decision in record.meeting.decisions {
      for index in decision.elements where isDecided.indices.contains(index) {
        isDecided[index] = true
      }
    }
    for (number, unit) in record.meeting.reports.enumerated() {
      for index in unit.elements where report.indices.contains(index) { report[index] = number }
    }
    for (index, element) in elements.enumerated() where !isDecided[index] {
      guard !record.isNested(index) else { continue }
      switch element.kind {
      case .heading, .item, .paragraph, .section:
        let isSection = element.kind == .heading || element.kind == .item
        if report[index] != nil {
          groups[index] = Self.reports
        } else if isSection, let parent = element.parent {
          groups[index] = parent
        }
      case .title, .headLine, .part, .note, .table, .preformatted: break
      }
    }
  }
}
