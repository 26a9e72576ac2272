public import Minutes

/// One thing that befell a fault from one table to the next (障礙動態): it was listed, its repair was put
/// off, it was repaired, it was listed no more.
///
/// What happened stays: a later table adds to the end.
public struct OutageHappening: Sendable, Equatable {
  /// A date with the record that wrote it.
  public struct Told: Sendable, Equatable {
    /// The date.
    public let date: RecordDate
    /// The record.
    public let record: Int
  }

  /// What happened.
  public enum Kind: Sendable, Equatable {
    /// A table told of it for the first time.
    case listed
    /// Another day was expected for the repair than before, or none any more.
    case rescheduled(from: Told?, to: Told?)
    /// The day expected for the repair had passed.
    case overdue(Told)
    /// It was told to be worse, or less bad, than before.
    case reclassified(from: Outage.Severity, to: Outage.Severity)
    /// It was told to be repaired.
    case repaired(Told)
    /// A table left it out, and none had told that it was repaired.
    case vanished
    /// A table told of it that had been left out, or told to be repaired.
    case relisted

    /// Its name where programs read it.
    public var name: String {
      switch self {
      case .listed: "listed"
      case .rescheduled: "rescheduled"
      case .overdue: "overdue"
      case .reclassified: "reclassified"
      case .repaired: "repaired"
      case .vanished: "vanished"
      case .relisted: "relisted"
      }
    }
  }

  /// What happened.
  public let kind: Kind
  /// The day of the table that tells it, or that leaves it out.
  public let asOf: CalendarDay
  /// The record of that table.
  public let record: Int
  /// What that table says, as an index of the fault's observations; the last one, where it was left out.
  public let observation: Int
}

extension OutageEvent {
  /// What befell it, the oldest first; at least one thing.
  public func happenings(in series: OutageSeries) -> [OutageHappening] {
    var course = OutageHappenings(series)
    for index in observations.indices {
      course.add(observations[index], at: index, after: index > 0 ? observations[index - 1] : nil)
    }
    course.end(after: observations[observations.count - 1], at: observations.count - 1)
    return course.all
  }
}

extension OutageEvent {
  /// The fault as it stood at one of its observations, whatever was told later.
  public func until(_ observation: Int) -> OutageEvent {
    var event = self
    event.observations.removeLast(observations.count - 1 - observation)
    event.status = event.newest.repaired == nil ? .open : .repaired
    return event
  }
}

/// The happenings of one fault while its observations are gone through.
private struct OutageHappenings {
  private(set) var all: [OutageHappening] = []
  private let series: OutageSeries
  private var expected: OutageHappening.Told?
  private var severity = Outage.Severity.unknown
  private var isOverdue = false

  init(_ series: OutageSeries) { self.series = series }

  mutating func add(
    _ next: OutageEvent.Observation,
    at index: Int,
    after before: OutageEvent.Observation?
  ) {
    func tell(_ kind: OutageHappening.Kind) {
      all.append(
        OutageHappening(kind: kind, asOf: next.asOf, record: next.record, observation: index)
      )
    }
    let (isRow, told) = (next.isRow, next.told)
    let repair = told.repaired.map { OutageHappening.Told(date: $0, record: next.record) }
    if let before {
      let wasRepaired = before.told.repaired != nil
      let wasLeftOut = next.number > before.number + 1 && !wasRepaired
      if wasLeftOut { vanish(after: before, at: index - 1) }
      if repair == nil, wasRepaired || wasLeftOut { tell(.relisted) }
    } else if isRow || repair == nil {
      tell(.listed)
    }
    if isRow {
      let day = told.expected.map { OutageHappening.Told(date: $0, record: next.record) }
      if before != nil, repair == nil, day?.date.iso != expected?.date.iso {
        tell(.rescheduled(from: expected, to: day))
      }
      if repair == nil || before == nil { expected = day }
    }
    if told.severity != .unknown {
      if severity != .unknown, severity != told.severity {
        tell(.reclassified(from: severity, to: told.severity))
      }
      severity = told.severity
    }
    if let repair {
      if before?.told.repaired?.iso != repair.date.iso { tell(.repaired(repair)) }
      isOverdue = false
    } else if isRow {
      let passed = expected.flatMap { $0.date.last < next.asOf ? $0 : nil }
      if let passed, !isOverdue { tell(.overdue(passed)) }
      isOverdue = passed != nil
    }
  }

  mutating func end(after last: OutageEvent.Observation, at index: Int) {
    if last.told.repaired == nil { vanish(after: last, at: index) }
  }

  /// Tells that the table after the last one that listed it left it out, if there is such a table.
  private mutating func vanish(after last: OutageEvent.Observation, at index: Int) {
    guard series.observations.indices.contains(last.number + 1) else { return }
    let table = series.observations[last.number + 1]
    all.append(
      OutageHappening(kind: .vanished, asOf: table.asOf, record: table.record, observation: index)
    )
  }
}
