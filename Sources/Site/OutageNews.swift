internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// What befell a fault, in words (障礙動態用語): EAC1 新北八里 約206公里：預計修復日期由115/4/30改為115/9/30.
struct OutageNews {
  private let catalogue: Catalogue
  private let words: [OutageWords]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    words = OutageWords.all(catalogue)
  }

  /// What a fault is called: its asset and its place.
  func name(of event: OutageEvent) -> String {
    let asset = catalogue.archive.outages.assets[event.asset].label
    let place = words[event.series].place(of: event)
    return place.isEmpty ? asset : "\(asset) \(place)"
  }

  /// What befell it.
  func sentence(_ happening: OutageHappening, of event: OutageEvent) -> String {
    let wording = catalogue.wording
    let fault = name(of: event)
    let words = words[event.series]
    switch happening.kind {
    case .listed:
      let severity = event.observations[happening.observation].told.severity
      return wording["outage_news.listed", "fault", fault, "severity", words.words(severity)]
    case .rescheduled(let before?, let after?):
      return wording[
        "outage_news.rescheduled",
        "fault",
        fault,
        "before",
        written(before),
        "after",
        written(after)
      ]
    case .rescheduled(nil, let day?):
      return wording["outage_news.expected", "fault", fault, "day", written(day)]
    case .rescheduled(let day?, nil):
      return wording["outage_news.withdrawn", "fault", fault, "day", written(day)]
    case .rescheduled(nil, nil): return fault
    case .overdue(let day):
      return wording["outage_news.overdue", "fault", fault, "day", written(day)]
    case .reclassified(let before, let after):
      return wording[
        "outage_news.reclassified",
        "fault",
        fault,
        "before",
        words.words(before),
        "after",
        words.words(after)
      ]
    case .repaired(let day):
      return wording["outage_news.repaired", "fault", fault, "day", written(day)]
    case .vanished: return wording["outage_news.vanished", "fault", fault]
    case .relisted: return wording["outage_news.relisted", "fault", fault]
    }
  }

  /// What is known of a fault, as pairs of a label and words: severity, days, slips, route.
  func facts(of event: OutageEvent) -> [(label: String, words: String)] {
    let wording = catalogue.wording
    let words = words[event.series]
    let asset = catalogue.archive.outages.assets[event.asset]
    var facts: [(label: String, words: String)] = []
    if asset.code != nil { facts.append((wording["outage_news.asset"], asset.name)) }
    facts.append((wording["outages.head_severity"], words.words(event.severity)))
    if let day = told(\.occurred, by: event, as: event.occurred) {
      facts.append((wording["outages.head_occurred"], day))
    }
    if let day = told(\.repaired, by: event, as: event.repaired) {
      facts.append((wording["observations.head_repaired"], day))
    } else if let day = told(\.expected, by: event, as: event.expected) {
      facts.append((wording["outages.head_expected"], day))
    }
    let past = event.pastEstimates.compactMap { told(\.expected, by: event, as: $0) }
    if !past.isEmpty {
      let list = past.joined(separator: wording["list.comma"])
      facts.append((wording["outages.past_estimates"], list))
    }
    if let slips = words.slips(of: event) { facts.append((wording["outage_news.slips"], slips)) }
    if let route = event.alternatives {
      facts.append((wording["outages.head_alternatives"], route))
    }
    return facts
  }

  /// A date as written.
  private func written(_ told: OutageHappening.Told) -> String {
    catalogue.words(told.date.range, of: told.record)
  }

  /// A date of a fault as the newest table that tells it wrote it.
  private func told(
    _ path: KeyPath<Outage, RecordDate?>,
    by event: OutageEvent,
    as date: RecordDate?
  ) -> String? {
    guard let date, let told = event.observations.last(where: { $0.told[keyPath: path] == date })
    else { return nil }
    return catalogue.words(date.range, of: told.record)
  }
}
