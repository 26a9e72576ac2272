import Archive
import Findings
import Minutes
import SourceText

/// One table of a record, alone in a made-up one, whose figures are changed one at a time.
struct MutatedTable {
  /// A figure as printed.
  struct Figure {
    let cell: Finding.Cell
    let range: SourceRange
    let text: String
  }

  private static let head =
    "某部第3次主管會議紀錄\n日期：115年2月12日\n主席：王部長大明\n\n壹、報告事項\n\n一、收支情形\n\n"

  let name: String
  let text: String
  let site: CheckedSite
  let figures: [Figure]

  /// A table of a record with the lines above it.
  init?(_ table: Int, of record: Record) throws {
    let source = record.meeting.tables[table]
    guard let first = source.headRows.first, let last = source.rows.last?.ranges.last else {
      return nil
    }
    let bytes = record.text.bytes
    // A row's range has no white space at its ends; tabs there are cells.
    var lower = Int(first.lower)
    var upper = Int(last.upper)
    while lower > 0, bytes[lower - 1] != 0x0A { lower -= 1 }
    while upper < bytes.count, bytes[upper] != 0x0A { upper += 1 }
    let caption = source.caption.map { record.text.string($0.range) + "\n\n" }.joined()
    text = Self.head + caption + String(decoding: bytes[lower..<upper], as: UTF8.self) + "\n"
    name = "\(record.stem) \(source.title)"
    site = try CheckedSite(text)
    let own = site.archive.records[0]
    guard own.meeting.tables.count == 1 else { return nil }
    var figures: [Figure] = []
    for (row, line) in own.meeting.tables[0].rows.enumerated() {
      for (column, cell) in line.cells.enumerated() {
        guard case .number = cell.value, let range = cell.ranges.first else { continue }
        figures.append(
          Figure(
            cell: Finding.Cell(table: 0, row: row, column: column),
            range: range,
            text: own.text.string(range)
          )
        )
      }
    }
    self.figures = figures
  }

  /// The cells that take part in a check that could be told.
  var checked: Set<Finding.Cell> {
    var cells: Set<Finding.Cell> = []
    for check in site.findings.arithmetic[0] {
      if case .unchecked = check.verdict { continue }
      cells.insert(check.cell)
      cells.formUnion(check.operands)
    }
    return cells
  }

  /// What a clerk may have typed instead of a figure, each off by more than rounding.
  static func slips(of figure: String) -> [String] {
    let digits = figure.filter(\.isNumber).compactMap(\.wholeNumberValue)
    var found: [[Int]] = []
    var other = digits
    let middle = (digits.count - 1) / 2
    other[middle] = (other[middle] + 7) % 10
    found.append(other)
    if digits.count > 2 {
      other = digits
      other.remove(at: middle)
      found.append(other)
    }
    if let place = digits.indices.dropLast().first(where: { digits[$0] != digits[$0 + 1] }) {
      other = digits
      other.swapAt(place, place + 1)
      found.append(other)
    }
    return found.map { written($0, as: figure) }.filter { $0 != figure }
  }

  /// Digits printed as a figure is: with its sign, decimals, commas and %.
  private static func written(_ digits: [Int], as figure: String) -> String {
    let decimals =
      figure.firstIndex(of: ".").map { figure[$0...].count { $0.isNumber } } ?? 0
    var whole = Array(digits.dropLast(decimals))
    while whole.count > 1, whole[0] == 0 { whole.removeFirst() }
    if whole.isEmpty { whole = [0] }
    var text = figure.hasPrefix("-") ? "-" : ""
    let grouped = figure.contains(",") || whole.count <= 3
    for (place, digit) in whole.enumerated() {
      if grouped, place > 0, (whole.count - place).isMultiple(of: 3) { text += "," }
      text += String(digit)
    }
    if decimals > 0 { text += "." + digits.suffix(decimals).map(String.init).joined() }
    return figure.hasSuffix("%") ? text + "%" : text
  }

  /// Whether a figure that was mistyped is found.
  func isCaught(_ figure: Figure, as slip: String) throws -> Bool {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(figure.range.bytes, with: Array(slip.utf8))
    let site = try CheckedSite(String(decoding: bytes, as: UTF8.self))
    return site.findings.all.contains { $0.severity == .warning }
  }
}
