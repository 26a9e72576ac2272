import SourceText
import Yams

extension Waiver {
  /// The entries of `waivers:` (豁免); one with a fault is told of and left out.
  static func reading(_ node: Node?, _ yaml: inout SettingsFile) -> [Waiver] {
    yaml.list(node, of: "`waivers`").compactMap { Waiver(reading: $0, &yaml) }
  }

  private init?(reading node: Node, _ yaml: inout SettingsFile) {
    let values = yaml.mapping(node, of: "A waiver", keys: ["rule", "line", "reason"])
    let rule = yaml.words(values["rule"], "rule")
    let line = yaml.number(values["line"], "line")
    let reason = yaml.words(values["reason"], "reason").flatMap(Self.said)
    guard node.mapping != nil else { return nil }
    if values["rule"] == nil {
      yaml.wrong(
        "A waiver needs `rule`",
        remedy: "Write the name that `check` prints in brackets, such as `rule: weekday`.",
        at: node
      )
    }
    if reason == nil, values["reason"]?.scalar != nil || values["reason"] == nil {
      yaml.wrong(
        "A waiver needs `reason`",
        remedy: "Write why the finding stays, such as `reason: 已與用印本核對`.",
        at: values["reason"] ?? values["rule"] ?? node
      )
    }
    // A line that is no number must not waive every line.
    guard let rule, let reason, line != nil || values["line"] == nil else { return nil }
    self.init(rule: rule, line: line, reason: reason, place: yaml.place(of: values["rule"]))
  }

  /// A reason that says something.
  private static func said(_ reason: String) -> String? {
    reason.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : reason
  }
}
