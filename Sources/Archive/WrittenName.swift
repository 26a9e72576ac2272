internal import SourceText

/// A name exactly as written (原文名稱), to be looked up by its bytes: what was met before need not be
/// brought into its matching form again.
struct WrittenName: Hashable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (left: WrittenName, right: WrittenName) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { UnsafeRawBufferPointer(left).isSame(UnsafeRawBufferPointer($0)) }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
