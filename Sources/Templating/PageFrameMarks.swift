extension PageFrame {
  /// Control signs that no text has, round a slot's number, so that it is found in the rendered shell.
  static func mark(_ slot: PageSlots.Name) -> String {
    String(decoding: mark(slot, .slot), as: UTF8.self)
  }

  fileprivate enum Mark: UInt8 {
    case slot = 1
    case filled = 3
    case empty = 4
    case end = 5
  }

  private static func mark(_ slot: PageSlots.Name, _ mark: Mark) -> [UInt8] {
    [mark.rawValue, 0x30 + UInt8(slot.number), 2]
  }

  /// What a mark stands for; nil for text.
  static func segment(_ bytes: ArraySlice<UInt8>) -> Segment? {
    guard bytes.last == 2, let first = bytes.first, let mark = Mark(rawValue: first),
      let name = PageSlots.Name(number: Int(bytes[bytes.startIndex + 1]) - 0x30)
    else { return nil }
    switch mark {
    case .slot: return .slot(name)
    case .filled: return .section(name, filled: true)
    case .empty: return .section(name, filled: false)
    case .end: return .end
    }
  }

  /// A template as mustache gets it: marks in place of slots and of the tags of sections that depend
  /// on one, `{{#cite}}`, and words in place of names that mean the same on every page.
  ///
  /// A tag alone on its line takes the line with it, as mustache has it.
  static func marked(
    _ text: [UInt8],
    _ tags: [TemplateTag],
    constant: (String) -> String?
  ) -> [UInt8] {
    var marked: [UInt8] = []
    marked.reserveCapacity(text.count)
    var start = 0
    var open: [Mark?] = []
    for tag in tags {
      var mark = Mark(tag.kind)
      switch tag.kind {
      case .section, .inverted, .parent, .block: open.append(mark)
      // A block may have a slot's name; its end is no section's.
      case .close: if open.popLast() ?? nil == nil { mark = nil }
      case .words, .html, .partial: break
      }
      if let mark, let slot = PageSlots.Name(rawValue: tag.name) {
        let line = mark == .slot ? tag.whole : line(of: tag.whole, in: text)
        marked += text[start..<max(start, line.lowerBound)]
        marked += Self.mark(slot, mark)
        start = line.upperBound
      } else if tag.kind == .words, let words = constant(tag.name) {
        marked += text[start..<tag.whole.lowerBound]
        escape(words, into: &marked)
        start = tag.whole.upperBound
      }
    }
    return marked + text[start...]
  }

  private static func line(of tag: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var lower = tag.lowerBound
    while lower > 0, text[lower - 1] == 0x20 || text[lower - 1] == 0x09 { lower -= 1 }
    var upper = tag.upperBound
    while upper < text.count, [0x20, 0x09, 0x0D].contains(text[upper]) { upper += 1 }
    let isAlone =
      (lower == 0 || text[lower - 1] == 0x0A) && (upper == text.count || text[upper] == 0x0A)
    return isAlone ? lower..<min(text.count, upper + 1) : tag
  }
}

extension PageFrame.Mark {
  fileprivate init?(_ kind: TemplateTag.Kind) {
    switch kind {
    case .section: self = .filled
    case .inverted: self = .empty
    case .close: self = .end
    case .words, .html: self = .slot
    case .partial, .parent, .block: return nil
    }
  }
}
