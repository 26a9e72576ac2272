internal import Minutes
internal import SourceText

/// The addresses of table series (表格網址): the unit's slug and the hash of the headings.
struct TableSlugs {
  let units: [UnitHistory]
  private var known: [String: String] = [:]
  /// The same by the headings as written: most tables return under the very same.
  private var byWords: [[UInt8]: String] = [:]

  init(units: [UnitHistory]) { self.units = units }

  /// The slug of the series a table belongs to.
  mutating func slug(of table: ReportTable, unit: Int?, in meeting: Meeting) -> String {
    let words = Self.words(of: table, unit: unit, in: meeting)
    if let slug = byWords[words] { return slug }
    let slug = folded(table, unit: unit, in: meeting)
    byWords[words] = slug
    return slug
  }

  private static func words(of table: ReportTable, unit: Int?, in meeting: Meeting) -> [UInt8] {
    var words: [UInt8] = []
    let parts = unit == nil ? [meeting.organisation ?? "", meeting.series] : []
    for part in parts + (table.headingPath.isEmpty ? [table.title] : table.headingPath) {
      words += part.utf8
      words.append(0x0A)
    }
    withUnsafeBytes(of: unit ?? -1) { words += $0 }
    words.append(table.headingPath.isEmpty ? 1 : 0)
    return words
  }

  private mutating func folded(_ table: ReportTable, unit: Int?, in meeting: Meeting) -> String {
    var path = table.headingPath.map(Self.withoutYears).joined(separator: "\n")
    if path.isEmpty { path = Self.withoutYears(table.title) }
    let owner: String
    if let unit {
      owner = units[unit].unit.slug
    } else {
      owner = "t"
      path = MeetingSeries.key(of: meeting) + "\n" + path
    }
    let key = owner + "\n" + path
    if let slug = known[key] { return slug }
    let slug = owner + "-" + ShortHash.of(path)
    known[key] = slug
    return slug
  }

  /// A heading in its matching form, without the figures before 年 (年度 included).
  static func withoutYears(_ heading: String) -> String {
    var kept: [UInt32] = []
    for scalar in NameKey(heading).text.unicodeScalars {
      if scalar.value == 0x5E74 {
        while let last = kept.last, last.isDigit || ChineseNumeral.isNumeral(last) {
          kept.removeLast()
        }
      }
      kept.append(scalar.value)
    }
    var text = String.UnicodeScalarView()
    for value in kept { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return String(text)
  }
}
