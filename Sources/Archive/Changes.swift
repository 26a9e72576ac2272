/// What changed from each meeting to the next of its series (異動).
///
/// Every record that no other corrects is compared with the one before it in its series: which
/// paragraphs are new, which were reworded, which have other figures only, which stand as they stood,
/// and which of the earlier record are gone. Records of two series are never compared.
public struct Changes: Sendable {
  /// By record: how it differs from the one before; nil for a record that another corrects.
  let records: [RecordChanges?]

  /// How a record differs from the one before it in its series; nil for one that another corrects.
  public subscript(record: Int) -> RecordChanges? {
    records.indices.contains(record) ? records[record] : nil
  }

  /// Whether there is a record before it to compare a record with.
  public func isCompared(_ record: Int) -> Bool { self[record]?.previous != nil }

  /// What stands at the place of a paragraph in the record before, if it stood there.
  public func predecessor(of element: Int, in record: Int) -> (record: Int, element: Int)? {
    guard let changes = self[record], let previous = changes.previous,
      let before = changes.paragraph(ofElement: element)?.before
    else { return nil }
    return (previous, before)
  }

  /// In how many meetings in a row a paragraph has stood word for word, its own counted; 0 for what
  /// is no paragraph, such as a heading.
  public func run(of element: Int, in record: Int) -> Int {
    self[record]?.paragraph(ofElement: element)?.run ?? 0
  }
}

/// One record against the one before it in its series (一次會議的異動).
public struct RecordChanges: Sendable {
  /// The record before it, an index of ``Archive/records``; nil for the first of its series.
  public let previous: Int?
  /// The record after it in its series that no other corrects.
  public internal(set) var next: Int?
  /// Every paragraph of the record, in its order.
  public internal(set) var paragraphs: [ParagraphChange]
  /// The paragraphs of the record before that are not in this one, in their order.
  public let gone: [GoneParagraph]

  /// How many paragraphs are of a kind.
  public func count(_ kind: ParagraphChange.Kind) -> Int {
    paragraphs.count { $0.kind == kind }
  }

  /// Whether any paragraph, here or gone, is of a unit's report.
  public func tells(ofUnit unit: Int) -> Bool {
    paragraphs.contains { $0.unit == unit } || gone.contains { $0.unit == unit }
  }

  /// What became of one element of the record; nil for what is no paragraph, such as a heading.
  public func paragraph(ofElement element: Int) -> ParagraphChange? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].element < element { low = middle + 1 } else { high = middle }
    }
    guard low < paragraphs.count, paragraphs[low].element == element else { return nil }
    return paragraphs[low]
  }
}

/// One paragraph of a record as against the record before (段落異動): a paragraph, a numbered item, a
/// note, a table, each as one.
public struct ParagraphChange: Sendable, Equatable {
  /// What became of a paragraph.
  public enum Kind: UInt8, Sendable {
    /// It was not in the record before (新增).
    case new
    /// Its words are others (修改).
    case changed
    /// Only its figures or dates are others (僅數字不同).
    case numbers
    /// It stands word for word (未變).
    case unchanged
  }

  /// The element of the record.
  public let element: Int
  /// What became of it.
  public let kind: Kind
  /// The element of the record before that it was; nil for a new one.
  public let before: Int?
  /// Whose report it stands in, as an index of ``Archive/units``; nil outside the reports.
  public let unit: Int?
  /// The element of the outermost part it stands in, where it stands in no report.
  public let part: Int?
  /// Whether it stood in another unit's report, or another part, before.
  public let isMoved: Bool
  /// In how many meetings in a row it has stood word for word, this one counted.
  public internal(set) var run: Int
  /// The record that had it so first, and the element there.
  public internal(set) var since: (record: Int, element: Int)

  /// Whether two say the same.
  public static func == (left: ParagraphChange, right: ParagraphChange) -> Bool {
    left.element == right.element && left.kind == right.kind && left.before == right.before
      && left.unit == right.unit && left.part == right.part && left.isMoved == right.isMoved
      && left.run == right.run && left.since == right.since
  }
}

/// A paragraph of the record before that this one has no more (刪去的段落).
public struct GoneParagraph: Sendable, Equatable {
  /// The element of the record before.
  public let element: Int
  /// Whose report it stood in, as an index of ``Archive/units``.
  public let unit: Int?
  /// The element, there, of the outermost part it stood in, where it stood in no report.
  public let part: Int?
  /// The part of this record that has the same title, as an element; nil where there is none.
  public let samePart: Int?
}
