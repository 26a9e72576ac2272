internal import Minutes
internal import Settings
internal import SourceText
internal import Vocabulary

/// The alternative route is itself out of service (替代路由亦中斷), as another row of the record says.
///
/// Only a cut counts, and a code only when it is the whole of one: EAC1 is not EAC.
enum AlternativeDownRule: Rule {
  static let id = "alternative-down"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{asset}: the alternative route {route} is itself out of service since {occurred}",
      remedy: "Ask which route carries the traffic."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let cuts = cuts(in: record)
    guard !cuts.isEmpty else { return }
    for told in record.outages where told.row != nil && told.repaired == nil {
      guard let alternatives = told.outage.alternatives, let own = told.asset(in: record) else {
        continue
      }
      let routes = record.routes.routes(in: alternatives)
      let named = routes.flatMap { cuts[$0.key] ?? [] }.filter { $0.asset != own }
      guard let first = named.min(by: { $0.place < $1.place }),
        let route = record.routes.route(among: routes, naming: first.asset),
        let place = told.alternativesCell(in: record)
      else { continue }
      let other = record.outages[first.place]
      findings.add(
        Self.self,
        at: [place.range, other.outage.range],
        cell: place.cell,
        [
          "asset": told.label, "route": route, "occurred": record.text.string(first.occurred.range),
        ]
      )
    }
  }

  /// An asset's first row that tells of a cut and since when.
  private struct Cut {
    let asset: Int
    /// Its place among the record's outages.
    let place: Int
    let occurred: RecordDate
  }

  /// The assets that are cut, by each of their names; a long table is not walked for each of its rows.
  private static func cuts(in record: CheckedRecord) -> [String: [Cut]] {
    var cuts: [String: [Cut]] = [:]
    var known: Set<Int> = []
    for (place, other) in record.outages.enumerated()
    where other.row != nil && other.outage.severity == .cut && other.repaired == nil {
      guard let occurred = other.outage.occurred, let asset = other.asset(in: record),
        known.insert(asset).inserted, record.routes.keys.indices.contains(asset)
      else { continue }
      for name in record.routes.keys[asset] {
        cuts[name, default: []].append(Cut(asset: asset, place: place, occurred: occurred))
      }
    }
    return cuts
  }
}
