import Layout
import Minutes
import SourceText
import Vocabulary

/// The head of a meeting (首部): its lines as blocks, and the people it names.
extension SectionReading {
  mutating func addHead(
    _ head: HeadReading,
    base: Int,
    prefix: String,
    parent: Int?,
    ids: inout ElementIDs
  ) {
    let stem = prefix.isEmpty ? "" : String(prefix.dropLast())
    for line in head.lines {
      let content = tools.text.lines[line.line].content
      if let rows = line.table {
        let end = tools.text.lines[rows.upperBound - 1].content.upperBound
        let id = ids.next(.head, under: stem)
        headTables[elements.count] = rows
        elements.append(
          Element(
            id: "\(id)-t1",
            kind: .table(0),
            range: glyphs.range(content.lowerBound..<end),
            parent: parent
          )
        )
        continue
      }
      elements.append(
        Element(
          id: ids.next(.head, under: stem),
          kind: line.isTitle ? .title : .headLine,
          range: glyphs.range(content),
          leadEnd: glyphs.offsets[line.leadEnd],
          parent: parent
        )
      )
    }
  }

  mutating func readPeople(_ head: HeadReading, base: Int) {
    let elementOfLine = Dictionary(
      zip(head.lines.map(\.line), head.lines.indices),
      uniquingKeysWith: { first, _ in first }
    )
    for entry in head.entries {
      let label = glyphs.string(entry.word).filter { !$0.isWhitespace }
      switch entry.list {
      case .placeLabels where meeting.place == nil:
        meeting.place = entry.values.first.map { glyphs.range($0) }
      case .chairLabels where meeting.chair == nil:
        // 召集人　劉委員大明: the post alone is not who presided.
        let named = people(entry.values, namesOne: true).people
        meeting.chair = named.first { $0.name != nil } ?? named.first
      case .recorderLabels:
        meeting.recorders += people(entry.values, namesOne: true).people
      case .attendingLabels, .sittingInLabels, .absentLabels, .staffLabels:
        // 出席者 on a line of its own before 請假： repeats the label of a list above.
        if entry.values.isEmpty, meeting.attendance.contains(where: { $0.label == label }) {
          continue
        }
        let list = people(entry.values)
        let role: AttendanceList.Role =
          switch entry.list {
          case .attendingLabels: .attending
          case .sittingInLabels: .sittingIn
          case .absentLabels: .absent
          default: .staff
          }
        var attendance = AttendanceList(
          label: label,
          role: role,
          element: base + (elementOfLine[entry.line] ?? 0),
          people: list.people.map { person in
            var person = person
            if role == .absent, person.state == .present { person.state = .onLeave }
            return person
          },
          stated: list.stated
        )
        attendance.statedAt = list.statedAt
        attendance.isWhole = !list.byReference && list.unread.isEmpty
        meeting.attendance.append(attendance)
        unread += list.unread
      default: break
      }
    }
  }

  func people(_ values: [Range<Int>], namesOne: Bool = false) -> NameList {
    NameList(
      reading: values,
      in: glyphs,
      isWrapped: tools.text.mayPartNames(values),
      namesOne: namesOne,
      words: tools.words.people
    )
  }
}
