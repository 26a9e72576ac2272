/// A table as a fenced block says it (圍欄表格): what ``TableFence`` writes, or an owner's own CSV.
public struct FencedTable: Sendable, Equatable {
  /// One `key: value` line.
  public struct Caption: Sendable, Equatable {
    /// The key, `title`, `unit`, `as_of`, `id`, `head`.
    public let key: String
    /// The value as written.
    public let value: String
  }

  /// The lines above the empty line, in order.
  public var captions: [Caption] = []
  /// The rows, those of the head first.
  public var rows: [[String]] = []

  /// Reads the content of a fence.
  ///
  /// A fence without a tab is read as CSV; the caption lines may be missing.
  public init(_ content: [UInt8]) {
    var body = content[...]
    if let gap = Self.emptyLine(in: content) {
      let captions = Self.captions(in: content[..<gap.lowerBound])
      if let captions {
        self.captions = captions
        body = content[gap.upperBound...]
      }
    }
    if body.contains(0x09) {
      rows = Self.lines(of: body).map { line in
        line.split(separator: 0x09, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
    } else {
      rows = CommaSeparated(body).rows
    }
  }

  /// How many of the rows are the head: one, unless `head:` says otherwise.
  public var headRows: Int {
    let stated = value("head").flatMap { Int($0) } ?? 1
    return max(0, min(stated, rows.count))
  }

  /// The value of a key.
  public func value(_ key: String) -> String? { captions.first { $0.key == key }?.value }

  /// The keys a fence may have.
  public static let keys = ["title", "unit", "as_of", "id", "head"]

  /// Where the first empty line of a text stands, its line end included.
  private static func emptyLine(in content: [UInt8]) -> Range<Int>? {
    var start = 0
    while start < content.count {
      let end = content[start...].firstIndex(of: 0x0A) ?? content.count
      if end == start { return start..<min(end + 1, content.count) }
      start = end + 1
    }
    return nil
  }

  private static func lines(of content: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines as captions, if every one is `key: value` with a key that a fence may have.
  private static func captions(in content: ArraySlice<UInt8>) -> [Caption]? {
    var captions: [Caption] = []
    for line in lines(of: content) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      guard keys.contains(key) else { return nil }
      let value = line[(colon + 1)...].drop { $0 == 0x20 }
      captions.append(Caption(key: key, value: String(decoding: value, as: UTF8.self)))
    }
    return captions
  }
}
