public import SourceText

/// Documentation/Findings.md as the program knows it (檢核說明): a section a rule, for reports that carry
/// the explanation with them.
public struct RuleDocument: Sendable {
  private var sections: [String: [Substring]] = [:]

  /// The sections under `## Rules` of the document.
  public init(_ text: String) {
    var isRules = false
    var id: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        isRules = line == "## Rules"
        id = nil
      } else if isRules, line.hasPrefix("### ") {
        id = String(line.dropFirst(4))
      } else if let id {
        sections[id, default: []].append(line)
      }
    }
  }

  /// Every rule with what the document says of it, in their order.
  public var rules: [ReportedRule] {
    Rules.all.map { rule in
      let lines = sections[rule.id] ?? []
      // The first line is the severity, and the rule in one sentence.
      let first = lines.first { !$0.isEmpty } ?? ""
      let summary = first.split(separator: " ", maxSplits: 1).last.map(String.init) ?? rule.id
      let remedies = rule.sayings.map(\.remedy).filter { !$0.contains("{") }
      var told = Set<String>()
      let help = remedies.filter { told.insert($0).inserted }.joined(separator: " ")
      let explanation = Self.prose(lines, after: first, from: summary)
      return ReportedRule(
        id: rule.id,
        severity: rule.severity,
        summary: summary,
        explanation: explanation,
        help: help.isEmpty ? explanation : help,
        markdown: lines.isEmpty ? nil : Self.trimmed(lines)
      )
    }
  }

  /// What stands outside the fences, as one paragraph.
  private static func prose(
    _ lines: [Substring],
    after first: Substring,
    from summary: String
  ) -> String {
    var isFenced = false
    var words = [summary]
    for line in lines.drop(while: { $0 != first }).dropFirst() {
      if line.hasPrefix("```") {
        isFenced.toggle()
      } else if !isFenced, !line.isEmpty {
        words.append(String(line))
      }
    }
    return words.joined(separator: " ")
  }

  private static func trimmed(_ lines: [Substring]) -> String {
    let lines = lines.drop(while: \.isEmpty)
    let end = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    return lines[...end].joined(separator: "\n") + "\n"
  }
}
