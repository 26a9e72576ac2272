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

  /// Checks the records of an archive.
  public init(_ archive: Archive, registry: Registry, vocabulary: Vocabulary) {
    let neighbours = Neighbours(archive)
    let words = ArithmeticWords(vocabulary)
    let checked = InParallel.map(archive.records.count) { index in
      Self.check(index, archive, neighbours, registry, vocabulary, words)
    }
    all = checked.flatMap(\.findings)
    arithmetic = checked.map(\.arithmetic)
    computedColumns = checked.map(\.computed)
    problems = checked.flatMap(\.problems)
  }

  /// The findings of a record.
  public func of(record: Int) -> [Finding] { all.filter { $0.record == record } }

  private struct Checked {
    let findings: [Finding]
    let arithmetic: [ArithmeticCheck]
    let computed: [ComputedColumn]
    let problems: [Problem]
  }

  private static func check(
    _ index: Int,
    _ archive: Archive,
    _ neighbours: Neighbours,
    _ registry: Registry,
    _ vocabulary: Vocabulary,
    _ words: ArithmeticWords
  ) -> Checked {
    let record = archive.records[index]
    let tables = TableArithmetic(record.meeting, record.text, words)
    let checked = CheckedRecord(
      archive: archive,
      index: index,
      vocabulary: vocabulary,
      registry: registry,
      record: record,
      previous: neighbours.previous[index],
      next: neighbours.next[index],
      arithmetic: tables.checks,
      words: words
    )
    var list = FindingList(record: index)
    for rule in Rules.all { rule.check(checked, &list) }
    let order = list.findings.indices.sorted {
      (list.findings[$0].ranges.first?.lower ?? 0, $0)
        < (list.findings[$1].ranges.first?.lower ?? 0, $1)
    }
    return Checked(
      findings: order.map { list.findings[$0] },
      arithmetic: tables.checks,
      computed: tables.computed,
      problems: []
    )
  }
}
