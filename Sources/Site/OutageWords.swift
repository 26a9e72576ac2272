internal import Archive
internal import Minutes
internal import Settings

/// How faults are put into words (障礙用語): 斷纜, 逾期未修復, 新北八里 206 公里.
struct OutageWords {
  private let wording: Wording
  private let days: DayText
  private let distance: Sentence
  /// Whether the faults are of other assets than the interface's own: no 斷纜 of a power line.
  private let isOther: Bool

  /// The words for the faults of one outage table.
  init(_ catalogue: Catalogue, series: Int) {
    wording = catalogue.wording
    days = catalogue.days
    distance = Sentence(wording, "outages.distance", "distance")
    isOther = catalogue.assetNouns[series] != nil
  }

  /// The words for faults of each outage table.
  static func all(_ catalogue: Catalogue) -> [OutageWords] {
    catalogue.assetNouns.indices.map { OutageWords(catalogue, series: $0) }
  }

  /// How bad a fault is.
  func words(_ severity: Outage.Severity) -> String {
    switch severity {
    case .cut: wording[isOther ? "outages.cut_other" : "outages.cut"]
    case .partial: wording[isOther ? "outages.partial_other" : "outages.partial"]
    case .unknown: wording["outages.severity_unknown"]
    }
  }

  /// How it stands.
  func words(_ status: OutageEvent.Status) -> String {
    switch status {
    case .open: wording["outages.status_open"]
    case .overdue: wording["outages.status_overdue"]
    case .repaired: wording["outages.status_repaired"]
    case .vanished: wording["outages.status_vanished"]
    }
  }

  /// Where it is.
  func place(of event: OutageEvent) -> String {
    let distance = event.distance.map { self.distance.filled(Self.number($0)) }
    return [event.place, distance].compactMap(\.self).joined(separator: " ")
  }

  /// How often the repair was put off, if it was: 展延1次，計153日.
  func slips(of event: OutageEvent) -> String? {
    let slips = event.slips
    guard slips.times > 0 else { return nil }
    return wording["outages.slips", "times", String(slips.times), "days", String(slips.days)]
  }

  /// Since when it is as bad as it is, and what it was before: 114年8月20日起；原列部分芯線受損.
  func words(_ change: OutageEvent.Reclassification) -> String {
    wording[
      "outages.reclassified",
      "day",
      days.words(change.asOf),
      "severity",
      words(change.before),
      "new",
      words(change.after)
    ]
  }

  /// When tables left it out before they listed it again.
  func words(_ absence: OutageEvent.Absence) -> String {
    wording[
      absence.isRepair ? "outages.relisted" : "outages.absent",
      "after",
      days.words(absence.after),
      "until",
      days.words(absence.until)
    ]
  }

  /// How sure it is that what is told of a fault is of one fault.
  func words(_ certainty: OutageEvent.Certainty) -> String {
    switch certainty {
    case .certain: wording["outages.certain"]
    case .proposed: wording["outages.proposed"]
    case .tied: wording["outages.tied"]
    }
  }

  /// Yes or no.
  func answer(_ value: Bool) -> String { wording[value ? "csv.yes" : "csv.no"] }

  /// A distance without a needless `.0`.
  static func number(_ value: Double) -> String {
    let text = String(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
