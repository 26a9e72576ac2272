/// A page's shell cut at its slots (版面): what is the same on every page of a kind, and where each
/// page's own parts go.
///
/// A template is rendered once for a kind and a set of filled slots; a page is then a copy of bytes.
struct PageFrame: Sendable {
  private enum Segment: Sendable {
    case fixed([UInt8])
    case slot(PageSlots.Name)
  }

  private var segments: [Segment] = []
  private var size = 0

  /// Control signs that no text has, round the slot's number, so that it can be found again.
  static func sentinel(_ slot: PageSlots.Name) -> String { "\u{1}\(slot.number)\u{2}" }

  /// Cuts a shell rendered with sentinels in its slots.
  init(_ shell: String) {
    let bytes = Array(shell.utf8)
    var start = 0
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == 1, bytes[index + 2] == 2,
        let slot = PageSlots.Name(number: Int(bytes[index + 1]) - 0x30)
      else {
        index += 1
        continue
      }
      segments.append(.fixed(Array(bytes[start..<index])))
      segments.append(.slot(slot))
      index += 3
      start = index
    }
    segments.append(.fixed(Array(bytes[start...])))
    size = bytes.count
  }

  /// The page.
  func filled(with slots: PageSlots) -> [UInt8] {
    var page: [UInt8] = []
    page.reserveCapacity(size + slots.size + 64)
    for segment in segments {
      switch segment {
      case .fixed(let bytes): page += bytes
      case .slot(let name):
        if let words = slots.words(name) {
          Self.escape(words, into: &page)
        } else {
          page += slots.html(name)
        }
      }
    }
    return page
  }

  private static func escape(_ words: String, into page: inout [UInt8]) {
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): page += "&amp;".utf8
      case UInt8(ascii: "<"): page += "&lt;".utf8
      case UInt8(ascii: ">"): page += "&gt;".utf8
      case UInt8(ascii: "\""): page += "&quot;".utf8
      case UInt8(ascii: "'"): page += "&#39;".utf8
      default: page.append(byte)
      }
    }
  }
}
