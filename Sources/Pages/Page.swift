/// One page of a record (紀錄頁): its address and the blocks it shows.
public struct Page: Sendable, Equatable {
  /// What a page of a record is.
  public enum Kind: Sendable, Equatable {
    /// The meeting: everything but the units' reports.
    case meeting
    /// The whole record.
    case full
    /// One unit's report, as an index of the annex's.
    case report(Int)
  }

  /// What it is.
  public let kind: Kind
  /// Its address.
  public let path: PagePath
  /// The elements it shows, in order.
  public let elements: [Range<Int>]
  /// How much higher its headings stand in Markdown than on the page of the whole record.
  public let raise: Int

  /// The page's Markdown, opened by a comment that says where it comes from.
  public func markdown(of record: RecordMarkdown, comment: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    let size = elements.reduce(0) { size, range in
      guard let first = range.first, let last = range.last else { return size }
      return size + record.blocks[last].markdown.upperBound
        - record.blocks[first].markdown.lowerBound
    }
    bytes.reserveCapacity(size + comment.count + 16 + 2 * elements.count)
    bytes += "<!-- ".utf8
    Self.append(comment, to: &bytes)
    bytes += " -->\n".utf8
    for range in elements {
      guard raise > 0 else {
        guard let first = range.first, let last = range.last else { continue }
        bytes.append(0x0A)
        let start = record.blocks[first].markdown.lowerBound
        bytes += record.bytes[start..<(record.blocks[last].markdown.upperBound + 1)]
        continue
      }
      for index in range {
        let block = record.blocks[index]
        let hashes = block.level > 0 ? min(raise, block.level - 1) : 0
        bytes.append(0x0A)
        let start = block.markdown.lowerBound + hashes
        bytes += record.bytes[start..<(block.markdown.upperBound + 1)]
      }
    }
    return bytes
  }

  /// Writes the words of a comment, in which `--` may not stand.
  private static func append(_ comment: [UInt8], to bytes: inout [UInt8]) {
    for byte in comment where byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">") {
      if byte == UInt8(ascii: "-"), bytes.last == byte { bytes.append(0x20) }
      bytes.append(byte)
    }
  }
}
