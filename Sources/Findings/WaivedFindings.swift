internal import Minutes
internal import SourceText

/// The findings of a record with its waivers applied (豁免後的發現): none is taken away.
struct WaivedFindings {
  /// The findings, each with the waiver that lets it stand.
  private(set) var findings: [Finding]
  /// Waivers of rules that do not exist, and those that waive nothing.
  private(set) var problems: [Problem] = []
  /// The record's lines that the findings begin on; nil for one without a place.
  private let lines: [Int?]
  private let linesBefore: Int

  /// Applies a record's waivers to what was found in it.
  init(_ findings: [Finding], in record: Record) {
    self.findings = findings
    linesBefore = record.text.source.linesBefore
    guard !record.waivers.isEmpty else {
      lines = []
      return
    }
    lines = findings.map { finding in
      finding.ranges.first.map { record.text.lines(of: $0).lowerBound }
    }
    for waiver in record.waivers { apply(waiver) }
  }

  private mutating func apply(_ waiver: Waiver) {
    guard Rules.all.contains(where: { $0.id == waiver.rule }) else {
      problems.append(Self.unknown(waiver))
      return
    }
    let ofRule = findings.indices.filter { findings[$0].rule == waiver.rule }
    let waived = ofRule.filter { waiver.line == nil || waiver.line == lines[$0] }
    if waived.isEmpty { problems.append(unused(waiver, ofRule.compactMap { lines[$0] })) }
    for index in waived {
      let other = findings[index].waiver
      // What is said of the line goes before what is said of the whole record.
      if other == nil || other?.line == nil && waiver.line != nil {
        findings[index].waiver = waiver
      }
    }
  }

  private static func unknown(_ waiver: Waiver) -> Problem {
    if Problem.known.contains(where: { $0.key == waiver.rule }) {
      return Problem(
        "unknown-rule",
        .error,
        "`\(waiver.rule)` is a problem of reading; only findings can be waived",
        remedy: "Remove the waiver; `sitegen check --ignore \(waiver.rule)` leaves it out.",
        at: waiver.place
      )
    }
    let names = Rules.all.map { $0.id }
    let nearest = NearestName.of(waiver.rule, among: names)
    return Problem(
      "unknown-rule",
      .error,
      "No rule is called `\(waiver.rule)`",
      remedy: nearest.map { "Did you mean `\($0)`?" }
        ?? "The rules are \(names.joined(separator: ", ")).",
      at: waiver.place
    )
  }

  private func unused(_ waiver: Waiver, _ lines: [Int]) -> Problem {
    let place = waiver.line.map { "on line \($0) of the record" } ?? "in this record"
    return Problem(
      "unused-waiver",
      .warning,
      "There is no finding of `\(waiver.rule)` \(place)",
      remedy: Self.remedy(lines, linesBefore),
      at: waiver.place
    )
  }

  /// Where findings of the rule do stand, as the record's lines and as the file's.
  private static func remedy(_ lines: [Int], _ linesBefore: Int) -> String {
    var seen = Set<Int>()
    let lines = lines.filter { seen.insert($0).inserted }
    guard !lines.isEmpty else { return "Remove the waiver." }
    let shown = lines.prefix(10)
    let more = lines.count > 10 ? " and \(lines.count - 10) more" : ""
    func list(_ lines: some Sequence<Int>) -> String {
      lines.map(String.init).joined(separator: ", ")
    }
    let (noun, verb) = lines.count == 1 ? ("line", "finding stands") : ("lines", "findings stand")
    return "Its \(verb) on the record's \(noun) \(list(shown))\(more), in the file "
      + "\(noun) \(list(shown.map { $0 + linesBefore })); correct `line`, or remove the waiver."
  }
}
