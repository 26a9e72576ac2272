internal import Archive
internal import Minutes
internal import Settings

/// Names that lead to one thing each (不重複的名稱): on one page the same words must not lead to two places.
enum UniqueNames {
  /// The names of units; of those that are alike all but the site's own with their body.
  static func units(_ units: [UnitHistory], _ wording: Wording) -> [String] {
    var times: [String: Int] = [:]
    for history in units { times[history.unit.name, default: 0] += 1 }
    let names = units.map { history in
      let name = history.unit.name
      guard let body = history.body, times[name, default: 1] > 1 else { return name }
      return name + wording.brackets(body)
    }
    return unlike(names, units.map(\.unit.slug), wording)
  }

  /// The names of outage tables; of those that are alike with the body, of one body's with the meetings.
  static func outageTables(_ archive: Archive, _ wording: Wording) -> [String] {
    let series = archive.outages.series
    let meetings = series.map { series in
      series.observations.last.map { archive.records[$0.record].meeting }
    }
    let bodies = meetings.map { $0?.organisation ?? "" }
    let isOneBody = Set(bodies).count < series.count
    return unlike(
      series.map { $0.name == OutageTable.cables.name ? wording["outages.cables"] : $0.name },
      zip(bodies, meetings).map { body, meeting in isOneBody ? body + (meeting?.series ?? "") : body
      },
      wording
    )
  }

  /// Names, those that are not unique with their day behind them.
  static func unlike(_ names: [String], _ days: [String], _ wording: Wording) -> [String] {
    var times: [String: Int] = [:]
    for name in names { times[name, default: 0] += 1 }
    var seen: [String: Int] = [:]
    return names.indices.map { index in
      guard times[names[index], default: 1] > 1 else { return names[index] }
      let name = names[index] + (names[index] == days[index] ? "" : wording.brackets(days[index]))
      seen[name, default: 0] += 1
      let number = seen[name, default: 1]
      return number == 1 ? name : name + wording.brackets(number)
    }
  }
}
