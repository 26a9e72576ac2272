/// One column of a CSV file (欄), for those who must know what its cells hold.
struct CSVColumn: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What the cells hold.
  enum Kind: String, Hashable, Sendable {
    /// Words.
    case text
    /// Whole numbers.
    case integer
    /// Numbers.
    case number
    /// Days, `2026-02-12`.
    case day
    /// Dates at the precision that the record has, `2026-04`.
    case date
    /// Dates of the Republic's calendar, as written where the record has them so.
    case republic
    /// Yes or no, in the words of the interface.
    case flag
    /// An address on the site, from its root.
    case address
    /// A record's stem.
    case meeting
  }

  /// Its name, or its name's key.
  let head: String
  let kind: Kind
  /// The unit of measure.
  var unit: String?

  init(_ head: String, _ kind: Kind = .text, unit: String? = nil) {
    (self.head, self.kind, self.unit) = (head, kind, unit)
  }

  init(stringLiteral head: String) { self.init(head) }

  /// A column of whole numbers.
  static func integer(_ head: String) -> CSVColumn { CSVColumn(head, .integer) }
  /// A column of numbers.
  static func number(_ head: String) -> CSVColumn { CSVColumn(head, .number) }
  /// A column of days.
  static func day(_ head: String) -> CSVColumn { CSVColumn(head, .day) }
  /// A column of dates at the precision that the record has.
  static func date(_ head: String) -> CSVColumn { CSVColumn(head, .date) }
  /// A column of dates of the Republic's calendar.
  static func republic(_ head: String) -> CSVColumn { CSVColumn(head, .republic) }
  /// A column of yes and no.
  static func flag(_ head: String) -> CSVColumn { CSVColumn(head, .flag) }
  /// A column of addresses.
  static func address(_ head: String) -> CSVColumn { CSVColumn(head, .address) }
  /// A column of records' stems.
  static func meeting(_ head: String) -> CSVColumn { CSVColumn(head, .meeting) }
}
