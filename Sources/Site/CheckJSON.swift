internal import Findings

/// A check of a table as JSON (算術檢核的 JSON); `row` and `column` are places in the file's own lists.
struct CheckJSON {
  private let check: ArithmeticCheck

  init(_ check: ArithmeticCheck) { self.check = check }

  func write(_ json: inout JSONWriter) {
    json.member("kind", check.kind.rawValue)
    json.member("row", check.cell.row)
    json.member("column", check.cell.column)
    json.key("verdict")
    switch check.verdict {
    case .exact: json.string("exact")
    case .rounded: json.string("rounded")
    case .contradiction: json.string("contradiction")
    case .unchecked(let reason):
      json.string("unchecked")
      json.member("reason", reason.rawValue)
    }
    json.member("formula", check.formula)
    let computed = check.computed
    json.member("computed", computed.isEmpty ? nil : computed)
    json.member("dashes", check.dashes)
  }
}
