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

    /// The day by which its repair is expected, as a day's number.
    var due: Int { observation.told.expected?.last.number ?? .max }

    /// Whether a row tells it, not a note.
    var isRow: Bool {
      if case .row = observation.told.source { return true }
      return false
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

  private(set) var known: [KnownOutage] = []
  private var index = OutageSpotIndex()
  private let series: Int

  init(series: Int) { self.series = series }

  /// Adds what the table of one day says: its rows, then its notes.
  mutating func observe(_ sightings: [Sighting], number: Int) {
    var rows = sightings.filter(\.isRow)
    var tied: Set<Int> = []
    // What is certain goes before what is near.
    let tries: [(Pool, isNear: Bool)] = [
      (.live, false), (.gone, false), (.past, false), (.live, true), (.gone, true), (.past, true),
    ]
    for (pool, isNear) in tries where !rows.isEmpty {
      rows = match(rows, with: pool, isNear: isNear, before: number, &tied)
    }
    for row in rows { add(row, isTied: tied.contains(row.observation.outage)) }
    let notes = sightings.filter { !$0.isRow }
    let repairs = notes.map { RepairedOutage($0, among: known, by: index, number: number) }
    var claims: [Int: Int] = [:]
    for case let fault? in repairs.map(\.fault) { claims[fault, default: 0] += 1 }
    for (note, repair) in zip(notes, repairs) {
      if let fault = repair.fault, claims[fault] == 1 {
        join(note, to: fault, repair.certainty)
      } else {
        add(note, isTied: repair.isUnclear || repair.fault != nil)
      }
    }
  }

  /// The faults, each with how it stands at the newest table.
  func finished(asOf: CalendarDay?, count: Int) -> [OutageEvent] {
    known.map { $0.finished(asOf: asOf, isListed: $0.lastNumber == count - 1) }
  }

  private mutating func add(_ sighting: Sighting, isTied: Bool) {
    index.add(known.count, at: sighting.spot)
    known.append(KnownOutage(sighting, series: series, isTied: isTied))
  }

  private mutating func join(
    _ sighting: Sighting,
    to fault: Int,
    _ certainty: OutageEvent.Certainty
  ) {
    let before = known[fault].spot
    known[fault].join(sighting, certainty)
    if known[fault].spot != before { index.add(fault, at: known[fault].spot) }
  }

  /// Joins the rows that match one fault of the pool, and returns those left.
  private mutating func match(
    _ rows: [Sighting],
    with pool: Pool,
    isNear: Bool,
    before number: Int,
    _ tied: inout Set<Int>
  ) -> [Sighting] {
    let matches = rows.map { row in
      (isNear ? index.around(row.spot) : index.onDay(row.spot)).filter { fault in
        let spot = known[fault].spot
        return isIn(pool, known[fault], before: number, isNear: isNear)
          && (isNear ? row.spot.isNear(spot) : row.spot.isCertainly(spot))
          && (pool != .past || row.spot.day != nil && spot.day != nil)
      }
    }
    var rivals: [Int: [Int]] = [:]
    for (row, faults) in matches.enumerated() {
      for fault in faults { rivals[fault, default: []].append(row) }
    }
    var left: [Sighting] = []
    var pairs: [(row: Int, fault: Int, certainty: OutageEvent.Certainty)] = []
    for (row, faults) in matches.enumerated() {
      guard let first = faults.first, let others = rivals[first] else {
        left.append(rows[row])
        continue
      }
      if faults.count == 1, others.count == 1 {
        pairs.append((row, first, isNear ? .proposed : .certain))
      } else if !isNear, faults.count == others.count {
        // As many rows as faults, all alike: they go on side by side, by what they expect.
        let alike = others.sorted { (rows[$0].due, $0) < (rows[$1].due, $1) }
        let before = faults.sorted { (known[$0].due, $0) < (known[$1].due, $1) }
        guard let place = alike.firstIndex(of: row) else { continue }
        pairs.append((row, before[place], .tied))
      } else {
        tied.insert(rows[row].observation.outage)
        left.append(rows[row])
      }
    }
    for pair in pairs { join(rows[pair.row], to: pair.fault, pair.certainty) }
    return left
  }

  /// Whether a fault that the table `number` has not told of yet belongs to a pool; what was told
  /// repaired is only compared with the very next table where it is not certain.
  private func isIn(_ pool: Pool, _ fault: KnownOutage, before number: Int, isNear: Bool) -> Bool {
    guard fault.lastNumber < number else { return false }
    switch pool {
    case .live: return fault.repaired == nil && fault.lastNumber == number - 1
    case .gone: return fault.repaired == nil && fault.lastNumber < number - 1
    case .past: return fault.repaired != nil && (!isNear || fault.lastNumber == number - 1)
    }
  }
}
