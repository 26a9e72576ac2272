internal import Archive
internal import Minutes
internal import SourceText

/// What a year's records hold, a line for each place that a link can lead to (檢索項目): a paragraph, a
/// heading, a line of a table.
///
/// The parts of an entry stand in strings of their own, each entry at the same place in all of them.
struct SearchEntries {
  /// What an entry is, by the letter the script knows it by.
  enum Kind: Unicode.Scalar {
    case head = "m"
    case heading = "h"
    case paragraph = "p"
    case decision = "d"
    case table = "t"
  }

  private(set) var count = 0
  private(set) var text = SearchText()
  private(set) var ids = SearchText()
  /// The entry's own step of the official path, (四).
  private(set) var steps = SearchText()
  private(set) var kinds = SearchText()
  /// How many entries back the one stands that it stands under; 0 for none.
  private(set) var ups = SearchText()
  /// The record's line it begins on.
  private(set) var lines = SearchText()

  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  /// Writes all entries of a record.
  ///
  /// - Parameters:
  ///   - record: The record, as an index of the archive's.
  ///   - element: Is told each element, and its first entry, before its entries are written.
  mutating func add(_ record: Int, element: (Int, Int) -> Void) {
    let source = archive.records[record]
    let (elements, bytes) = (source.elements, source.text.bytes)
    let names = SearchNames(record, archive)
    let decided = Self.decided(source)
    var places: [Int?] = []
    places.reserveCapacity(elements.count)
    for (index, item) in elements.enumerated() {
      element(index, count)
      let parent = item.parent.flatMap { $0 < index ? places[$0] : nil }
      if case .table(let number) = item.kind {
        add(source.meeting.tables[number], id: item.id, under: parent, source, names.all[index])
        places.append(parent)
        continue
      }
      begin(id: item.id, under: parent, at: source.text.lines(of: item.range).lowerBound)
      text.append(item.range.bytes, of: bytes)
      for name in names.all[index] { add(name) }
      if let step = item.step { steps.append(withoutBlanks: step.bytes, of: bytes) }
      end(decided[index] ? .decision : Self.kind(of: item.kind))
      places.append(count - 1)
    }
  }

  /// Writes the lines of a table: those above it, its head, its rows.
  private mutating func add(
    _ table: ReportTable,
    id: String,
    under parent: Int?,
    _ record: Record,
    _ names: [String]
  ) {
    let bytes = record.text.bytes
    var parent = parent
    func line(_ range: SourceRange) -> Int { record.text.lines(of: range).lowerBound }
    for (number, caption) in table.caption.enumerated() {
      begin(id: id, "-c", number, under: parent, at: line(caption.range))
      text.append(caption.range.bytes, of: bytes)
      if let asOf = table.asOf, caption.range.bytes.overlaps(asOf.range.bytes) {
        for day in SearchNames.days(of: asOf) { add(day) }
      }
      parent = count
      end(.table)
    }
    for (number, range) in table.headRows.enumerated() {
      begin(id: id, "-h", number, under: parent, at: line(range))
      cells(table.head.lazy.filter { $0.row == number }.map { [$0.range] }, of: bytes)
      parent = count
      end(.table)
    }
    for (number, row) in table.rows.enumerated() {
      begin(id: id, "-r", number, under: parent, at: row.ranges.first.map(line) ?? 1)
      cells(row.cells.lazy.map(\.ranges), of: bytes)
      for (column, cell) in row.cells.enumerated() {
        var cell = cell
        // A merged cell stands for each of its rows.
        if case .inherited(let above) = cell.value, table.rows.indices.contains(above),
          table.rows[above].cells.indices.contains(column)
        {
          cell = table.rows[above].cells[column]
          text.nextName()
          for range in cell.ranges { text.append(range.bytes, of: bytes) }
        }
        if case .date(let date) = cell.value { for day in SearchNames.days(of: date) { add(day) } }
      }
      for name in names { add(name) }
      end(.table)
    }
  }

  private mutating func cells(_ cells: some Sequence<[SourceRange]>, of bytes: [UInt8]) {
    var isFirst = true
    for ranges in cells where !ranges.allSatisfy(\.isEmpty) {
      if !isFirst { text.nextCell() }
      isFirst = false
      for (number, range) in ranges.enumerated() {
        // As on the page, a blank parts what a page break had parted, where Latin meets Latin.
        if number > 0, let last = text.bytes.last, last < 0x80 { text.append(sign: " ") }
        text.append(range.bytes, of: bytes)
      }
    }
  }

  private mutating func add(_ name: String) {
    text.nextName()
    text.append(name)
  }

  /// Begins the entry of a line of a table, the number counted from 0.
  private mutating func begin(
    id: String,
    _ kind: String,
    _ number: Int,
    under parent: Int?,
    at line: Int
  ) {
    begin(id: id, under: parent, at: line)
    ids.append(id: kind)
    ids.append(number: number + 1)
  }

  private mutating func begin(id: String, under parent: Int?, at line: Int) {
    if count > 0 {
      text.nextEntry()
      ids.nextEntry()
      steps.nextEntry()
      ups.append(sign: ",")
      lines.append(sign: ",")
    }
    ids.append(id: id)
    ups.append(number: parent.map { count - $0 } ?? 0)
    lines.append(number: line)
  }

  private mutating func end(_ kind: Kind) {
    kinds.append(sign: kind.rawValue)
    count += 1
  }

  private static func kind(of kind: Element.Kind) -> Kind {
    switch kind {
    case .title, .headLine: .head
    case .part, .heading: .heading
    case .note, .table: .table
    case .item, .paragraph, .section, .preformatted: .paragraph
    }
  }

  /// Which elements belong to a decision.
  private static func decided(_ record: Record) -> [Bool] {
    var decided = [Bool](repeating: false, count: record.elements.count)
    func mark(_ meeting: Meeting) {
      for decision in meeting.decisions {
        for element in decision.elements.clamped(to: decided.indices) { decided[element] = true }
      }
      for nested in meeting.nested { mark(nested) }
    }
    mark(record.meeting)
    return decided
  }
}
