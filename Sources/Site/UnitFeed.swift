internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// What is new of one unit as an Atom feed (單位訂閱): its reports, and the decisions that concern it.
struct UnitFeed {
  private enum Entry {
    case report(UnitHistory.Report)
    case decision(UnitHistory.Directive)
  }

  private let catalogue: Catalogue
  private let unit: Int
  private let history: UnitHistory

  init(_ unit: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.unit = unit
    history = catalogue.archive.units[unit]
  }

  /// Where it lies; nil for a unit of which there is nothing to tell.
  var path: PagePath? {
    history.reports.isEmpty && history.directives.isEmpty ? nil : .unitFeed(history.unit.slug)
  }

  /// What it is called.
  var name: String { catalogue.unitNames[unit] }

  var bytes: [UInt8] {
    guard let path else { return [] }
    let archive = catalogue.archive
    // The newest records first; in each the report, then the decisions in their order.
    var found: [(time: RecordTime, record: Int, place: (group: Int, index: Int), entry: Entry)] = []
    for report in history.reports.suffix(Subscription.mostEntries * 2) {
      let time = RecordTime(of: archive.records[report.record])
      found.append((time, report.record, (0, report.report), .report(report)))
    }
    for directive in history.directives.suffix(Subscription.mostEntries * 2) {
      let time = RecordTime(of: archive.records[directive.record])
      found.append((time, directive.record, (1, directive.decision), .decision(directive)))
    }
    found.sort {
      ($1.time, $1.record, $0.place.group, $0.place.index)
        < ($0.time, $0.record, $1.place.group, $1.place.index)
    }
    let entries = RecordEntries(catalogue)
    var feed = AtomWriter(
      path,
      of: .unit(history.unit.slug),
      name: name,
      updated: found.first?.time ?? RecordTime(archive.asOf ?? CalendarDay(number: 0)),
      catalogue
    )
    for one in found.prefix(Subscription.mostEntries) {
      switch one.entry {
      case .report(let report):
        entries.add(report: report.report, of: report.record, unit: name, to: &feed)
      case .decision(let directive):
        entries.add(decision: directive.decision, of: directive.record, to: &feed)
      }
    }
    return feed.bytes
  }
}
