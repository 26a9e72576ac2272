internal import SourceText

/// A name exactly as written (原文名稱), to be looked up by its bytes: what was met before need not be
/// brought into its matching form again.
struct WrittenName: Hashable {
  private let text: String
  /// The body whose records give it; empty where that does not matter.
  private let body: String

  init(_ text: String, of body: String = "") { (self.text, self.body) = (text, body) }

  static func == (left: WrittenName, right: WrittenName) -> Bool {
    isSame(left.text, right.text) && isSame(left.body, right.body)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { UnsafeRawBufferPointer(left).isSame(UnsafeRawBufferPointer($0)) }
    }
  }

  func hash(into hasher: inout Hasher) {
    var (text, body) = (text, body)
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    body.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
