internal import Minutes
internal import Settings
internal import SourceText

/// Who mentions whom, over all records (提及關係).
public struct Mentions: Sendable {
  /// One mention, as seen from what is mentioned.
  public struct Place: Sendable, Equatable {
    /// The record.
    public let record: Int
    /// The element of it.
    public let element: Int
  }

  /// What each record mentions, in the order of its text.
  public let byRecord: [[Mention]]
  /// For each unit where others mention it, the oldest first; not where a decision names it or it
  /// reports a case, for its history has those.
  public let ofUnits: [[Place]]
  /// For each asset where it is mentioned outside tables and the notes that tell of its faults.
  public let ofAssets: [[Place]]

  init(
    _ records: [Record],
    supersededBy: [Int?],
    series: [MeetingSeries],
    units: UnitIndex,
    assets: [OutageAsset],
    registry: Registry,
    words: SpokenWords
  ) {
    var bodies: [String: (names: MentionNames, body: EdgeWords)] = [:]
    let bounds = MentionBounds(words)
    let also = assets.map { asset in
      registry.assets.first { $0.slug == asset.slug }?.also ?? []
    }
    let own = MentionableUnits(registry, words)
    let tails = words.plain(.seriesTails)
    var meetings: [Int: MeetingNumbers] = [:]
    for row in series {
      let numbers = MeetingNumbers(row, records, supersededBy: supersededBy, tails: tails)
      for record in row.records { meetings[record] = numbers }
    }
    var byRecord: [[Mention]] = []
    var ofUnits = [[Place]](repeating: [], count: units.units.count)
    var ofAssets = [[Place]](repeating: [], count: assets.count)
    for (index, record) in records.enumerated() {
      let organisation = record.meeting.organisation
      let key = organisation ?? ""
      if bodies[key] == nil {
        bodies[key] = (
          MentionNames(
            units: own.names(of: organisation, units),
            assets: assets,
            also: also,
            words
          ),
          EdgeWords([organisation].compactMap(\.self))
        )
      }
      guard let body = bodies[key], let numbers = meetings[index] else {
        byRecord.append([])
        continue
      }
      let found = MentionReading(
        record,
        index,
        reporters: record.meeting.reports.map { units.index(of: $0.unit, of: organisation) },
        names: body.names,
        bounds: bounds,
        body: body.body,
        meetings: numbers
      ).found
      byRecord.append(found)
      guard supersededBy[index] == nil else { continue }
      let told = ToldElsewhere(record.meeting)
      for mention in found {
        let place = Place(record: index, element: mention.element)
        switch mention.target {
        case .unit(let unit) where !told.names(mention.range): ofUnits[unit].append(place)
        case .asset(let asset) where !told.isFaultNote(mention.element):
          ofAssets[asset].append(place)
        default: break
        }
      }
    }
    self.byRecord = byRecord
    self.ofUnits = ofUnits
    self.ofAssets = ofAssets
  }
}

/// What a unit's or an asset's page tells of a record anyway (已另列).
private struct ToldElsewhere {
  private let names: [SourceRange]
  private let notes: Set<Int>

  init(_ meeting: Meeting) {
    names =
      meeting.cases.flatMap(\.reportingUnits)
      + meeting.decisions.flatMap { $0.points.flatMap(\.units) }
    notes = Set(
      meeting.outages.compactMap { outage in
        if case .note(_, let element) = outage.source { element } else { nil }
      }
    )
  }

  func names(_ range: SourceRange) -> Bool {
    names.contains { $0.lower < range.upper && range.lower < $0.upper }
  }

  func isFaultNote(_ element: Int) -> Bool { notes.contains(element) }
}
