internal import Archive
internal import Minutes
internal import Settings

/// What each table series is called in lists (表格名稱), no two alike.
///
/// 本年度-歲入部分 stands in the report on 單位決算 and again in that on 特別決算: then the heading above
/// goes before it, and if need be the one above that, and at last the unit.
enum TableNames {
  static func all(of archive: Archive, _ wording: Wording) -> [String] {
    let between = wording["list.path"]
    let steps = archive.tables.map { series in
      var steps = series.headingPath
      let isOwn = steps.last != series.title && steps.joined(separator: "／") != series.title
      if isOwn, !series.title.isEmpty { steps.append(series.title) }
      if steps.isEmpty { steps = [Self.heads(of: series, in: archive, wording)] }
      if let unit = series.unit { steps.insert(archive.units[unit].unit.name, at: 0) }
      return steps
    }
    var names = steps.map { $0.last ?? "" }
    var depth = 2
    while depth <= (steps.map(\.count).max() ?? 0) {
      let twice = doubles(names)
      guard !twice.isEmpty else { return names }
      for index in names.indices where twice.contains(names[index]) {
        names[index] = steps[index].suffix(depth).joined(separator: between)
      }
      depth += 1
    }
    let twice = doubles(names)
    for index in names.indices where twice.contains(names[index]) {
      names[index] += wording.brackets(archive.tables[index].slug)
    }
    return names
  }

  /// A table without a title and without headings is called by the heads of its first columns.
  private static func heads(
    of series: TableSeries,
    in archive: Archive,
    _ wording: Wording
  ) -> String {
    let untitled = wording["tables.untitled"]
    guard let newest = series.members.last else { return untitled }
    let columns = archive.records[newest.record].meeting.tables[newest.table].columns
    let heads = columns.compactMap(\.path.last).filter { !$0.isEmpty }.prefix(3)
    return heads.isEmpty
      ? untitled : untitled + wording.brackets(heads.joined(separator: wording["list.comma"]))
  }

  private static func doubles(_ names: [String]) -> Set<String> {
    var seen: Set<String> = []
    return Set(names.filter { !seen.insert($0).inserted })
  }
}
