internal import Archive
internal import Settings

/// How many paragraphs are new, reworded and so on, in words (異動摘要): 新增3段、修改1段.
struct ChangeWords {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The kinds of which there are any, with how many.
  func counts(of changes: RecordChanges, isShort: Bool = false) -> String {
    let wording = catalogue.wording
    var counts = [
      ("changes.count_new", changes.count(.new)),
      ("changes.count_changed", changes.count(.changed)),
      ("changes.count_gone", changes.gone.count),
    ]
    if !isShort {
      counts += [
        ("changes.count_numbers", changes.count(.numbers)),
        ("changes.count_unchanged", changes.count(.unchanged)),
      ]
    }
    let told = counts.filter { $0.1 > 0 }.map { wording[$0.0, "count", String($0.1)] }
    return told.isEmpty ? wording["changes.none"] : told.joined(separator: wording["list.comma"])
  }

  /// The sentence that sums up what changed in a record.
  func summary(of changes: RecordChanges, isShort: Bool = false) -> String {
    guard let previous = changes.previous else { return "" }
    return catalogue.wording[
      "changes.summary",
      "previous",
      catalogue.shortNames[previous],
      "counts",
      counts(of: changes, isShort: isShort)
    ]
  }

  /// What a record's page of changes is called, unlike any other's.
  func title(of record: Int, previous: Int) -> String {
    catalogue.wording[
      "changes.title",
      "meeting",
      catalogue.shortNames[record],
      "previous",
      catalogue.shortNames[previous]
    ]
  }
}
