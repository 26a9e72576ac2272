#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two streams that a person or a program reads (輸出).
enum Terminal {
  /// What was asked for: a report, a print.
  static func say(_ text: String) { put(text, 1) }

  /// What happens meanwhile: stages, counts, problems of a build.
  static func note(_ text: String) { put(text, 2) }

  private static func put(_ text: String, _ stream: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, let base = bytes.baseAddress {
        let put = write(stream, base + start, bytes.count - start)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { return }
        start += put
      }
    }
  }
}
