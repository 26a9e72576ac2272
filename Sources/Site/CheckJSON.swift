internal import Findings

/// A check of a table as JSON (算術檢核的 JSON); `row` and `column` are places in the file's own lists.
struct CheckJSON {
  private let check: ArithmeticCheck

  init(_ check: ArithmeticCheck) { self.check = check }

  func write(_ json: inout JSONWriter) {
    json.key("kind")
    json.string(check.kind.rawValue)
    json.key("row")
    json.number(check.cell.row)
    json.key("column")
    json.number(check.cell.column)
    json.key("verdict")
    switch check.verdict {
    case .exact: json.string("exact")
    case .rounded: json.string("rounded")
    case .contradiction: json.string("contradiction")
    case .unchecked(let reason):
      json.string("unchecked")
      json.key("reason")
      json.string(reason.rawValue)
    }
    json.key("formula")
    json.string(check.formula)
    json.key("computed")
    json.string(check.computed.isEmpty ? nil : check.computed)
    json.key("dashes")
    json.number(check.dashes)
  }
}
