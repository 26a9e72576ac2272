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

  init(_ sighting: OutageMatching.Sighting, series: Int, isTied: Bool) {
    event = OutageEvent(sighting.observation, asset: sighting.spot.asset, series: series)
    if isTied { event.certainty = .tied }
    spot = sighting.spot
    repaired = sighting.observation.told.repaired?.first
    lastNumber = sighting.observation.number
  }

  /// Adds what a later table tells of it.
  mutating func join(_ sighting: OutageMatching.Sighting, _ certainty: OutageEvent.Certainty) {
    let observation = sighting.observation
    if let day = observation.told.repaired?.first {
      repaired = day
    } else {
      if repaired != nil || observation.number > lastNumber + 1 { event.reappeared = true }
      repaired = nil
    }
    lastNumber = observation.number
    event.observations.append(observation)
    if certainty != .certain, event.certainty == .certain { event.certainty = certainty }
    spot = spot.updated(by: sighting.spot)
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
