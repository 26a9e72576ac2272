internal import Archive
internal import Minutes
internal import Settings

/// What a timeline shows, in sentences (障礙摘要).
struct OutageSummary {
  private let catalogue: Catalogue
  private let name: String
  private let words: OutageWords
  /// What the assets are called where the interface's own sentences do not fit.
  private let noun: String?
  private let asOf: String
  private let events: [OutageEvent]
  private let open: [OutageEvent]
  private let day: CalendarDay

  init(_ catalogue: Catalogue, series: Int, events: [Int]) {
    self.catalogue = catalogue
    let outages = catalogue.archive.outages
    name = catalogue.outageNames[series]
    words = OutageWords(catalogue, series: series)
    noun = catalogue.assetNouns[series]
    day = outages.series[series].asOf ?? CalendarDay(number: 0)
    asOf = catalogue.days.words(day)
    self.events = events.map { outages.events[$0] }
    open = self.events.filter { $0.status == .open || $0.status == .overdue }
  }

  /// How many faults are open: the one sentence of the home page.
  var openSentence: String {
    let wording = catalogue.wording
    guard !open.isEmpty else { return wording["outages.none_open", "day", asOf, "series", name] }
    let assets = Set(open.map(\.asset)).count
    var severities: [String] = []
    for severity in [Outage.Severity.cut, .partial, .unknown] {
      let count = open.count { $0.severity == severity }
      guard count > 0 else { continue }
      severities.append(
        wording[
          "outages.count_of",
          "severity",
          words.words(severity),
          "count",
          String(count)
        ]
      )
    }
    return wording[
      noun == nil ? "outages.open" : "outages.open_other",
      "day",
      asOf,
      "asset",
      noun ?? "",
      "assets",
      String(assets),
      "count",
      String(open.count),
      "severities",
      severities.joined(separator: wording["list.comma"])
    ]
  }

  /// All that the timeline shows in a few sentences.
  var sentences: String {
    let wording = catalogue.wording
    var text = openSentence
    let oldest = open.max { ($0.daysOpen(on: day) ?? -1) < ($1.daysOpen(on: day) ?? -1) }
    if let oldest, let days = oldest.daysOpen(on: day) {
      text +=
        wording[
          "outages.oldest",
          "asset",
          catalogue.archive.outages.assets[oldest.asset].label,
          "days",
          String(days)
        ]
    }
    let counts = [
      ("outages.overdue", events.count { $0.status == .overdue }),
      ("outages.repaired", events.count { $0.status == .repaired }),
      ("outages.vanished", events.count { $0.status == .vanished }),
      ("outages.slipped", events.count { $0.slips.times > 0 }),
    ]
    for (key, count) in counts where count > 0 { text += wording[key, "count", String(count)] }
    return text
  }

  /// What the drawing shows, for those who do not see it.
  var description: String {
    var days: [CalendarDay] = [day]
    for event in events {
      days += [event.occurred?.first, event.repaired?.last].compactMap(\.self)
      if event.status == .open || event.status == .overdue, let due = event.expected?.last {
        days.append(due)
      }
    }
    return catalogue.wording[
      noun == nil ? "timeline.description" : "timeline.description_other",
      "asset",
      noun ?? "",
      "count",
      String(events.count),
      "assets",
      String(Set(events.map(\.asset)).count),
      "from",
      catalogue.days.words(days.min() ?? day),
      "to",
      catalogue.days.words(days.max() ?? day),
      "day",
      asOf
    ]
  }

  /// What the drawing is called.
  var title: String { catalogue.wording["timeline.title", "series", name] }
}
