public import Minutes

/// What only shows over the observations of one fault (障礙歷程): estimates that moved, severities that
/// changed, tables that left it out. All of it follows from dated observations.
extension OutageEvent {
  /// A change of severity (改列): 部分芯線受損 in one table, 斷纜 in the next.
  public struct Reclassification: Sendable, Equatable {
    /// The day of the table that first says so.
    public let asOf: CalendarDay
    /// What it was before.
    public let before: Outage.Severity
    /// What it is from then on.
    public let after: Outage.Severity
  }

  /// A time in which tables left it out, or held it repaired, before it was listed again (再度列載).
  public struct Absence: Sendable, Equatable {
    /// The last day before: of the last table that listed it, or of the repair.
    public let after: CalendarDay
    /// The day of the table that lists it again.
    public let until: CalendarDay
    /// Whether it was told repaired before; else tables merely left it out.
    public let isRepair: Bool
  }

  /// A stretch of days on which it was open in one way, as far as tables tell (障礙期間).
  public struct Stretch: Sendable, Equatable {
    /// The first day.
    public let first: CalendarDay
    /// The day after the last.
    public let end: CalendarDay
    /// How bad it was.
    public let severity: Outage.Severity
  }

  /// The expected dates that were told, the oldest first, each once while it stands.
  public var estimates: [RecordDate] {
    var dates: [RecordDate] = []
    var before: String?
    for index in observations.indices {
      guard let date = observations[index].told.expected else { continue }
      let iso = date.iso
      if iso != before { dates.append(date) }
      before = iso
    }
    return dates
  }

  /// The expected dates that no longer stand, the oldest first: those that a later one replaced.
  public var pastEstimates: [RecordDate] {
    expected == nil ? estimates : estimates.dropLast()
  }

  /// How often the expected repair was put off, and by how many days in all (展延).
  public var slips: (times: Int, days: Int) {
    var slips = (times: 0, days: 0)
    var before: RecordDate?
    for case let date? in observations.map(\.told.expected) {
      if let before, date.last > before.last {
        slips.times += 1
        slips.days += date.last.number - before.last.number
      }
      before = date
    }
    return slips
  }

  /// The changes of severity, the oldest first.
  public var reclassifications: [Reclassification] {
    var changes: [Reclassification] = []
    var before = Outage.Severity.unknown
    for index in observations.indices where observations[index].told.severity != .unknown {
      let after = observations[index].told.severity
      if before != .unknown, before != after {
        let day = observations[index].asOf
        changes.append(Reclassification(asOf: day, before: before, after: after))
      }
      before = after
    }
    return changes
  }

  /// When it was missing and came back, the oldest first.
  public var absences: [Absence] {
    observations.indices.dropFirst().compactMap { next in
      let before = next - 1
      guard observations[next].told.repaired == nil else { return nil }
      let until = observations[next].asOf
      if let day = observations[before].told.repaired?.first {
        return Absence(after: day, until: until, isRepair: true)
      }
      return observations[next].number > observations[before].number + 1
        ? Absence(after: observations[before].asOf, until: until, isRepair: false) : nil
    }
  }

  /// The days on which it was open until a day: from its start, to its repair or the day it was last
  /// listed, without those in which tables left it out.
  public func stretches(until asOf: CalendarDay) -> [Stretch] {
    guard
      let listed = observations.first(where: { $0.told.repaired == nil || $0.told.occurred != nil })
    else { return [] }
    let start = occurred?.first ?? listed.asOf
    let end: Int =
      switch status {
      case .repaired: repaired?.first.number ?? lastSeen.number + 1
      case .vanished: lastSeen.number + 1
      case .open, .overdue: asOf.number + 1
      }
    var open: [Range<Int>] = []
    var from = start.number
    for absence in absences {
      // On the day it was last listed it was open, on the day of its repair no longer.
      let to = absence.after.number + (absence.isRepair ? 0 : 1)
      if from < to { open.append(from..<to) }
      from = absence.until.number
    }
    if from < end { open.append(from..<end) }
    let changes = reclassifications
    let first = changes.first?.before ?? severity
    return open.flatMap { stretch in
      var parts: [Stretch] = []
      var (from, severity) = (stretch.lowerBound, first)
      for change in changes {
        let day = change.asOf.number
        if day > from, day < stretch.upperBound {
          parts.append(Stretch(from..<day, severity))
          from = day
        }
        if day < stretch.upperBound { severity = change.after }
      }
      return parts + [Stretch(from..<stretch.upperBound, severity)]
    }
  }

  /// For how many days it has been open on a day (障礙日數); nil when it is not, or its start is
  /// unknown.
  public func daysOpen(on day: CalendarDay) -> Int? {
    guard status == .open || status == .overdue, let start = occurred?.first, start <= day else {
      return nil
    }
    return day.number - start.number
  }

  /// How many days the repair took; nil when it is not told, or the start is unknown.
  public var daysToRepair: Int? {
    guard status == .repaired, let start = occurred?.first, let end = repaired?.first, start <= end
    else { return nil }
    return end.number - start.number
  }
}

extension OutageEvent.Stretch {
  fileprivate init(_ days: Range<Int>, _ severity: Outage.Severity) {
    first = CalendarDay(number: days.lowerBound)
    end = CalendarDay(number: days.upperBound)
    self.severity = severity
  }
}
