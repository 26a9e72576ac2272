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
    let relations = RecordRelations.all(in: archive, neighbours)
    let routes = RouteNames(archive, registry, vocabulary)
    let checked = InParallel.map(archive.records.count) { index in
      Self.check(index, archive, neighbours, relations[index], routes, registry, vocabulary)
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
    _ relations: RecordRelations,
    _ routes: RouteNames,
    _ registry: Registry,
    _ vocabulary: Vocabulary
  ) -> Checked {
    let record = archive.records[index]
    let tables = TableArithmetic(record.meeting, record.text, vocabulary)
    let checked = CheckedRecord(
      archive: archive,
      index: index,
      vocabulary: vocabulary,
      registry: registry,
      record: record,
      previous: neighbours.previous[index],
      next: neighbours.next[index],
      arithmetic: tables.checks,
      relations: relations,
      outages: ToldOutage.all(in: record.meeting, relations, archive),
      routes: routes
    )
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
