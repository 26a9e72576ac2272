/// What a run has to say, as a compiler says it (問題報告).
///
/// ```
/// content/meetings/x.txt:3:4: error: 115年2月30日 is no day of the calendar [no-such-day]
///   日期：115年2月30日（星期四）
///         ^~~~~~~~~~~~
///   remedy: Correct the date, or give the day in the front matter as `date:`.
/// ```
public struct ProblemReport: Sendable {
  /// The problems, by path, line and column; those of no file first.
  public let problems: [Problem]
  private let folder: String

  /// A report of problems.
  ///
  /// - Parameters:
  ///   - problems: In any order; a problem told twice is printed once.
  ///   - folder: The site's folder as a person typed it, to stand before each path.
  public init(_ problems: [Problem], in folder: String = "") {
    var unique: [Problem] = []
    for problem in problems.enumerated().sorted(by: Self.precedes) {
      if unique.last != problem.element { unique.append(problem.element) }
    }
    self.problems = unique
    self.folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
  }

  /// How many problems weigh this much; one that is waived weighs nothing.
  public func count(_ severity: Severity) -> Int {
    problems.count { $0.severity == severity && $0.waiver == nil }
  }

  /// `2 errors, 3 warnings, 1 waived`; empty when there is nothing to say.
  public var summary: String {
    let waived = problems.count { $0.waiver != nil }
    let words = [
      (Severity.error, "error", "errors"), (.warning, "warning", "warnings"),
      (.info, "note", "notes"),
    ]
    let counts = words.compactMap { severity, one, many in
      let count = count(severity)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    return (counts + (waived == 0 ? [] : ["\(waived) waived"])).joined(separator: ", ")
  }

  /// The report for a person, a line end after each line.
  public var text: String { problems.map(text(of:)).joined() }

  /// The path of a place as a person in the folder where the program was started would type it.
  func path(of place: Problem.Place) -> String { folder + place.path }

  private func text(of problem: Problem) -> String {
    var text = ""
    if let place = problem.place {
      text += path(of: place) + ":"
      if place.line > 0 { text += "\(place.line):" }
      if place.line > 0, place.column > 0 { text += "\(place.column):" }
      text += " "
    }
    let weight = problem.waiver == nil ? problem.severity.rawValue : "waived"
    text += "\(weight): \(Self.visible(problem.message)) [\(problem.id)]\n"
    // What is known needs no more than why it stays.
    if let waiver = problem.waiver { return text + "  reason: \(Self.visible(waiver.reason))\n" }
    if let place = problem.place, !place.snippet.isEmpty {
      let line = MarkedLine(place)
      text += "  \(line.text)\n"
      if !line.caret.isEmpty { text += "  \(line.caret)\n" }
    }
    if let also = also(problem) { text += "  also: \(also)\n" }
    if !problem.remedy.isEmpty { text += "  remedy: \(Self.visible(problem.remedy))\n" }
    return text
  }

  /// The lines of the other places, `lines 168, 174 and 3 more`; those of other files with their paths.
  private func also(_ problem: Problem) -> String? {
    var lines: [String] = []
    var elsewhere: [String] = []
    var seen: Set<String> = []
    for place in problem.related {
      let isHere = place.path == problem.place?.path
      if place.line == 0 || isHere && place.line == problem.place?.line { continue }
      let words = isHere ? "\(place.line)" : "\(path(of: place)):\(place.line)"
      guard seen.insert(words).inserted else { continue }
      if isHere { lines.append(words) } else { elsewhere.append(words) }
    }
    let most = 12
    let noun = lines.count == 1 ? "line " : "lines "
    var parts: [String] = []
    if !lines.isEmpty { parts.append(noun + lines.prefix(most).joined(separator: ", ")) }
    if lines.count > most { parts[0] += " and \(lines.count - most) more" }
    parts += elsewhere.prefix(most)
    if elsewhere.count > most { parts.append("\(elsewhere.count - most) more") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Words that may quote a file, with its control signs made visible.
  static func visible(_ words: String) -> String {
    words.unicodeScalars.contains { $0.value.isHiddenControl || $0 == "\n" || $0 == "\r" }
      ? words.unicodeScalars.map { MarkedLine.shown($0).text }.joined() : words
  }

  private static func precedes(
    _ left: (offset: Int, element: Problem),
    _ right: (offset: Int, element: Problem)
  ) -> Bool {
    let (a, b) = (left.element.place, right.element.place)
    let (aPath, bPath) = (a?.path ?? "", b?.path ?? "")
    if aPath != bPath { return aPath.utf8.lexicographicallyPrecedes(bPath.utf8) }
    let (aPlace, bPlace) = ((a?.line ?? 0, a?.column ?? 0), (b?.line ?? 0, b?.column ?? 0))
    if aPlace != bPlace { return aPlace < bPlace }
    if left.element.id != right.element.id { return left.element.id < right.element.id }
    return left.offset < right.offset
  }
}
