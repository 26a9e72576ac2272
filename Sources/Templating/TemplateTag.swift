import SourceText

/// One tag of a template (標籤), `{{title}}`, with the place it stands at.
struct TemplateTag {
  /// What a tag does.
  enum Kind {
    /// `{{name}}`, escaped.
    case words
    /// `{{{name}}}` or `{{&name}}`, as it is.
    case html
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{/name}}`.
    case close
    /// `{{>name}}`.
    case partial
    /// `{{<name}}`.
    case parent
    /// `{{$name}}`.
    case block
    /// `{{! a note }}`; it has no name.
    case comment

    /// The kind that begins with a sign; nil for the first letter of a name.
    init?(sign: UInt8) {
      switch sign {
      case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .html
      case UInt8(ascii: "#"): self = .section
      case UInt8(ascii: "^"): self = .inverted
      case UInt8(ascii: "/"): self = .close
      case UInt8(ascii: ">"): self = .partial
      case UInt8(ascii: "<"): self = .parent
      case UInt8(ascii: "$"): self = .block
      case UInt8(ascii: "!"): self = .comment
      default: return nil
      }
    }
  }

  let kind: Kind
  let name: String
  /// Where the name stands.
  let range: SourceRange
  /// Where the tag stands, its braces included.
  let whole: Range<Int>
}

/// The text of a template (樣板), to find its tags and tell of their faults by line.
struct TemplateText {
  let source: Source
  /// The tags, in order.
  private(set) var tags: [TemplateTag] = []
  /// What is no tag although it begins like one.
  private(set) var problems: [Problem] = []

  /// Finds the tags of a template's UTF-8.
  init(path: String, bytes: [UInt8]) {
    source = Source(path: path, bytes: bytes)
    var index = 0
    while let start = Self.find([0x7B, 0x7B], in: bytes, from: index) {
      guard let end = tag(bytes, from: start) else { return }
      index = end
    }
  }

  /// An error at a place of the template.
  func problem(_ id: String, _ message: String, remedy: String, at range: SourceRange) -> Problem {
    Problem(id, .error, message, remedy: remedy, at: source.place(of: range))
  }

  /// Reads the tag that begins at an index; gives the index after it, nil when it has no end.
  private mutating func tag(_ bytes: [UInt8], from start: Int) -> Int? {
    let first = start + 2 < bytes.count ? bytes[start + 2] : 0
    let isTriple = first == UInt8(ascii: "{")
    let braces: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
    guard let end = Self.find(braces, in: bytes, from: start + 2) else {
      let range = SourceRange(start, start + 2)
      let remedy = "End it with \(String(decoding: braces, as: UTF8.self))"
      problems.append(problem("bad-template", "This tag has no end", remedy: remedy, at: range))
      return nil
    }
    let after = end + braces.count
    let kind = TemplateTag.Kind(sign: first)
    if kind == .comment {
      let range = SourceRange(start, after)
      tags.append(TemplateTag(kind: .comment, name: "", range: range, whole: start..<after))
      return after
    }
    var lower = kind == nil ? start + 2 : start + 3
    var upper = end
    while lower < upper, UInt32(bytes[lower]).isWhitespace { lower += 1 }
    while upper > lower, UInt32(bytes[upper - 1]).isWhitespace { upper -= 1 }
    let range = SourceRange(lower, upper)
    guard lower < upper, bytes[lower..<upper].allSatisfy(Self.isNameByte) else {
      let remedy = "Documentation/Templates.md lists the tags and names there are."
      let place = lower < upper ? range : SourceRange(start, after)
      problems.append(problem("bad-template", "This is no tag", remedy: remedy, at: place))
      return after
    }
    let name = String(decoding: bytes[lower..<upper], as: UTF8.self)
    let tag = TemplateTag(kind: kind ?? .words, name: name, range: range, whole: start..<after)
    tags.append(tag)
    return after
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func find(_ sign: [UInt8], in bytes: [UInt8], from index: Int) -> Int? {
    var index = index
    while index + sign.count <= bytes.count {
      if bytes[index] == sign[0], bytes[index..<index + sign.count].elementsEqual(sign) {
        return index
      }
      index += 1
    }
    return nil
  }
}
