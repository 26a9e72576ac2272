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
    let cut = record.outages.filter {
      $0.row != nil && $0.outage.severity == .cut && $0.repaired == nil
    }
    guard !cut.isEmpty else { return }
    for told in record.outages where told.row != nil && told.repaired == nil {
      guard let alternatives = told.outage.alternatives, let own = told.asset(in: record) else {
        continue
      }
      let routes = record.routes.routes(in: alternatives)
      guard !routes.isEmpty else { continue }
      for other in cut {
        guard let asset = other.asset(in: record), asset != own,
          let route = record.routes.route(among: routes, naming: asset),
          let occurred = other.outage.occurred, let place = told.alternativesCell(in: record)
        else { continue }
        findings.add(
          Self.self,
          at: [place.range, other.outage.range],
          cell: place.cell,
          [
            "asset": told.label, "route": route, "occurred": record.text.string(occurred.range),
          ]
        )
        break
      }
    }
  }
}
