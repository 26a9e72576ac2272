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
    let all = ToldOutage.all(in: record)
    let cut = all.filter { $0.row != nil && $0.outage.severity == .cut && $0.repaired == nil }
    guard !cut.isEmpty else { return }
    let down = cut.map { told in
      RouteNames.keys(
        code: told.outage.assetCode,
        name: told.outage.assetName,
        record.registry,
        record.vocabulary
      )
    }
    for told in all where told.repaired == nil {
      guard let alternatives = told.outage.alternatives,
        let place = told.alternativesCell(in: record)
      else { continue }
      let routes = RouteNames(alternatives, record.vocabulary)
      for (other, keys) in zip(cut, down) where other.asset != told.asset {
        guard let route = routes.naming(keys), let occurred = other.outage.occurred else {
          continue
        }
        findings.add(
          Self.self,
          at: [place.range, other.outage.range],
          cell: place.cell,
          [
            "asset": told.asset, "route": route, "occurred": record.text.string(occurred.range),
          ]
        )
        break
      }
    }
  }
}
