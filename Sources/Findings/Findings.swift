public import Archive
internal import Minutes
public import Settings
public import SourceText
public import Vocabulary

/// What looks wrong in the records (檢核), and what was checked and holds.
public struct Findings: Sendable {
  /// What was found, by record, place and rule; the waived ones are among them.
  public let all: [Finding]
  /// The arithmetic of each record's tables, by record.
  public let arithmetic: [[ArithmeticCheck]]
  /// Columns that the records do not print and that tell something, by record.
  public let computedColumns: [[ComputedColumn]]
  /// What is wrong with the waivers themselves.
  public let problems: [Problem]
  /// Where in ``all`` the findings of each record stand.
  private let byRecord: [Range<Int>]

  /// Checks the records of an archive.
  public init(_ archive: Archive, registry: Registry, vocabulary: Vocabulary) {
    let known = CheckedArchive(archive, registry: registry, vocabulary: vocabulary)
    let checked = InParallel.map(archive.records.count) { Self.check($0, known) }
    self.init(
      checked.map(\.findings),
      arithmetic: checked.map(\.arithmetic),
      computedColumns: checked.map(\.computed),
      problems: checked.flatMap(\.problems)
    )
  }

  /// What was found and checked in each record.
  init(
    _ findings: [[Finding]],
    arithmetic: [[ArithmeticCheck]],
    computedColumns: [[ComputedColumn]],
    problems: [Problem]
  ) {
    var start = 0
    byRecord = findings.map { own in
      defer { start += own.count }
      return start..<(start + own.count)
    }
    all = Array(findings.joined())
    self.arithmetic = arithmetic
    self.computedColumns = computedColumns
    self.problems = problems
  }

  /// The arithmetic of one of a record's tables.
  public func arithmetic(of table: Int, in record: Int) -> ArraySlice<ArithmeticCheck> {
    // A record's checks stand in the order of its tables.
    let checks = arithmetic[record]
    var start = 0
    while start < checks.count, checks[start].cell.table != table { start += 1 }
    var end = start
    while end < checks.count, checks[end].cell.table == table { end += 1 }
    return checks[start..<end]
  }

  /// The findings of a record, in the order of its text.
  public func of(record: Int) -> [Finding] { Array(all[byRecord[record]]) }

  /// The findings of a record that its site tells: all but those for the owner alone.
  public func told(of record: Int) -> [Finding] { all[byRecord[record]].filter { !$0.isPrivate } }

  /// How many findings of a record its site tells.
  public func toldCount(of record: Int) -> Int { byRecord[record].count { !all[$0].isPrivate } }

  /// Whether there is anything to tell of a record: a finding, or something that could be computed.
  public func tells(of record: Int) -> Bool {
    !arithmetic[record].isEmpty || all[byRecord[record]].contains { !$0.isPrivate }
  }

  private struct Checked {
    let findings: [Finding]
    let arithmetic: [ArithmeticCheck]
    let computed: [ComputedColumn]
    let problems: [Problem]
  }

  private static func check(_ index: Int, _ known: CheckedArchive) -> Checked {
    let record = known.archive.records[index]
    let tables = TableArithmetic(record.meeting, record.text, known.words)
    let checked = CheckedRecord(index, of: known, arithmetic: tables.checks)
    var list = FindingList(record: index)
    for rule in Rules.all { rule.check(checked, &list) }
    let order = list.findings.indices.sorted {
      (list.findings[$0].ranges.first?.lower ?? 0, $0)
        < (list.findings[$1].ranges.first?.lower ?? 0, $1)
    }
    let waived = WaivedFindings(order.map { list.findings[$0] }, in: record)
    return Checked(
      findings: waived.findings,
      arithmetic: tables.checks,
      computed: tables.computed,
      problems: waived.problems
    )
  }
}
