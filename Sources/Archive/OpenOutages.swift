public import Minutes

/// How many faults of one outage table were open on each day (逐日未修復處數), as far as tables tell.
///
/// A day is told of when it lies between two tables that follow one another directly. Where a meeting
/// without the table lies between them nothing is known, and nothing is claimed. A fault that was no
/// longer listed counts until the day it was last listed, one without a start not at all.
public struct OpenOutages: Sendable {
  /// Days on which nothing changed.
  public struct Step: Sendable, Equatable {
    /// The first of them.
    public let first: CalendarDay
    /// The last of them.
    public let last: CalendarDay
    /// How many were open, by severity; nil where no table tells.
    public let counts: Counts?
  }

  /// Open faults by how bad they were.
  public struct Counts: Sendable, Equatable {
    /// Out of service (斷纜).
    public internal(set) var cut = 0
    /// Partly (部分芯線受損).
    public internal(set) var partial = 0
    /// Not said.
    public internal(set) var unknown = 0

    /// All of them.
    public var all: Int { cut + partial + unknown }

    /// Those of one severity.
    public subscript(severity: Outage.Severity) -> Int {
      switch severity {
      case .cut: cut
      case .partial: partial
      case .unknown: unknown
      }
    }

    mutating func add(_ count: Int, _ severity: Outage.Severity) {
      switch severity {
      case .cut: cut += count
      case .partial: partial += count
      case .unknown: unknown += count
      }
    }
  }

  /// The steps from the first table to the newest, without a day missing; empty for a single table.
  public let steps: [Step]
  /// How many faults are not counted, since nobody told when they began.
  public let uncounted: Int

  /// The steps of one series of tables.
  public init(_ series: Int, of history: OutageHistory) {
    let tables = history.series[series].observations
    guard let first = tables.first?.asOf, let last = tables.last?.asOf, first < last else {
      (steps, uncounted) = ([], 0)
      return
    }
    let days = first.number..<last.number + 1
    var changes: [Int: Counts] = [days.lowerBound: Counts(), days.upperBound: Counts()]
    var uncounted = 0
    for event in history.events where event.series == series {
      let stretches = event.stretches(until: last)
      if event.occurred == nil { uncounted += 1 }
      for stretch in stretches where event.occurred != nil {
        let open = (stretch.first.number..<max(stretch.first.number, stretch.end.number))
          .clamped(to: days)
        guard !open.isEmpty else { continue }
        changes[open.lowerBound, default: Counts()].add(1, stretch.severity)
        changes[open.upperBound, default: Counts()].add(-1, stretch.severity)
      }
    }
    // The days strictly between two tables that do not follow directly.
    var untold: [Range<Int>] = []
    for (before, next) in zip(tables, tables.dropFirst()) where !next.followsDirectly {
      let gap = before.asOf.number + 1..<max(before.asOf.number + 1, next.asOf.number)
      guard !gap.isEmpty else { continue }
      untold.append(gap)
      for day in [gap.lowerBound, gap.upperBound] { changes[day, default: Counts()].add(0, .cut) }
    }
    steps = Self.steps(changes, untold)
    self.uncounted = uncounted
  }

  private static func steps(_ changes: [Int: Counts], _ untold: [Range<Int>]) -> [Step] {
    let days = changes.keys.sorted()
    var steps: [Step] = []
    var counts = Counts()
    var gaps = untold[...]
    for (day, next) in zip(days, days.dropFirst()) {
      if let change = changes[day] {
        for severity in [Outage.Severity.cut, .partial, .unknown] {
          counts.add(change[severity], severity)
        }
      }
      gaps = gaps.drop { $0.upperBound <= day }
      let told = gaps.first?.contains(day) == true ? nil : counts
      let last = CalendarDay(number: next - 1)
      if let before = steps.last, before.counts == told {
        steps[steps.count - 1] = Step(first: before.first, last: last, counts: told)
      } else {
        steps.append(Step(first: CalendarDay(number: day), last: last, counts: told))
      }
    }
    return steps
  }

  /// The steps of some days, cut at their ends.
  public func steps(from first: CalendarDay, to last: CalendarDay) -> [Step] {
    steps.compactMap { step in
      guard step.first <= last, step.last >= first else { return nil }
      return Step(
        first: max(step.first, first),
        last: min(step.last, last),
        counts: step.counts
      )
    }
  }
}
