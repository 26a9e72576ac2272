internal import Minutes
internal import SourceText

/// Half- and full-width marks mixed in one list (編號寫法不一), （一） before (二).
enum MixedMarksRule: Rule {
  static let id = "mixed-marks"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{mark} is not written as {first} (line {line}), which opens its list",
      remedy: "Write the marks of one list with the same signs."
    )
  ]

  /// The siblings that one list may hold.
  private struct Key: Hashable {
    let parent: Int
    let count: ListMark.Count
    let frame: ListMark.Frame
  }

  /// A list as far as it was seen.
  private struct Open {
    let first: ListMark
    let element: Int
    var last: Int
    var isTold = false

    /// Whether a mark, written as the first is, may go on with it.
    func goesOn(with mark: ListMark) -> Bool { mark.number > last && mark.isWritten(as: first) }
  }

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    // The lists of one key, the inner ones last: a second 1、 may open a list within 2. of a first.
    var lists: [Key: [Open]] = [:]
    let glyphs = record.signs.glyphs
    for (index, element) in record.record.elements.enumerated() {
      guard element.step != nil, element.leadEnd > element.range.lower,
        element.leadEnd - element.range.lower < 40
      else { continue }
      let lead = glyphs.positions(element.lead)
      guard let mark = ListMark(lead, of: glyphs) else { continue }
      let key = Key(parent: element.parent ?? -1, count: mark.count, frame: mark.frame)
      if differs(mark, &lists[key, default: []], index), let list = lists[key]?.last {
        tell(index, list.element, record, &findings)
      }
    }
  }

  /// Puts a mark into the list that it goes on with; whether it is the first that differs there.
  private static func differs(_ mark: ListMark, _ lists: inout [Open], _ index: Int) -> Bool {
    if let list = lists.lastIndex(where: { $0.goesOn(with: mark) }) {
      lists.removeLast(lists.count - list - 1)
      lists[list].last = mark.number
      return false
    }
    guard let top = lists.last, mark.number == top.last + 1 else {
      if let top = lists.last, mark.isWritten(as: top.first) { lists.removeLast() }
      if lists.count > 4 { lists.removeFirst() }
      lists.append(Open(first: mark, element: index, last: mark.number))
      return false
    }
    lists[lists.count - 1].last = mark.number
    lists[lists.count - 1].isTold = true
    return !top.isTold
  }

  private static func tell(
    _ index: Int,
    _ first: Int,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let elements = record.record.elements
    findings.add(
      Self.self,
      at: [elements[index].lead, elements[first].lead],
      [
        "mark": record.text.trimmed(elements[index].lead),
        "first": record.text.trimmed(elements[first].lead),
        "line": String(record.text.lines(of: elements[first].lead).lowerBound),
      ]
    )
  }
}

extension RecordText {
  /// A range as text, without blanks at its ends.
  fileprivate func trimmed(_ range: SourceRange) -> String {
    var scalars = string(range).unicodeScalars[...]
    while scalars.first?.value.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.value.isWhitespace == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
