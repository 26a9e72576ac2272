public import SourceText

/// One fault of one asset as one record tells it (障礙), a row of the outage table or a clause of
/// its notes.
public struct Outage: Sendable, Equatable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// Out of service (斷纜).
    case cut
    /// Some of it (部分芯線受損).
    case partial
    /// Not said.
    case unknown
  }

  /// Where it is told.
  public enum Source: Sendable, Equatable {
    /// A row of an outage table: the table's and the row's index.
    case row(table: Int, row: Int)
    /// A clause of a table's note: the table's index and the note's element.
    case note(table: Int, element: Int)
  }

  /// The asset's name, 東亞交匯一號海纜系統, without white space and code.
  public var assetName: String
  /// The asset's code (代號), EAC1.
  public var assetCode: String?
  /// When it occurred (障礙發生日期).
  public var occurred: RecordDate?
  /// The place it is measured from, 新北八里.
  public var place: String?
  /// How far from there, in kilometres.
  public var distance: Double?
  /// How bad it is.
  public var severity: Severity
  /// The alternative route (替代路由) as written, in one piece.
  public var alternatives: String?
  /// When the repair is expected (預計修復日期).
  public var expected: RecordDate?
  /// Whether the expected date was taken from the cell above (沿用).
  public var expectedInherited: Bool
  /// When it was repaired.
  public var repaired: RecordDate?
  /// Where it is told.
  public var source: Source
  /// The text that tells it.
  public var range: SourceRange

  /// A fault of which only the asset is known.
  public init(assetName: String, assetCode: String?, source: Source, range: SourceRange) {
    self.assetName = assetName
    self.assetCode = assetCode
    self.source = source
    self.range = range
    severity = .unknown
    expectedInherited = false
  }
}
