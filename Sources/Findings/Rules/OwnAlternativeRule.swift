internal import Minutes
internal import Settings
internal import SourceText
internal import Vocabulary

/// The alternative route is what failed (替代路由為障礙本身), EAC1 海纜 for EAC1.
///
/// Other cores of the same cable are another thing, and said so.
enum OwnAlternativeRule: Rule {
  static let id = "own-alternative"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{asset}: the alternative route is {route}, which is what failed",
      remedy: "If other cores of it carry the traffic, say so; else name the route that does."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for told in record.outages {
      guard let alternatives = told.outage.alternatives, let asset = told.asset(in: record),
        let route = record.routes.route(
          among: record.routes.routes(in: alternatives),
          naming: asset
        ),
        let place = told.alternativesCell(in: record), !speaksOfCores(alternatives, record)
      else { continue }
      findings.add(
        Self.self,
        at: [place.range],
        cell: place.cell,
        ["asset": told.label, "route": route]
      )
    }
  }

  private static func speaksOfCores(_ words: String, _ record: CheckedRecord) -> Bool {
    let signs = Glyphs(Array(words.utf8))
    return record.vocabulary[.spareParts].first(in: signs, signs.scalars.indices) != nil
  }
}
