internal import SourceText
/// A page's shell cut at its slots (版面): what is the same on every page of a kind, and where each
/// page's own parts go.
///
/// A template is rendered once for a kind of page, with marks in place of slots and of the sections
/// that depend on them; a page is then a copy of bytes.
struct PageFrame: Sendable {
  enum Segment: Sendable {
    case fixed([UInt8])
    case slot(PageSlots.Name)
    /// What follows is for pages whose slot is filled, or is not.
    case section(PageSlots.Name, filled: Bool)
    case end
  }

  private var segments: [Segment] = []
  private var size = 0

  /// Cuts a shell that was rendered with marks.
  init(_ shell: String) {
    let bytes = Array(shell.utf8)
    var start = 0
    var index = 0
    while index + 2 < bytes.count {
      guard let segment = Self.segment(bytes[index..<index + 3]) else {
        index += 1
        continue
      }
      segments.append(.fixed(Array(bytes[start..<index])))
      segments.append(segment)
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
    var skipping = 0
    for segment in segments {
      switch segment {
      case .section(let name, let filled):
        if skipping > 0 || slots.holds(name) != filled { skipping += 1 }
      case .end: if skipping > 0 { skipping -= 1 }
      case .fixed(let bytes): if skipping == 0 { page += bytes }
      case .slot(let name):
        guard skipping == 0 else { continue }
        if let words = slots.words(name) {
          Self.escape(words, into: &page)
        } else {
          page += slots.html(name)
        }
      }
    }
    return page
  }

  /// Words with what is hidden in them made visible.
  private static func visible(_ words: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if scalar.value.isHiddenControl {
        shown += String(decoding: scalar.value.visibleMark, as: UTF8.self).unicodeScalars
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Writes words, escaped for text and attributes.
  static func escape(_ words: String, into page: inout [UInt8]) {
    if words.unicodeScalars.contains(where: \.value.isHiddenControl) {
      return escape(visible(words), into: &page)
    }
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
