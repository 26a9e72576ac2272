internal import Findings
internal import Settings
internal import SourceText

/// How findings are grouped in lists (檢核分組): those to look into, those to know of, those that the owner
/// lets stand.
enum FindingGroup: String, CaseIterable {
  case warning, info, waived

  /// How many there are in each group, 待核對3項、附記2項; nil where there are none.
  static func counts(of findings: [Finding], _ wording: Wording) -> String? {
    guard !findings.isEmpty else { return nil }
    return allCases.compactMap { group -> String? in
      let count = findings.count { FindingGroup($0) == group }
      return count > 0 ? wording["findings.count_\(group.rawValue)", "count", String(count)] : nil
    }.joined(separator: wording["list.comma"])
  }

  init(_ finding: Finding) {
    self = finding.waiver != nil ? .waived : finding.severity == .info ? .info : .warning
  }
}
