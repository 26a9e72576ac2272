/// How large a picture is (圖檔大小), read from its own head: so a page keeps its room before it loads.
struct PictureSize: Equatable {
  let width: Int
  let height: Int

  /// The size of a PNG, JPEG or SVG; nil for what is none, or does not say.
  init?(_ bytes: [UInt8]) {
    let found =
      Self.png(bytes) ?? Self.jpeg(bytes) ?? Self.svg(String(decoding: bytes, as: UTF8.self))
    guard let found, found.width > 0, found.height > 0 else { return nil }
    (width, height) = found
  }

  private typealias Size = (width: Int, height: Int)

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func png(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    else { return nil }
    return (number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// Goes from segment to segment as far as the one that begins a frame.
  private static func jpeg(_ bytes: [UInt8]) -> Size? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (number(bytes[index + 7..<index + 9]), number(bytes[index + 5..<index + 7]))
      }
      index += 2 + number(bytes[index + 2..<index + 4])
    }
    return nil
  }

  /// The width and height of the root element in pixels, else those of its view box.
  private static func svg(_ text: String) -> Size? {
    guard
      let tag = text.split(separator: "<svg", maxSplits: 1, omittingEmptySubsequences: false)
        .dropFirst().first?
        .split(separator: ">", maxSplits: 1).first
    else { return nil }
    func value(_ name: String) -> Substring? {
      for quote in ["\"", "'"] {
        let parts = tag.split(
          separator: " \(name)=\(quote)",
          maxSplits: 1,
          omittingEmptySubsequences: false
        )
        if parts.count == 2 { return parts[1].split(separator: quote, maxSplits: 1).first }
      }
      return nil
    }
    func pixels(_ words: Substring?) -> Int? {
      guard let words else { return nil }
      return Double(words.hasSuffix("px") ? words.dropLast(2) : words).flatMap(whole)
    }
    if let width = pixels(value("width")), let height = pixels(value("height")) {
      return (width, height)
    }
    let box = (value("viewBox") ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard box.count == 4, let width = whole(box[2]), let height = whole(box[3]) else { return nil }
    return (width, height)
  }

  private static func whole(_ number: Double) -> Int? {
    number.isFinite && number > 0 && number < 1e6 ? Int(number.rounded(.up)) : nil
  }
}
