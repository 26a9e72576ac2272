extension ProblemReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// The report as SARIF 2.1.0, which code scanning and editors read.
  ///
  /// The same problems give the same bytes: it names no machine, time or folder.
  ///
  /// - Parameter rules: The rules that were run, found or not; kinds of problems that are met follow.
  public func sarif(_ rules: [ReportedRule]) -> String {
    let known = Set(rules.map(\.id))
    let kinds = Dictionary(grouping: problems.filter { !known.contains($0.id) }, by: \.id)
    let rules = rules + kinds.keys.sorted().map { ReportedRule(of: kinds[$0] ?? [], id: $0) }
    let places = rules.enumerated().map { ($0.element.id, $0.offset) }
    let index = Dictionary(places) { first, _ in first }
    var prints = LineFingerprints()
    let results = problems.map { result($0, index[$0.id] ?? 0, prints.next($0)) }
    let driver: JSONText = .members([
      ("name", .words("sitegen")), ("rules", .list(rules.map(Self.descriptor))),
    ])
    let run: JSONText = .members([
      ("tool", .members([("driver", driver)])),
      ("columnKind", .words("utf16CodeUnits")),
      ("results", .list(results)),
    ])
    let log: JSONText = .members([
      ("$schema", .words(Self.schema)), ("version", .words("2.1.0")), ("runs", .list([run])),
    ])
    return log.lines() + "\n"
  }

  private static func descriptor(_ rule: ReportedRule) -> JSONText {
    let markdown = rule.markdown.map { [("markdown", JSONText.words($0))] } ?? []
    return .members([
      ("id", .words(rule.id)),
      ("shortDescription", text(rule.summary)),
      ("fullDescription", text(rule.explanation)),
      ("help", .members([("text", .words(rule.help))] + markdown)),
      ("defaultConfiguration", .members([("level", .words(level(rule.severity)))])),
    ])
  }

  private func result(_ problem: Problem, _ rule: Int, _ fingerprint: String) -> JSONText {
    let remedy = problem.remedy.isEmpty ? "" : " \(problem.remedy)"
    var members: [(name: String, value: JSONText)] = [
      ("ruleId", .words(problem.id)),
      ("ruleIndex", .number(rule)),
      ("level", .words(Self.level(problem.severity))),
      ("message", Self.text("\(problem.message).\(remedy)")),
    ]
    if let place = problem.place {
      members.append(("locations", .list([.members([physical(place)])])))
    }
    if !problem.related.isEmpty {
      let places = problem.related.enumerated().map { index, place in
        JSONText.members([("id", .number(index + 1)), physical(place)])
      }
      members.append(("relatedLocations", .list(places)))
    }
    members += [
      // Where one result has suppressions, all must; an empty list is: not suppressed.
      ("suppressions", .list(problem.waiver.map { [suppression($0)] } ?? [])),
      ("partialFingerprints", .members([("primaryLocationLineHash", .words(fingerprint))])),
    ]
    var bag: [(name: String, value: JSONText)] = []
    if let line = problem.place?.recordLine, line > 0 { bag.append(("record_line", .number(line))) }
    if !problem.data.isEmpty {
      bag.append(("data", .members(problem.data.map { ($0.name, .words($0.value)) })))
    }
    if !bag.isEmpty { members.append(("properties", .members(bag))) }
    return .members(members)
  }

  private func suppression(_ waiver: Waiver) -> JSONText {
    .members([
      ("kind", .words("inSource")), ("status", .words("accepted")),
      ("justification", .words(waiver.reason)),
      ("location", .members([physical(waiver.place)])),
    ])
  }

  private func physical(_ place: Problem.Place) -> (name: String, value: JSONText) {
    let file: JSONText = .members([("uri", .words(Self.uri(path(of: place))))])
    var members: [(name: String, value: JSONText)] = [("artifactLocation", file)]
    if place.line > 0 {
      var region: [(name: String, value: JSONText)] = [("startLine", .number(place.line))]
      if place.column > 0 {
        let units = place.units
        region += [
          ("startColumn", .number(units.lowerBound)), ("endColumn", .number(units.upperBound)),
        ]
      }
      members.append(("region", .members(region)))
    }
    return ("physicalLocation", .members(members))
  }

  private static func text(_ words: String) -> JSONText { .members([("text", .words(words))]) }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// A path as the reference of a URI, relative to where the program was started.
  private static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

extension Problem.Place {
  /// The columns in units of UTF-16, from 1; the last is that of the character after it.
  fileprivate var units: Range<Int> {
    let scalars = snippet.unicodeScalars
    let before = max(0, column - 1 - skipped)
    func count(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
      scalars.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    }
    let lead = count(scalars.prefix(before)) + max(0, before - scalars.count)
    let start = skipped + skippedPairs + lead + 1
    let meant = scalars.dropFirst(before).prefix(length)
    return start..<start + max(1, count(meant) + max(0, length - meant.count))
  }
}
