internal import Minutes

/// Tells which rows of one day's table are faults already known (障礙比對).
///
/// Faults are matched one to one between the days of one series, never by 序號: 序號 2 of last month
/// may be another cable today. What is ambiguous stays apart.
struct OutageMatching {
  /// One row or note, and what it is compared by.
  struct Sighting {
    let observation: OutageEvent.Observation
    let spot: OutageSpot

    init(_ observation: OutageEvent.Observation, asset: Int) {
      self.observation = observation
      spot = OutageSpot(observation.told, asset: asset)
    }

    /// Whether only the repair is told, as notes do.
    var isRepairWithoutStart: Bool {
      observation.told.occurred == nil && observation.told.repaired != nil
    }
  }

  private var events: [OutageEvent] = []
  private var spots: [OutageSpot] = []
  private let series: Int

  init(series: Int) { self.series = series }

  /// Adds what the table of one day says.
  mutating func observe(_ sightings: [Sighting], number: Int) {
    let known = events.indices
    let live = known.filter {
      !isRepaired($0) && events[$0].observations.last?.number == number - 1
    }
    let gone = known.filter {
      !isRepaired($0) && events[$0].observations.last?.number != number - 1
    }
    let past = known.filter { isRepaired($0) }
    var rows = sightings.filter { !$0.isRepairWithoutStart }
    var taken: Set<Int> = []
    var tied: Set<Int> = []  // places in `sightings` that look like another fault
    for (pool, isNear) in [(live, false), (gone, false), (live, true), (gone, true), (past, false)]
    {
      rows = match(rows, with: pool, isNear: isNear, &taken, &tied)
    }
    var new: [Int] = []
    for row in rows {
      new.append(add(row, isTied: tied.contains(row.observation.outage)))
    }
    for note in sightings where note.isRepairWithoutStart {
      if let event = repairedEvent(of: note, live: live + gone, past: past, taken) {
        taken.insert(event)
        join(note, to: event, .proposed)
      } else {
        _ = add(note, isTied: false)
      }
    }
  }

  /// The faults, each with how it stands at the newest table.
  func finished(asOf: CalendarDay?, count: Int) -> [OutageEvent] {
    events.map { event in
      var event = event
      if event.repaired != nil && !isListedAgain(event) {
        event.status = .repaired
      } else if event.observations.last?.number != count - 1 {
        event.status = .vanished
      } else if let due = event.expected?.last, let asOf, due < asOf {
        event.status = .overdue
      }
      return event
    }
  }

  private func isListedAgain(_ event: OutageEvent) -> Bool {
    event.newest.repaired == nil && event.reappeared
  }

  private func isRepaired(_ event: Int) -> Bool {
    events[event].repaired != nil && !isListedAgain(events[event])
  }

  private mutating func add(_ sighting: Sighting, isTied: Bool) -> Int {
    var event = OutageEvent(sighting.observation, asset: sighting.spot.asset, series: series)
    if isTied { event.certainty = .tied }
    events.append(event)
    spots.append(sighting.spot)
    return events.count - 1
  }

  private mutating func join(
    _ sighting: Sighting,
    to event: Int,
    _ certainty: OutageEvent.Certainty
  ) {
    let before = events[event].observations.last?.number ?? 0
    let isListed = sighting.observation.told.repaired == nil
    if isListed, isRepaired(event) || sighting.observation.number > before + 1 {
      events[event].reappeared = true
    }
    events[event].observations.append(sighting.observation)
    if certainty != .certain, events[event].certainty == .certain {
      events[event].certainty = certainty
    }
    if sighting.observation.told.occurred != nil || sighting.spot.place != nil {
      spots[event] = spots[event].updated(by: sighting.spot)
    }
  }

  /// Joins the rows that match one event of the pool, and returns those left.
  private mutating func match(
    _ rows: [Sighting],
    with pool: [Int],
    isNear: Bool,
    _ taken: inout Set<Int>,
    _ tied: inout Set<Int>
  ) -> [Sighting] {
    let free = pool.filter { !taken.contains($0) }
    guard !rows.isEmpty, !free.isEmpty else { return rows }
    func fits(_ row: Int, _ event: Int) -> Bool {
      isNear ? rows[row].spot.isNear(spots[event]) : rows[row].spot == spots[event]
    }
    var left: [Sighting] = []
    var pairs: [(row: Int, event: Int, certainty: OutageEvent.Certainty)] = []
    for row in rows.indices {
      let matches = free.filter { fits(row, $0) }
      guard let first = matches.first else {
        left.append(rows[row])
        continue
      }
      let rivals = rows.indices.filter { fits($0, first) }
      if matches.count == 1, rivals.count == 1 {
        pairs.append((row, first, isNear ? .proposed : .certain))
      } else if !isNear, matches.count == rivals.count, let place = rivals.firstIndex(of: row) {
        // As many rows as faults, all alike: which is which makes no difference.
        pairs.append((row, matches[place], .tied))
      } else {
        tied.insert(rows[row].observation.outage)
        left.append(rows[row])
      }
    }
    for pair in pairs where taken.insert(pair.event).inserted {
      join(rows[pair.row], to: pair.event, pair.certainty)
    }
    return left
  }

  /// The one fault whose repair a note tells without its start.
  private func repairedEvent(
    of note: Sighting,
    live: [Int],
    past: [Int],
    _ taken: Set<Int>
  ) -> Int? {
    let again = past.filter {
      events[$0].repaired?.iso == note.observation.told.repaired?.iso
        && spots[$0].isSamePlace(as: note.spot)
    }
    if again.count == 1 { return again.first }
    let told = live.filter { spots[$0].isSamePlace(as: note.spot) }
    let open = told.filter { !taken.contains($0) }
    if open.count == 1 { return open.first }
    return open.isEmpty && told.count == 1 ? told.first : nil
  }
}
