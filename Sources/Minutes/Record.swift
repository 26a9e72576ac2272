public import SourceText

/// A record as read: its text, the blocks that hold all of it, and the meeting it tells of.
///
/// It never changes; pages, findings and relations all hold the same one.
public final class Record: Sendable {
  /// A place where the page does not show the text in the order, or with the characters, it has.
  ///
  /// These are the only exceptions to "nothing lost", listed by the reader itself.
  public enum Exception: Sendable, Equatable {
    /// A row joined to the row above it over a page break: its text stands in the cell it completes.
    case moved(SourceRange)
    /// A page mark or running head set aside; it stands in the source view.
    case setAside(lines: ClosedRange<Int>)
    /// A control or bidirectional sign, shown as a visible mark.
    case madeVisible(SourceRange)
    /// The bars and the rule row of a pipe table, or an author's `^^` and `<<`.
    case tableMark(SourceRange)
  }

  /// The record's place on the site, `2026-02-12-021`.
  public let stem: String
  /// The text as read.
  public let text: RecordText
  /// The meeting.
  public let meeting: Meeting
  /// The blocks, in the order of the text.
  public let elements: [Element]
  /// Where the pages differ from the text.
  public let exceptions: [Exception]
  /// The file's address on the web, from the front matter.
  public let sourceURL: String?
  /// When it was published, from the front matter.
  public let published: CalendarDay?
  /// The stem of the record it replaces, from the front matter.
  public let supersedes: String?
  /// Findings that the owner knows of and lets stand, from the front matter.
  public let waivers: [Waiver]

  /// A record.
  public init(
    stem: String,
    text: RecordText,
    meeting: Meeting,
    elements: [Element],
    exceptions: [Exception],
    sourceURL: String? = nil,
    published: CalendarDay? = nil,
    supersedes: String? = nil,
    waivers: [Waiver] = []
  ) {
    self.stem = stem
    self.text = text
    self.meeting = meeting
    self.elements = elements
    self.exceptions = exceptions
    self.sourceURL = sourceURL
    self.published = published
    self.supersedes = supersedes
    self.waivers = waivers
  }

  /// The official path of an element, from the outermost step: [附錄, 二, (四), 2, (1)].
  public func path(of index: Int) -> [String] {
    var steps: [String] = []
    var next: Int? = index
    while let current = next {
      let element = elements[current]
      if let step = element.step { steps.append(text.string(step)) }
      next = element.parent
    }
    return steps.reversed()
  }

  /// The record's lines on which an element stands, a table's every row included.
  public func lines(of index: Int) -> ClosedRange<Int> { text.lines(of: elements[index].range) }

  /// The element that holds a byte of the text; elements stand in its order.
  public func element(holding byte: Int32) -> Int? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].range.upper <= byte { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && elements[low].range.lower <= byte ? low : nil
  }

  /// The elements under one element, and itself.
  public func subtree(of index: Int) -> Range<Int> {
    var end = index + 1
    while end < elements.count {
      var ancestor = elements[end].parent
      while let current = ancestor, current > index { ancestor = elements[current].parent }
      guard ancestor == index else { break }
      end += 1
    }
    return index..<end
  }
}
