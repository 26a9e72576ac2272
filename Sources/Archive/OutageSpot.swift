internal import Minutes

/// What a fault is known by (障礙識別): asset, place, day and distance.
struct OutageSpot: Equatable {
  /// The asset and the place: faults that differ in them are never one.
  struct Place: Hashable {
    let asset: Int
    let name: NameKey?
  }

  let asset: Int
  let place: NameKey?
  let day: CalendarDay?
  let distance: Double?

  init(_ outage: Outage, asset: Int) {
    self.asset = asset
    place = outage.place.map(NameKey.init)
    day = outage.occurred?.first
    distance = outage.distance
  }

  private init(asset: Int, place: NameKey?, day: CalendarDay?, distance: Double?) {
    self.asset = asset
    self.place = place
    self.day = day
    self.distance = distance
  }

  /// The asset and the place.
  var location: Place { Place(asset: asset, name: place) }

  /// Whether two of place, day and distance are equal and the third is near, or told by only one:
  /// a corrected distance (≤ 10 km), a corrected day (≤ 3 days).
  func isNear(_ other: OutageSpot) -> Bool {
    guard asset == other.asset, place == other.place else { return false }
    if day == other.day, day != nil {
      guard let one = distance, let two = other.distance else { return true }
      return abs(one - two) <= 10
    }
    guard distance == other.distance, distance != nil, let one = day, let two = other.day else {
      return false
    }
    return abs(one.number - two.number) <= 3
  }

  /// Whether a repair told without its start can be of this fault (± 1 km).
  func isSamePlace(as other: OutageSpot) -> Bool {
    guard asset == other.asset, place == other.place, place != nil else { return false }
    guard let one = distance, let two = other.distance else { return distance == other.distance }
    return abs(one - two) <= 1
  }

  /// The newest telling, with what it leaves out from before.
  func updated(by newer: OutageSpot) -> OutageSpot {
    OutageSpot(
      asset: asset,
      place: newer.place ?? place,
      day: newer.day ?? day,
      distance: newer.distance ?? distance
    )
  }
}
