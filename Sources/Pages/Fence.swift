/// The row of backticks around text that Markdown must leave as it is (圍欄), longer than any row
/// within it.
struct Fence {
  private let length: Int

  /// A fence for a text.
  init(around text: some Collection<UInt8>) {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    length = max(3, longest + 1)
  }

  /// Writes the opening row with its info string.
  func open(_ info: String, in bytes: inout [UInt8]) {
    row(in: &bytes)
    bytes += info.utf8
    bytes.append(0x0A)
  }

  /// Writes the closing row.
  func close(in bytes: inout [UInt8]) { row(in: &bytes) }

  private func row(in bytes: inout [UInt8]) {
    for _ in 0..<length { bytes.append(UInt8(ascii: "`")) }
  }
}
