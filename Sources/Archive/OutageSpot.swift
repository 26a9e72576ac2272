internal import Minutes

/// What a fault is known by (障礙識別): asset, place, day and distance.
struct OutageSpot: Hashable {
  /// The asset, as an index of those met.
  let asset: Int
  /// The place it is measured from, as an index of those met.
  let place: Int?
  /// The day it occurred, as a day's number.
  let day: Int?
  /// How far from the place, in metres: 72.3 and 72.30 km are one distance.
  let metres: Int?

  init(asset: Int, place: Int?, day: Int?, metres: Int?) {
    self.asset = asset
    self.place = place
    self.day = day
    self.metres = metres
  }

  init(_ outage: Outage, asset: Int, place: Int?) {
    self.init(
      asset: asset,
      place: place,
      day: outage.occurred?.first.number,
      metres: outage.distance.flatMap { Int(exactly: ($0 * 1000).rounded()) }
    )
  }

  /// Whether place, day and distance are equal: the same fault for certain.
  ///
  /// A day that nobody told is equal to none.
  func isCertainly(_ other: OutageSpot) -> Bool { day != nil && self == other }

  /// Whether two of place, day and distance are equal and the third is near, or told by at most one:
  /// a corrected distance (≤ 10 km), a corrected day (≤ 3 days).
  func isNear(_ other: OutageSpot) -> Bool {
    guard asset == other.asset, place == other.place else { return false }
    if day == other.day, day != nil {
      guard let metres, let others = other.metres else { return true }
      return abs(metres - others) <= 10_000
    }
    guard metres == other.metres, metres != nil else { return false }
    guard let day, let others = other.day else { return true }
    return abs(day - others) <= 3
  }

  /// Whether a repair told without its start can be of this fault (± 1 km).
  func isSamePlace(as other: OutageSpot) -> Bool {
    guard asset == other.asset, place == other.place, place != nil else { return false }
    guard let metres, let others = other.metres else { return metres == other.metres }
    return abs(metres - others) <= 1000
  }

  /// The newest telling, with what it leaves out from before.
  func updated(by newer: OutageSpot) -> OutageSpot {
    OutageSpot(
      asset: asset,
      place: newer.place ?? place,
      day: newer.day ?? day,
      metres: newer.metres ?? metres
    )
  }
}
