public import SourceText

/// What the rules find in one record (發現清單), as they find it.
public struct FindingList: Sendable {
  /// What was found, rule after rule.
  public private(set) var findings: [Finding] = []
  private let record: Int

  init(record: Int) { self.record = record }

  /// Adds a finding.
  ///
  /// - Parameters:
  ///   - rule: The rule that found it.
  ///   - saying: Which of its sentences says it.
  ///   - ranges: Where it is, the place itself first.
  ///   - cell: The cell it is about.
  ///   - data: Its values by name, in the order in which machines are told them.
  public mutating func add(
    _ rule: any Rule.Type,
    _ saying: String = "",
    at ranges: [SourceRange],
    cell: Finding.Cell? = nil,
    _ data: KeyValuePairs<String, String> = [:]
  ) {
    guard let sentence = rule.sayings.first(where: { $0.name == saying }) else { return }
    let data = data.map { Finding.Datum($0.key, $0.value) }
    findings.append(
      Finding(
        rule: rule.id,
        saying: saying,
        severity: rule.severity,
        record: record,
        message: Saying.filled(sentence.message, data),
        remedy: Saying.filled(sentence.remedy, data),
        ranges: ranges,
        cell: cell,
        data: data,
        isPrivate: rule.isPrivate
      )
    )
  }
}
