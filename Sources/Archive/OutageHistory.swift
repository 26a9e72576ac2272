internal import Minutes
internal import Settings

/// All faults over all meetings (障礙沿革): which rows of which tables are the same fault.
public struct OutageHistory: Sendable {
  /// The assets, in the order of the newest table, then of older ones.
  public let assets: [OutageAsset]
  /// The faults, by asset, then by the day they occurred; those without a start last.
  public let events: [OutageEvent]
  /// The outage tables.
  public let series: [OutageSeries]

  /// The faults that the records' outage tables and their notes tell of.
  init(_ records: [Record], supersededBy: [Int?], registry: Registry) {
    let series = OutageSeries.all(
      in: records,
      supersededBy: supersededBy,
      mappings: registry.site.outageTables
    )
    var identity = AssetIdentity(registry.assets, in: records)
    var places = PlaceIndex()
    var events: [OutageEvent] = []
    for (index, one) in series.enumerated() {
      var matching = OutageMatching(series: index)
      for (number, day) in one.observations.enumerated() {
        let outages = records[day.record].meeting.outages
        var sightings: [OutageMatching.Sighting] = []
        for (outage, told) in outages.enumerated() where told.table == day.table {
          sightings.append(
            OutageMatching.Sighting(
              observation: OutageEvent.Observation(
                record: day.record,
                outage: outage,
                asOf: day.asOf,
                told: told,
                number: number
              ),
              spot: OutageSpot(told, asset: identity.add(told), place: places.index(of: told.place))
            )
          )
        }
        matching.observe(sightings, number: number)
      }
      events += matching.finished(asOf: one.asOf, count: one.observations.count)
    }
    let order = Self.order(of: events, assets: identity.assets.count)
    var position = [Int](repeating: 0, count: order.count)
    for (place, asset) in order.enumerated() { position[asset] = place }
    assets = order.map { identity.assets[$0] }
    self.events = Self.arranged(events, position: position, assets: assets)
    self.series = series
  }

  /// The faults of an asset, as indices of ``events``.
  public func events(of asset: Int) -> [Int] { events.indices.filter { events[$0].asset == asset } }

  /// Assets by the newest table that tells of them, then by their place in it.
  private static func order(of events: [OutageEvent], assets: Int) -> [Int] {
    var newest = [(day: Int, place: Int)](repeating: (.min, 0), count: assets)
    for event in events {
      for observation in event.observations {
        let seen = (day: observation.asOf.number, place: observation.outage)
        let known = newest[event.asset]
        if seen.day > known.day || (seen.day == known.day && seen.place < known.place) {
          newest[event.asset] = seen
        }
      }
    }
    return (0..<assets).sorted {
      (-newest[$0].day, newest[$0].place, $0) < (-newest[$1].day, newest[$1].place, $1)
    }
  }

  /// Faults in the order they are shown in, with their addresses and links.
  private static func arranged(
    _ events: [OutageEvent],
    position: [Int],
    assets: [OutageAsset]
  ) -> [OutageEvent] {
    // Each key once: what a fault is first told of stands behind a look at its observations.
    let keys = events.map { event in
      let first = event.observations[0]
      return (
        position[event.asset], event.occurred?.first.number ?? .max, first.asOf.number, first.outage
      )
    }
    let order = events.indices.sorted { keys[$0] < keys[$1] || keys[$0] == keys[$1] && $0 < $1 }
    var events = order.map { events[$0].moved(to: position[events[$0].asset]) }
    var ids: [String: Int] = [:]
    for index in events.indices {
      let first = events[index].observations[0].told
      let day = first.occurred?.iso ?? "r-" + (first.repaired?.iso ?? "unknown")
      let id = assets[events[index].asset].slug + "-" + day
      let times = ids[id, default: 0] + 1
      ids[id] = times
      events[index].id = times == 1 ? id : "\(id)~\(times)"
    }
    link(&events)
    return events
  }

  /// Links the faults of different assets at one place, day and distance; they stay apart.
  private static func link(_ events: inout [OutageEvent]) {
    var places = PlaceIndex()
    let spots = events.map { event -> OutageSpot? in
      // Without the asset, which differs.
      guard let place = places.index(of: event.place), let day = event.occurred,
        let distance = event.distance
      else { return nil }
      return OutageSpot(
        asset: 0,
        place: place,
        day: day.first.number,
        metres: Int(exactly: (distance * 1000).rounded())
      )
    }
    var bySpot: [OutageSpot: [Int]] = [:]
    for (index, spot) in spots.enumerated() {
      if let spot { bySpot[spot, default: []].append(index) }
    }
    for (index, spot) in spots.enumerated() {
      guard let spot, let same = bySpot[spot], same.count > 1 else { continue }
      events[index].linked = same.filter { events[$0].asset != events[index].asset }
    }
  }
}

/// The places that faults are measured from (地點), each with a number: 新北 八里 and 新北八里 are one.
private struct PlaceIndex {
  private var byWriting: [WrittenName: Int] = [:]
  private var byKey: [NameKey: Int] = [:]

  mutating func index(of place: String?) -> Int? {
    guard let place else { return nil }
    let writing = WrittenName(place)
    if let known = byWriting[writing] { return known }
    let index = byKey[NameKey(place), default: byKey.count]
    byKey[NameKey(place)] = index
    byWriting[writing] = index
    return index
  }
}
