public import Minutes
internal import SourceText

/// A record as Markdown (紀錄的 Markdown): one top-level block for each element, all in one piece.
///
/// The pages of a record are slices of it, each block as it stands here, so that full.md, index.md
/// and a unit's page cannot differ.
public struct RecordMarkdown: Sendable {
  /// All blocks, each followed by an empty line.
  public let bytes: [UInt8]
  /// A block for each element.
  public let blocks: [Block]

  /// The Markdown of a record.
  public init(_ record: Record) {
    let text = record.text.bytes
    let levels = HeadingLevels.of(record.elements)
    let title = Self.mainTitle(record.elements)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 8 + 64 * record.elements.count)
    var blocks: [Block] = []
    blocks.reserveCapacity(record.elements.count)
    for (index, element) in record.elements.enumerated() {
      let start = bytes.count
      let level = index == title ? 1 : levels[index]
      switch element.kind {
      case .table(let number):
        TableFence(record.meeting.tables[number], in: record).append(to: &bytes)
      case .preformatted:
        Self.appendFence(element.range.bytes, of: text, to: &bytes)
      default:
        if level > 0 { Self.appendHashes(level, to: &bytes) }
        MarkdownText.append(element.range.bytes, of: text, to: &bytes)
        if level > 0 { Self.guardEnd(of: &bytes) }
      }
      blocks.append(
        Block(
          element: index,
          id: element.id,
          source: element.range,
          markdown: start..<bytes.count,
          level: level
        )
      )
      bytes.append(0x0A)
      bytes.append(0x0A)
    }
    self.bytes = bytes
    self.blocks = blocks
  }

  /// The line of the title that is longest, and therefore the one that names the meeting.
  private static func mainTitle(_ elements: [Element]) -> Int? {
    var longest: Int?
    for (index, element) in elements.enumerated() where element.kind == .title {
      if element.range.bytes.count > (longest.map { elements[$0].range.bytes.count } ?? 0) {
        longest = index
      }
    }
    return longest
  }

  private static func appendHashes(_ level: Int, to bytes: inout [UInt8]) {
    for _ in 0..<level { bytes.append(UInt8(ascii: "#")) }
    bytes.append(0x20)
  }

  /// A `#` at the end of a heading would be taken for its closing sequence.
  private static func guardEnd(of bytes: inout [UInt8]) {
    guard bytes.last == UInt8(ascii: "#"), bytes[bytes.count - 2] != UInt8(ascii: "\\") else {
      return
    }
    bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
  }

  private static func appendFence(
    _ range: Range<Int>,
    of text: [UInt8],
    to bytes: inout [UInt8]
  ) {
    let fence = Fence(around: text[range])
    fence.open("text", in: &bytes)
    var start = range.lowerBound
    while start < range.upperBound {
      start = appendBullet(start, range, of: text, to: &bytes)
      var end = start
      while end < range.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      ShownText.append(start..<end, of: text, to: &bytes)
      bytes.append(0x0A)
      start = end
      if start < range.upperBound, text[start] == 0x0D { start += 1 }
      if start < range.upperBound, text[start] == 0x0A { start += 1 }
    }
    fence.close(in: &bytes)
  }

  /// Shows the `- ` that opens a line as the blanks it stands for, so that columns stay in line.
  private static func appendBullet(
    _ start: Int,
    _ range: Range<Int>,
    of text: [UInt8],
    to bytes: inout [UInt8]
  ) -> Int {
    var index = start
    while index < range.upperBound, text[index] == 0x20 { index += 1 }
    guard start > range.lowerBound, index + 1 < range.upperBound,
      text[index] == UInt8(ascii: "-"), text[index + 1] == 0x20
    else { return start }
    for _ in start..<(index + 2) { bytes.append(0x20) }
    return index + 2
  }
}
