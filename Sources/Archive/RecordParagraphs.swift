internal import Minutes
internal import SourceText

/// The paragraphs of a record with what makes each the same as another (比對段落).
///
/// Headings, parts and lines of the head are no paragraphs but the place in which one stands; a label
/// alone on its line, 決定：, is neither. A record read into this one is another meeting's.
struct RecordParagraphs {
  /// One paragraph.
  struct Paragraph {
    let element: Int
    /// Its words, without its number or label; all of a table.
    let range: SourceRange
    /// The hash of its words as written.
    let written: UInt64
    /// Where it stands.
    let place: ParagraphPlace
    /// The label of a section, 決定; 0 without one.
    let label: UInt64
    let isTable: Bool
    /// The series of a table.
    let table: Int?
    /// Whether it stands in a decision: another case's 洽悉 is another decision.
    let isDecision: Bool
    /// What only those need that do not stand as they stood.
    var folded: Folded?
  }

  /// The form of a paragraph in which it is the same as another.
  struct Folded {
    let text: UInt64
    let frame: UInt64
    /// The first figure in it, which is often its number: 第3期….
    let figure: UInt64
    let piece: FoldedText.Piece
  }

  private(set) var all: [Paragraph] = []
  private(set) var signs: FoldedText
  /// The part of each group, outside the reports.
  let parts: [UInt64: Int]
  let bytes: [UInt8]

  init(_ record: Record, units: [Int?], tables: [TablePlace?]) {
    let (elements, meeting) = (record.elements, record.meeting)
    bytes = record.text.bytes
    signs = FoldedText(dates: meeting.dates)
    let places = ParagraphPlaces(record, units: units, signs: &signs)
    parts = places.parts
    all.reserveCapacity(elements.count)
    var decision = 0
    for index in elements.indices where places.isParagraph[index] {
      while decision < meeting.decisions.count,
        meeting.decisions[decision].elements.upperBound <= index
      {
        decision += 1
      }
      let isDecision =
        decision < meeting.decisions.count && meeting.decisions[decision].elements.contains(index)
      var table: Int?
      var isTable = false
      if case .table(let number) = elements[index].kind {
        isTable = true
        table = tables.indices.contains(number) ? tables[number]?.series : nil
      }
      let lead = elements[index].lead
      let isLabelled = elements[index].kind == .section && !lead.isEmpty
      let range = isTable ? elements[index].range : elements[index].body
      all.append(
        Paragraph(
          element: index,
          range: range,
          written: Hash.of(range.bytes, of: bytes),
          place: places.all[index],
          label: isLabelled ? Hash.of(lead.bytes, of: bytes) : 0,
          isTable: isTable,
          table: table,
          isDecision: isDecision,
          folded: nil
        )
      )
    }
  }

  /// Works out the forms of some paragraphs.
  mutating func fold(_ indices: [Int]) {
    for index in indices where all[index].folded == nil {
      let piece = signs.add(all[index].range, of: bytes, isTable: all[index].isTable)
      all[index].folded = Folded(
        text: Hash.of(signs.signs[piece.signs]),
        frame: Hash.of(signs.frame[piece.frame]),
        figure: Hash.of(signs.signs[piece.figure]),
        piece: piece
      )
    }
  }
}
