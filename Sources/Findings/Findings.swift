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
  /// What is wrong with the waivers themselves.
  public let problems: [Problem]

  /// Checks the records of an archive.
  public init(_ archive: Archive, registry: Registry, vocabulary: Vocabulary) {
    let neighbours = Neighbours(archive)
    let checked = InParallel.map(archive.records.count) { index in
      Self.check(index, archive, neighbours, registry, vocabulary)
    }
    all = checked.flatMap(\.findings)
    arithmetic = checked.map(\.arithmetic)
    problems = checked.flatMap(\.problems)
  }

  /// The findings of a record.
  public func of(record: Int) -> [Finding] { all.filter { $0.record == record } }

  private static func check(
    _ index: Int,
    _ archive: Archive,
    _ neighbours: Neighbours,
    _ registry: Registry,
    _ vocabulary: Vocabulary
  ) -> (findings: [Finding], arithmetic: [ArithmeticCheck], problems: [Problem]) {
    let record = archive.records[index]
    let checked = CheckedRecord(
      archive: archive,
      index: index,
      vocabulary: vocabulary,
      registry: registry,
      record: record,
      previous: neighbours.previous[index],
      next: neighbours.next[index],
      arithmetic: TableArithmetic.checks(of: record.meeting, record.text, vocabulary),
      signs: TextSigns(record.text)
    )
    var list = FindingList(record: index)
    for rule in Rules.all { rule.check(checked, &list) }
    let order = list.findings.indices.sorted {
      (list.findings[$0].ranges.first?.lower ?? 0, $0)
        < (list.findings[$1].ranges.first?.lower ?? 0, $1)
    }
    return (order.map { list.findings[$0] }, checked.arithmetic, [])
  }
}
