import Minutes
import SourceText

/// What a reading says, without white space and width, so that two readings can be compared.
struct ReadShape: Equatable {
  var parts: [String] = []
  var units: [String] = []
  var tables: [String] = []
  var cases: [String] = []
  var decisions: [String] = []
  var people: [String] = []
  /// When and where.
  var head: [String] = []
  /// The blocks below the head: their depth and text.
  var blocks: [(depth: Int, text: String)] = []

  private let text: RecordText

  static func == (left: ReadShape, right: ReadShape) -> Bool { left.differences(from: right).isEmpty }

  init(_ record: Record) {
    text = record.text
    add(record.meeting)
    for element in record.elements {
      switch element.kind {
      case .title, .headLine: continue
      case .table: blocks.append((element.depth, "table"))
      default: blocks.append((element.depth, words(element.body)))
      }
    }
  }

  private mutating func add(_ meeting: Meeting) {
    head.append(Self.plain(meeting.title))
    head.append("\(meeting.date.iso) \(meeting.start?.iso ?? "-") \(meeting.end?.iso ?? "-")")
    parts += meeting.parts.map {
      "\($0.number) \(Self.plain($0.title)) \($0.disposition?.rawValue ?? "-")"
    }
    units += (meeting.annex?.reports ?? []).map { "\($0.number) \(Self.plain($0.unit))" }
    tables += meeting.tables.map { table in
      let rows = table.rows.map { row in
        row.kind.rawValue
          + row.cells.map { "|" + $0.ranges.map(words).joined(separator: "+") }.joined()
      }
      let columns = table.columns.map { Self.plain($0.path.joined(separator: "/")) }
      return "\(columns.joined(separator: "|"))\n\(rows.joined(separator: "\n"))"
    }
    cases += meeting.cases.map { item in
      "\(Self.plain(item.number)) \(item.decisions) \(item.reportingUnits.map(words))"
    }
    decisions += meeting.decisions.map { decision in
      let points = decision.points.map { Self.plain($0.number) }
      return "\(Self.plain(decision.word)) \(decision.agendaItem ?? -1) \(points)"
    }
    people.append("chair " + (meeting.chair.map(person) ?? "-"))
    people += meeting.recorders.map { "recorder " + person($0) }
    for list in meeting.attendance {
      people.append("\(Self.plain(list.label)) \(list.role.rawValue) \(list.stated ?? -1)")
      people += list.people.map(person)
    }
    for inner in meeting.nested { add(inner) }
  }

  private func person(_ person: Person) -> String {
    let state =
      switch person.state {
      case .present: ""
      case .onLeave: "leave"
      case .represented(let range): "by \(words(range))"
      }
    let name = person.name ?? "(\(words(person.range)))"
    return Self.plain("\(person.unit ?? "-")/\(person.post ?? "-")/\(name)/") + state
      + person.furtherStandIns.map(words).joined()
  }

  private func words(_ range: SourceRange) -> String { Self.plain(text.string(range)) }

  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.value.isWhitespace {
      scalars.append(Unicode.Scalar(scalar.value.halfWidth) ?? scalar)
    }
    return String(scalars)
  }

  /// What must be equal and is not.
  func differences(from other: ReadShape) -> [String] {
    let kinds: [(String, [String], [String])] = [
      ("parts", parts, other.parts), ("units", units, other.units),
      ("tables", tables, other.tables), ("cases", cases, other.cases),
      ("decisions", decisions, other.decisions), ("people", people, other.people),
      ("head", head, other.head),
    ]
    return kinds.compactMap { name, mine, wanted in
      guard mine != wanted else { return nil }
      let first = zip(mine, wanted).first { $0 != $1 }
      return "\(name): \(mine.count) for \(wanted.count); "
        + "\(first.map { "\($0) for \($1)" } ?? "")"
    }
  }

  /// Of the blocks wanted, how many stand here with the same text, and with the same depth too.
  func share(of wanted: ReadShape) -> (texts: Int, depths: Int, count: Int) {
    var found: [String: [Int]] = [:]
    for block in blocks { found[block.text, default: []].append(block.depth) }
    var texts = 0
    var depths = 0
    for block in wanted.blocks {
      guard var left = found[block.text], !left.isEmpty else { continue }
      texts += 1
      let index = left.firstIndex(of: block.depth)
      if index != nil { depths += 1 }
      left.remove(at: index ?? 0)
      found[block.text] = left
    }
    return (texts, depths, wanted.blocks.count)
  }
}
