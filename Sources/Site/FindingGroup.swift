internal import Findings
internal import SourceText

/// How findings are grouped in lists (檢核分組): those to look into, those to know of, those that the owner
/// lets stand.
enum FindingGroup: String, CaseIterable {
  case warning, info, waived

  init(_ finding: Finding) {
    self = finding.waiver != nil ? .waived : finding.severity == .info ? .info : .warning
  }
}
