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

  /// Which known faults a row may be.
  private enum Pool {
    /// In the table before this one.
    case live
    /// In older tables only, no repair told.
    case gone
    /// Told repaired.
    case past
  }

  private var known: [KnownOutage] = []
  private var byPlace: [OutageSpot.Place: [Int]] = [:]
  private let series: Int

  init(series: Int) { self.series = series }

  /// Adds what the table of one day says.
  mutating func observe(_ sightings: [Sighting], number: Int) {
    var rows = sightings.filter { !$0.isRepairWithoutStart }
    var tied: Set<Int> = []
    let tries: [(Pool, isNear: Bool)] = [
      (.live, false), (.gone, false), (.live, true), (.gone, true), (.past, false),
    ]
    for (pool, isNear) in tries where !rows.isEmpty {
      rows = match(rows, with: pool, isNear: isNear, before: number, &tied)
    }
    for row in rows { add(row, isTied: tied.contains(row.observation.outage)) }
    for note in sightings where note.isRepairWithoutStart {
      if let fault = repairedFault(of: note, number: number) {
        known[fault].join(note, .proposed)
      } else {
        add(note, isTied: false)
      }
    }
  }

  /// The faults, each with how it stands at the newest table.
  func finished(asOf: CalendarDay?, count: Int) -> [OutageEvent] {
    known.map { $0.finished(asOf: asOf, isListed: $0.lastNumber == count - 1) }
  }

  private mutating func add(_ sighting: Sighting, isTied: Bool) {
    byPlace[sighting.spot.location, default: []].append(known.count)
    known.append(KnownOutage(sighting, series: series, isTied: isTied))
  }

  /// Joins the rows that match one fault of the pool, and returns those left.
  private mutating func match(
    _ rows: [Sighting],
    with pool: Pool,
    isNear: Bool,
    before number: Int,
    _ tied: inout Set<Int>
  ) -> [Sighting] {
    func fits(_ row: Int, _ fault: Int) -> Bool {
      let (spot, other) = (rows[row].spot, known[fault].spot)
      return isNear ? spot.isNear(other) : spot == other
    }
    var left: [Sighting] = []
    var pairs: [(row: Int, fault: Int, certainty: OutageEvent.Certainty)] = []
    for row in rows.indices {
      let matches = (byPlace[rows[row].spot.location] ?? []).filter {
        isIn(pool, known[$0], before: number) && fits(row, $0)
      }
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
    for pair in pairs { known[pair.fault].join(rows[pair.row], pair.certainty) }
    return left
  }

  /// Whether a fault that the table `number` has not told of yet belongs to a pool.
  private func isIn(_ pool: Pool, _ fault: KnownOutage, before number: Int) -> Bool {
    guard fault.lastNumber < number else { return false }
    switch pool {
    case .live: return fault.repaired == nil && fault.lastNumber == number - 1
    case .gone: return fault.repaired == nil && fault.lastNumber < number - 1
    case .past: return fault.repaired != nil
    }
  }

  /// The one fault whose repair a note tells without its start.
  private func repairedFault(of note: Sighting, number: Int) -> Int? {
    let here = (byPlace[note.spot.location] ?? []).filter {
      known[$0].spot.isSamePlace(as: note.spot)
    }
    let day = note.observation.told.repaired?.first
    let again = here.filter { known[$0].repaired == day && known[$0].lastNumber < number }
    if again.count == 1 { return again.first }
    let told = here.filter { known[$0].repaired == nil }
    let missing = told.filter { known[$0].lastNumber < number }
    if missing.count == 1 { return missing.first }
    return missing.isEmpty && told.count == 1 ? told.first : nil
  }
}
