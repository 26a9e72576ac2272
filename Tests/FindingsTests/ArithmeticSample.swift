import Archive
import Findings
import Minutes
import SourceText

/// The arithmetic of one made-up table, in a made-up record.
struct ArithmeticSample {
  let site: CheckedSite

  /// A table with the lines above it.
  init(_ table: String, unit: String? = nil) throws {
    site = try CheckedSite(Self.record(table, unit: unit))
  }

  /// A record around a table.
  static func record(_ table: String, unit: String? = nil) -> String {
    let caption = unit.map { "單位：\($0)\n\n" } ?? ""
    return "某部第3次主管會議紀錄\n日期：115年2月12日\n主席：王部長大明\n\n壹、報告事項\n\n一、收支情形\n\n\(caption)\(table)\n"
  }

  /// Each check: what, where, what the figures give, and what came of it.
  var checks: [String] {
    let table = site.archive.records[0].meeting.tables[0]
    let text = site.archive.records[0].text
    return site.findings.arithmetic[0].map { check in
      let row = table.rows[check.cell.row].cells[0].ranges.map(text.string).joined()
      let column = table.columns[check.cell.column].path.joined(separator: "／")
      let verdict =
        switch check.verdict {
        case .exact: "exact"
        case .rounded: "rounded"
        case .contradiction: "contradiction"
        case .unchecked(let reason): reason.rawValue
        }
      return "\(check.kind.rawValue) \(row) \(column): \(check.computation) \(verdict)"
    }
  }

  /// How many checks there are of a kind and verdict.
  func count(_ kind: ArithmeticCheck.Kind, _ verdict: ArithmeticCheck.Verdict) -> Int {
    site.findings.arithmetic[0].count { $0.kind == kind && $0.verdict == verdict }
  }

  /// The formulas that were used, each once.
  var formulas: [String] {
    var seen: [String] = []
    for check in site.findings.arithmetic[0] where check.kind != .columnSum {
      if !seen.contains(check.formula) { seen.append(check.formula) }
    }
    return seen
  }
}
