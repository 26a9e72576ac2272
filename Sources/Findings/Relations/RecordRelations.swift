internal import Archive
internal import Minutes

/// What only shows beside other records (跨次關聯), gathered once for all and told record by record.
struct RecordRelations: Sendable {
  /// One telling of a fault in a record.
  struct Sighting: Sendable {
    /// The fault, as an index of the archive's events.
    let event: Int
    /// Which of its observations it is.
    let observation: Int
  }

  /// Faults that a table no longer lists, though nobody told their repair (未列載).
  struct Missing: Sendable {
    /// The table, as an index of the meeting's tables.
    let table: Int
    /// The day of the table that listed it last.
    let lastListed: CalendarDay
    /// The fault, as an index of the archive's events.
    let event: Int
  }

  /// The units that attended and filed nothing, as indices of the archive's.
  var silent: [Int] = []
  /// How many units attended and reported.
  var reported = 0
  /// The faults that it tells of.
  var sightings: [Sighting] = []
  /// The faults that its tables left out.
  var missing: [Missing] = []
  /// What is odd about the meeting's number.
  var ordinal: OrdinalOddity?
}

extension RecordRelations {
  /// The relations of each record of an archive.
  static func all(in archive: Archive, _ neighbours: Neighbours) -> [RecordRelations] {
    var all = [RecordRelations](repeating: RecordRelations(), count: archive.records.count)
    tellUnits(of: archive, &all)
    tellOutages(of: archive, neighbours, &all)
    for (record, oddity) in OrdinalOddity.all(in: archive, neighbours) {
      all[record].ordinal = oddity
    }
    return all
  }

  private static func tellUnits(of archive: Archive, _ all: inout [RecordRelations]) {
    for (unit, history) in archive.units.enumerated() {
      for record in history.silent { all[record].silent.append(unit) }
      // Both lists go from the oldest to the newest.
      var reports = history.reports[...]
      for record in history.attended {
        reports = reports.drop { $0.record < record }
        if reports.first?.record == record { all[record].reported += 1 }
      }
    }
  }

  private static func tellOutages(
    of archive: Archive,
    _ neighbours: Neighbours,
    _ all: inout [RecordRelations]
  ) {
    for (number, event) in archive.outages.events.enumerated() {
      let tables = archive.outages.series[event.series].observations
      for (place, seen) in event.observations.enumerated() {
        all[seen.record].sightings.append(Sighting(event: number, observation: place))
        let next = seen.number + 1
        let isToldAgain =
          place + 1 < event.observations.count && event.observations[place + 1].number == next
        guard !isToldAgain, seen.told.repaired == nil, next < tables.count else { continue }
        let table = tables[next]
        guard
          table.record == seen.record
            || neighbours.follows(table.record, seen.record, in: archive)
        else { continue }
        all[table.record].missing.append(
          Missing(table: table.table, lastListed: seen.asOf, event: number)
        )
      }
    }
  }
}
