internal import Findings
internal import Minutes

/// What the findings of a record are called in addresses and data (發現代號): `weekday-4`, the rule and
/// the record's line; a second on the line is `weekday-4-2`.
enum FindingIDs {
  static func all(of findings: [Finding], in record: Record) -> [String] {
    var times: [String: Int] = [:]
    return findings.map { finding in
      let line = FindingPlace(finding, in: record).line
      let id = line.map { "\(finding.rule)-\($0)" } ?? finding.rule
      let count = times[id, default: 0] + 1
      times[id] = count
      return count == 1 ? id : "\(id)-\(count)"
    }
  }
}
