internal import SourceText

/// A page's shell cut at its slots (版面): what is the same on every page of a kind, and where each
/// page's own parts go.
///
/// A template is filled once for a kind of page, except for its slots and for the sections that depend
/// on them; a page is then a copy of bytes.
struct PageFrame: Sendable {
  private enum Segment {
    case fixed([UInt8])
    case slot(PageSlots.Name)
    /// What follows is for pages whose slot is filled, or is not.
    case section(PageSlots.Name, filled: Bool)
    case end
  }

  private var segments: [Segment] = []
  private var size = 0

  /// Fills a shell with what is the same on every page of its kind.
  init(_ parts: [ShellPart], _ values: [String: ShellValue]) {
    var text: [UInt8] = []
    fill(parts[...], [values], &text)
    add(nil, &text)
  }

  private mutating func fill(
    _ parts: ArraySlice<ShellPart>,
    _ scopes: [[String: ShellValue]],
    _ text: inout [UInt8]
  ) {
    var rest = parts
    while let part = rest.popFirst() {
      switch part {
      case .text(let bytes): text += bytes
      case .value(.slot(let slot), _): add(.slot(slot), &text)
      case .value(.value(let steps), let isHTML):
        ShellValue.named(steps, in: scopes)?.print(into: &text, isHTML: isHTML)
      case .section(let name, let isInverted):
        let inner = Self.inner(rest)
        rest = rest[inner.endIndex...].dropFirst()
        switch name {
        case .slot(let slot):
          add(.section(slot, filled: !isInverted), &text)
          fill(inner, scopes, &text)
          add(.end, &text)
        case .value(let steps):
          let entries = ShellValue.named(steps, in: scopes)?.scopes ?? []
          let shown = isInverted ? (entries.isEmpty ? [[:]] : []) : entries
          for names in shown { fill(inner, scopes + [names], &text) }
        }
      case .end: break
      }
    }
  }

  /// What stands before the end of a section that has just begun.
  private static func inner(_ parts: ArraySlice<ShellPart>) -> ArraySlice<ShellPart> {
    var depth = 0
    return parts.prefix { part in
      switch part {
      case .section: depth += 1
      case .end: depth -= 1
      case .text, .value: break
      }
      return depth >= 0
    }
  }

  private mutating func add(_ segment: Segment?, _ text: inout [UInt8]) {
    if !text.isEmpty { segments.append(.fixed(text)) }
    size += text.count
    text = []
    if let segment { segments.append(segment) }
  }

  /// The page.
  func filled(with slots: PageSlots) -> [UInt8] {
    // A page's way to the root stands before every link of its shell: words are escaped once.
    let bytes = PageSlots.Name.allCases.map { name in
      guard let words = slots.words(name) else { return slots.html(name) }
      var escaped: [UInt8] = []
      Self.escape(words, into: &escaped)
      return escaped
    }
    let room = segments.reduce(size) { room, segment in
      guard case .slot(let name) = segment else { return room }
      return room + bytes[name.place].count
    }
    var page: [UInt8] = []
    page.reserveCapacity(room)
    var skipping = 0
    for segment in segments {
      switch segment {
      case .section(let name, let filled):
        if skipping > 0 || bytes[name.place].isEmpty == filled { skipping += 1 }
      case .end: if skipping > 0 { skipping -= 1 }
      case .fixed(let bytes): if skipping == 0 { page += bytes }
      case .slot(let name): if skipping == 0 { page += bytes[name.place] }
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
    var plain = words
    let isWritten = plain.withUTF8 { bytes in
      guard UnsafeRawBufferPointer(bytes).isPlain else { return false }
      page.append(contentsOf: bytes)
      return true
    }
    if isWritten { return }
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
