internal import Archive

/// What each table series is called in lists (表格名稱), no two alike.
///
/// 本年度-歲入部分 stands in the report on 單位決算 and again in that on 特別決算: then the heading above
/// goes before it, and if need be the one above that, and at last the unit.
enum TableNames {
  static func all(of archive: Archive) -> [String] {
    let steps = archive.tables.map { series in
      var steps = series.headingPath
      let isOwn = steps.last != series.title && steps.joined(separator: "／") != series.title
      if isOwn, !series.title.isEmpty { steps.append(series.title) }
      if let unit = series.unit { steps.insert(archive.units[unit].unit.name, at: 0) }
      return steps
    }
    var names = steps.map { $0.last ?? "" }
    var depth = 2
    while depth <= (steps.map(\.count).max() ?? 0) {
      let twice = doubles(names)
      guard !twice.isEmpty else { return names }
      for index in names.indices where twice.contains(names[index]) {
        names[index] = steps[index].suffix(depth).joined(separator: "／")
      }
      depth += 1
    }
    let twice = doubles(names)
    for index in names.indices where twice.contains(names[index]) {
      names[index] += "（\(archive.tables[index].slug)）"
    }
    return names
  }

  private static func doubles(_ names: [String]) -> Set<String> {
    var seen: Set<String> = []
    return Set(names.filter { !seen.insert($0).inserted })
  }
}
