internal import Minutes

/// Where a decision's blocks begin and end (決定範圍), so that a rule can stand beside them.
///
/// A decision within another, or one that a unit's report would cut, has none.
struct DecisionRanges {
  private var openings: Set<Int> = []
  private var closings: Set<Int> = []

  init(_ record: Record) {
    var last = 0
    let reports = record.meeting.reports
    for decision in Self.decisions(of: record.meeting) {
      let range = decision.elements
      guard range.lowerBound >= last, !range.isEmpty,
        range.upperBound <= record.elements.count,
        !reports.contains(where: { Self.cuts($0.elements, range) })
      else { continue }
      last = range.upperBound
      openings.insert(range.lowerBound)
      closings.insert(range.upperBound - 1)
    }
  }

  /// Those of the meeting, and of the records read into it, in order.
  private static func decisions(of meeting: Meeting) -> [Decision] {
    guard !meeting.nested.isEmpty else { return meeting.decisions }
    return (meeting.decisions + meeting.nested.flatMap(decisions)).sorted {
      $0.elements.lowerBound < $1.elements.lowerBound
    }
  }

  func opens(_ element: Int) -> Bool { openings.contains(element) }

  func closes(_ element: Int) -> Bool { closings.contains(element) }

  private static func cuts(_ report: Range<Int>, _ range: Range<Int>) -> Bool {
    report.overlaps(range)
      && (range.lowerBound < report.lowerBound || range.upperBound > report.upperBound)
  }
}
