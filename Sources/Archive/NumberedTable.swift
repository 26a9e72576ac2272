internal import Minutes
internal import SourceText

/// A table called by its number (表次), 表3 or 表三.
struct NumberedTable {
  /// Where the words end.
  let end: Int
  private let words: [UInt8]

  /// 表 at a byte, with a number behind it.
  init?(_ text: UnsafeBufferPointer<UInt8>, at position: Int, before upper: Int) {
    var end = position + EdgeWords.width(text[position])
    let start = end
    while end < upper {
      let sign = EdgeWords.scalar(text, end)
      guard sign.isDigit || ChineseNumeral.isNumeral(sign) else { break }
      end += EdgeWords.width(text[end])
    }
    guard end > start else { return nil }
    self.end = end
    words = Array(text[position..<end])
  }

  /// The only table in a scope whose title begins with these words.
  func element(in record: Record, from element: Int, within scope: Range<Int>) -> Int? {
    let bytes = record.text.bytes
    let tables = record.meeting.tables.filter { table in
      scope.contains(table.element)
        && table.caption.contains { line in
          line.kind == .title && begins(bytes[line.range.bytes])
        }
    }
    return tables.count == 1 ? tables[0].element : nil
  }

  private func begins(_ title: ArraySlice<UInt8>) -> Bool {
    guard title.starts(with: words) else { return false }
    let rest = Array(title.dropFirst(words.count))
    guard !rest.isEmpty else { return true }
    let sign = UTF8Decoding.scalar(in: rest, at: 0).scalar
    return !sign.isDigit && !ChineseNumeral.isNumeral(sign)
  }
}
