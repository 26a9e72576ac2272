public import Minutes
import SourceText

/// What a record reads as, in words that no wrap, blank or width changes (比對).
public struct ReadingFingerprint: Sendable {
  /// One block.
  public struct Block: Sendable, Equatable {
    /// Its words.
    public let text: String
    /// Its depth, of one with a number.
    public let depth: Int?
  }

  /// Parts, reports, tables, cases, decisions and people, a line each: what must be equal.
  public let required: [String]
  /// The blocks that are no tables, in order.
  public let blocks: [Block]

  /// The fingerprint of a record.
  public init(_ record: Record) {
    var writer = Writer(record: record)
    writer.add(record.meeting)
    required = writer.lines
    blocks = record.elements.compactMap { element in
      if case .table = element.kind { return nil }
      let body = Self.bare(record.text.string(element.body))
      let step = element.step.map { Self.bare(record.text.string($0)) } ?? ""
      return Block(text: "\(step)|\(body)", depth: element.step == nil ? nil : element.depth)
    }
  }

  /// A text without white space, its signs half as wide.
  static func bare(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.value.isWhitespace {
      if let half = Unicode.Scalar(scalar.value.halfWidth) { output.append(half) }
    }
    return String(output)
  }

  private struct Writer {
    let record: Record
    var lines: [String] = []

    mutating func add(_ meeting: Meeting) {
      if let chair = meeting.chair { lines.append("chair \(person(chair))") }
      for recorder in meeting.recorders { lines.append("recorder \(person(recorder))") }
      for list in meeting.attendance {
        lines.append("list \(bare(list.label)) \(list.role.rawValue) \(list.stated ?? -1)")
        // What could not be split is no person.
        for each in list.people where each.name != nil { lines.append("  person \(person(each))") }
      }
      for part in meeting.parts {
        lines.append(
          "part \(bare(part.number)) \(bare(part.title)) \(part.disposition?.rawValue ?? "-")"
        )
      }
      for item in meeting.cases {
        lines.append("case \(bare(item.number)) \(item.disposition?.rawValue ?? "-")")
      }
      for decision in meeting.decisions {
        let numbers = decision.points.map { bare($0.number) }.joined(separator: " ")
        lines.append(
          "decision \(bare(decision.word)) on \(decision.agendaItem ?? -1) points \(decision.points.count) \(numbers)"
        )
      }
      for report in meeting.reports {
        lines.append("report \(bare(report.number)) \(bare(report.unit))")
      }
      for table in meeting.tables {
        lines.append("table \(table.columns.count) columns \(bare(table.unit ?? "-"))")
        for row in table.rows {
          let cells = row.cells.map { cell in
            cell.ranges.map { bare(record.text.string($0)) }.joined()
          }
          lines.append("  row \(row.kind.rawValue) \(cells.joined(separator: "|"))")
        }
      }
      for inner in meeting.nested { add(inner) }
    }

    private func person(_ person: Person) -> String {
      let state =
        switch person.state {
        case .present: ""
        case .onLeave: "on leave"
        case .represented(let range): "represented by \(bare(record.text.string(range)))"
        }
      let name = person.name ?? "(\(record.text.string(person.range)))"
      return "\(bare(person.unit ?? "-")) \(bare(person.post ?? "-")) \(bare(name)) \(state)"
    }

    private func bare(_ text: String) -> String { ReadingFingerprint.bare(text) }
  }
}
