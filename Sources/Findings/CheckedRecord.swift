public import Archive
public import Minutes
public import Settings
public import SourceText
public import Vocabulary

/// A record as the rules see it (受檢紀錄): what was read, its neighbours, its tables' arithmetic.
public struct CheckedRecord: Sendable {
  /// The record.
  public let record: Record
  /// The record, as an index of the archive's.
  public let index: Int
  /// What its tables' own heads say can be computed, each with a verdict.
  public let arithmetic: [ArithmeticCheck]
  /// The faults it tells of.
  let outages: [ToldOutage]
  /// The units that it names and the owner's list has not; none where there is no list.
  private(set) var unlisted = UnlistedUnits()
  /// Its text, and where in it the rules of words and signs look.
  let signs: TextSigns
  private let known: CheckedArchive

  init(_ index: Int, of known: CheckedArchive, arithmetic: [ArithmeticCheck]) {
    self.index = index
    self.known = known
    self.arithmetic = arithmetic
    record = known.archive.records[index]
    outages = ToldOutage.all(in: record.meeting, known.relations[index], known.archive)
    signs = TextSigns(record.text)
    if !known.registry.units.isEmpty { unlisted = UnlistedUnits(in: self) }
  }

  /// All records, for what only shows beside another.
  public var archive: Archive { known.archive }
  /// The words by which minutes are read.
  public var vocabulary: Vocabulary { known.vocabulary }
  /// What the owner says of units, assets and tables.
  public var registry: Registry { known.registry }
  /// The record before it in its series that no other corrects.
  public var previous: Int? { known.neighbours.previous[index] }
  /// The record after it in its series that no other corrects.
  public var next: Int? { known.neighbours.next[index] }
  /// What only shows beside other records.
  var relations: RecordRelations { known.relations[index] }
  /// The names of assets and routes.
  var routes: RouteNames { known.routes }
  /// The words by which tables are computed.
  var words: ArithmeticWords { known.words }

  /// The meeting.
  public var meeting: Meeting { record.meeting }
  /// The text as read; every range is of it.
  public var text: RecordText { record.text }

  /// A stretch of the text for matching.
  func glyphs(_ range: SourceRange) -> Glyphs { Glyphs(Array(text.bytes[range.bytes])) }

  /// The element that holds a sign of the text.
  func element(of position: Int) -> Int? {
    record.element(holding: signs.glyphs.offsets[position])
  }

  /// Whether an element belongs to an earlier record that was read into this one.
  func isNested(_ index: Int) -> Bool {
    guard !record.meeting.nested.isEmpty else { return false }
    var bytes = record.elements[index].id.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "n"), let digit = bytes.next() else { return false }
    return (0x30...0x39).contains(digit)
  }

  /// The record's line on which a sign of the text stands.
  func line(of position: Int) -> Int {
    text.lines(of: signs.glyphs.range(position..<position + 1)).lowerBound
  }
}
