internal import Minutes

/// A fault met so far (已知障礙), with what the next table's rows are compared to.
struct KnownOutage {
  private var event: OutageEvent
  /// What it is known by, as last told.
  private(set) var spot: OutageSpot
  /// When it was told to be repaired; nil when it was not, or was listed again later.
  private(set) var repaired: CalendarDay?
  /// The last table that told of it.
  private(set) var lastNumber: Int
  /// Whether a row told of it last, not a note.
  private(set) var isRow: Bool
  /// The day by which its repair is expected, as a day's number.
  private(set) var due: Int

  init(_ sighting: OutageMatching.Sighting, series: Int, isTied: Bool) {
    var observation = sighting.observation
    if isTied { observation.certainty = .tied }
    event = OutageEvent(observation, asset: sighting.spot.asset, series: series)
    spot = sighting.spot
    repaired = observation.told.repaired?.first
    lastNumber = observation.number
    isRow = sighting.isRow
    due = sighting.due
  }

  /// Adds what a later table, or a note to the same one, tells of it.
  mutating func join(_ sighting: OutageMatching.Sighting, _ certainty: OutageEvent.Certainty) {
    var observation = sighting.observation
    observation.certainty = certainty
    let isSameTable = observation.number == lastNumber
    if let day = observation.told.repaired?.first {
      repaired = day
    } else {
      if repaired != nil || observation.number > lastNumber + 1 { event.reappeared = true }
      repaired = nil
    }
    lastNumber = observation.number
    isRow = sighting.isRow
    if sighting.isRow { due = sighting.due }
    spot = spot.updated(by: sighting.spot)
    if isSameTable {
      event.observations[event.observations.count - 1].add(note: observation)
    } else {
      event.observations.append(observation)
    }
  }

  /// The fault with how it stands at the newest table.
  func finished(asOf: CalendarDay?, isListed: Bool) -> OutageEvent {
    var event = event
    if repaired != nil {
      event.status = .repaired
    } else if !isListed {
      event.status = .vanished
    } else if let due = event.expected?.last, let asOf, due < asOf {
      event.status = .overdue
    }
    return event
  }
}
