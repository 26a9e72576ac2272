internal import CCMark

/// A text that cmark has made, given back to cmark's own allocator after use.
enum RenderedText {
  /// Reads the text and frees it.
  static func with<Result>(
    _ text: UnsafeMutablePointer<CChar>?,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    defer { cmark_get_default_mem_allocator()?.pointee.free(text) }
    let length = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// The text as bytes of our own.
  static func bytes(of text: UnsafeMutablePointer<CChar>?) -> [UInt8] {
    with(text) { Array($0) }
  }

  /// A text that stays cmark's, copied.
  static func copy(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    let length = strlen(text)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}
