internal import Archive
internal import Minutes
internal import Settings

/// How faults are put into words (障礙用語): 斷纜, 逾期未修復, 新北八里 206 公里.
struct OutageWords {
  private let wording: Wording
  /// Whether the faults are of other assets than the interface's own: no 斷纜 of a power line.
  private let isOther: Bool

  /// The words for the faults of one outage table.
  init(_ catalogue: Catalogue, series: Int) {
    wording = catalogue.wording
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
    let distance = event.distance.map {
      wording["outages.distance", "distance", Self.number($0)]
    }
    return [event.place, distance].compactMap(\.self).joined(separator: " ")
  }

  /// How often the repair was put off, if it was: 展延1次，計153日.
  func slips(of event: OutageEvent) -> String? {
    let slips = event.slips
    guard slips.times > 0 else { return nil }
    return wording["outages.slips", "times", String(slips.times), "days", String(slips.days)]
  }

  /// Yes or no.
  func answer(_ value: Bool) -> String { wording[value ? "csv.yes" : "csv.no"] }

  /// A distance without a needless `.0`.
  static func number(_ value: Double) -> String {
    let text = String(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
