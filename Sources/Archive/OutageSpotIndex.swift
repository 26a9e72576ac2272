/// Where faults already known are found again (障礙索引): by their day, and by their distance.
///
/// A fault whose distance was corrected stands under both; who looks compares again.
struct OutageSpotIndex {
  /// One thing by which a fault is looked up.
  private enum Trait: Hashable {
    case day(asset: Int, place: Int?, day: Int)
    case distance(asset: Int, place: Int?, metres: Int?)
    case kilometre(asset: Int, place: Int?, kilometre: Int)
  }

  private var faults: [Trait: [Int]] = [:]

  /// Adds a fault under what it is known by now.
  mutating func add(_ fault: Int, at spot: OutageSpot) {
    var traits = [
      Trait.distance(asset: spot.asset, place: spot.place, metres: spot.metres)
    ]
    if let day = spot.day { traits.append(.day(asset: spot.asset, place: spot.place, day: day)) }
    if let metres = spot.metres {
      traits.append(.kilometre(asset: spot.asset, place: spot.place, kilometre: metres / 1000))
    }
    for trait in traits where faults[trait]?.last != fault {
      faults[trait, default: []].append(fault)
    }
  }

  /// The faults of the same place and day, in the order they were met.
  func onDay(_ spot: OutageSpot) -> [Int] {
    guard let day = spot.day else { return [] }
    return faults[.day(asset: spot.asset, place: spot.place, day: day)] ?? []
  }

  /// The faults of the same day, or of the same distance, in the order they were met.
  func around(_ spot: OutageSpot) -> [Int] {
    var found: [[Int]] = []
    if let day = spot.day {
      found.append(faults[.day(asset: spot.asset, place: spot.place, day: day)] ?? [])
    }
    let distance = Trait.distance(asset: spot.asset, place: spot.place, metres: spot.metres)
    found.append(faults[distance] ?? [])
    return Self.once(found)
  }

  /// The faults within a kilometre, whatever their day.
  func beside(_ spot: OutageSpot) -> [Int] {
    guard let metres = spot.metres else {
      return Self.once([
        faults[.distance(asset: spot.asset, place: spot.place, metres: nil)] ?? []
      ])
    }
    return Self.once(
      (metres / 1000 - 1...metres / 1000 + 1).map {
        faults[.kilometre(asset: spot.asset, place: spot.place, kilometre: $0)] ?? []
      }
    )
  }

  private static func once(_ lists: [[Int]]) -> [Int] {
    let filled = lists.filter { !$0.isEmpty }
    guard filled.count != 1 || filled[0].count != 1 else { return filled[0] }
    return Set(filled.flatMap { $0 }).sorted()
  }
}
