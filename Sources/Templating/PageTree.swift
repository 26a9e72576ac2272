/// A page's elements and texts as far as their language goes (頁面語言樹).
struct PageTree {
  /// Where a mark goes.
  struct Mark {
    enum Kind {
      /// `lang` of an element, behind its other attributes.
      case attribute(isRecord: Bool)
      /// An element of its own round a part of a text.
      case opening(StaticString, isRecord: Bool)
      case closing(StaticString)
    }

    let offset: Int
    let kind: Kind
  }

  /// An element.
  private struct Node {
    let parent: Int
    let name: Range<Int>
    /// Where another attribute goes.
    let end: Int
    /// Whether what it says is the record's: it has lines of the record, and is no addition.
    let isRecord: Bool
    /// Where it may not be marked: html, head and body stay in the page's language.
    let isFixed: Bool
    /// The language that it says itself; true for the records'.
    let own: Bool?
    let isDrawing: Bool
    /// Whether a part of its text can be set off by an element.
    let holdsElements: Bool
    /// What it costs to stand in the page's language, and in the records'.
    var costs = (own: 0, record: 0)
  }

  /// A text in which passages of both languages stand, or of one.
  private struct Text {
    let node: Int
    let passages: [(range: Range<Int>, isRecord: Bool)]
  }

  private let page: [UInt8]
  private let words: InterfaceWords
  private var nodes: [Node] = []
  private var texts: [Text] = []
  private var open: [Int] = []

  init(_ page: [UInt8], _ words: InterfaceWords) {
    self.page = page
    self.words = words
    nodes.reserveCapacity(page.count / 40)
    var index = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        var end = index
        var isBlank = true
        while end < page.count, page[end] != UInt8(ascii: "<") {
          if page[end] > 0x39 { isBlank = false }
          end += 1
        }
        if !isBlank { add(index..<end) }
        index = end
        continue
      }
      index = readTag(at: index)
    }
  }

  // MARK: - Reading

  private mutating func readTag(at start: Int) -> Int {
    let isEnd = start + 1 < page.count && page[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var index = nameStart
    while index < page.count, Self.isName(page[index]) { index += 1 }
    let name = nameStart..<index
    var quote: UInt8?
    while index < page.count, quote != nil || page[index] != UInt8(ascii: ">") {
      if page[index] == quote {
        quote = nil
      } else if quote == nil, page[index] == 0x22 || page[index] == 0x27 {
        quote = page[index]
      }
      index += 1
    }
    let end = min(index + 1, page.count)
    if name.isEmpty { return end }
    if isEnd {
      close(name)
      return end
    }
    let isClosed = page[index - 1] == UInt8(ascii: "/")
    let last = min(index, page.count)
    let traits = Self.traits[page[name]] ?? []
    let attributes = name.upperBound..<(isClosed ? max(name.upperBound, last - 1) : last)
    add(name, attributes, traits)
    if isClosed || traits.contains(.void) {
      open.removeLast()
    } else if traits.contains(.raw) {
      open.removeLast()
      return skip(past: name, from: end)
    }
    return end
  }

  /// What stands in scripts and styles is read by nobody.
  private func skip(past name: Range<Int>, from start: Int) -> Int {
    var index = start
    while index + 1 < page.count {
      if page[index] == UInt8(ascii: "<"), page[index + 1] == UInt8(ascii: "/"),
        page[(index + 2)...].starts(with: page[name])
      {
        return index
      }
      index += 1
    }
    return page.count
  }

  private mutating func close(_ name: Range<Int>) {
    guard let last = open.lastIndex(where: { page[nodes[$0].name] == page[name] }) else { return }
    open.removeSubrange(last...)
  }

  private mutating func add(_ name: Range<Int>, _ attributes: Range<Int>, _ traits: Traits) {
    let parent = open.last ?? -1
    var isRecord = parent >= 0 && nodes[parent].isRecord
    var own: Bool?
    var costs = (own: 0, record: 0)
    Self.forEachAttribute(page, attributes) { attribute, value in
      switch attribute.count {
      case 4 where page[attribute].elementsEqual("lang".utf8):
        own = page[value].starts(with: "zh".utf8)
      case 5 where page[attribute].elementsEqual("class".utf8):
        if page[value].split(separator: 0x20).contains(where: { $0.elementsEqual("added".utf8) }) {
          isRecord = false
        }
      case 5 where page[attribute].elementsEqual("title".utf8),
        10 where page[attribute].elementsEqual("aria-label".utf8),
        11 where page[attribute].elementsEqual("placeholder".utf8):
        // What an attribute says is heard in its element's language, and cannot be set off.
        if case .own = words.passages(in: page, value, isRecord: false) { costs.record += 8 }
      case 10 where page[attribute].elementsEqual("data-lines".utf8): isRecord = true
      default: break
      }
    }
    let isDrawing = parent >= 0 && nodes[parent].isDrawing || traits.contains(.svg)
    var node = Node(
      parent: parent,
      name: name,
      end: attributes.upperBound,
      isRecord: isRecord,
      isFixed: traits.contains(.fixed),
      own: own,
      isDrawing: isDrawing,
      holdsElements: isDrawing ? traits.contains(.drawn) : !traits.contains(.plain)
    )
    node.costs = costs
    open.append(nodes.count)
    nodes.append(node)
  }

  private mutating func add(_ text: Range<Int>) {
    guard let node = open.last else { return }
    switch words.passages(in: page, text, isRecord: nodes[node].isRecord) {
    case .neutral: break
    case .own: add(node, [(text, false)])
    case .record: add(node, [(text, true)])
    case .mixed(let passages):
      // Of what cannot be set off the page's language is the better guess.
      add(node, nodes[node].holdsElements ? passages : [(text, false)])
    }
  }

  /// What a part of a text costs that must be set off.
  private static let span = 2

  private mutating func add(_ node: Int, _ passages: [(range: Range<Int>, isRecord: Bool)]) {
    texts.append(Text(node: node, passages: passages))
    nodes[node].costs.own += Self.span * passages.count { $0.isRecord }
    nodes[node].costs.record += Self.span * passages.count { !$0.isRecord }
  }

  // MARK: - Marking

  /// The marks, in the order of the page.
  mutating func marks() -> [Mark] {
    for index in nodes.indices.reversed() {
      let parent = nodes[index].parent
      guard parent >= 0 else { continue }
      nodes[parent].costs.own += cost(index, inRecord: false)
      nodes[parent].costs.record += cost(index, inRecord: true)
    }
    var isRecord = [Bool](repeating: false, count: nodes.count)
    var marks: [Mark] = []
    var next = 0
    for (index, node) in nodes.enumerated() {
      let around = node.parent >= 0 && isRecord[node.parent]
      isRecord[index] = language(index, inRecord: around)
      if isRecord[index] != around, node.own == nil {
        marks.append(
          Mark(offset: node.end, kind: .attribute(isRecord: isRecord[index]))
        )
      }
    }
    // Both lists are in the order of the page; texts stand behind the tags they stand in.
    var merged: [Mark] = []
    merged.reserveCapacity(marks.count + texts.count)
    for text in texts {
      for passage in text.passages where passage.isRecord != isRecord[text.node] {
        guard nodes[text.node].holdsElements else { continue }
        while next < marks.count, marks[next].offset < passage.range.lowerBound {
          merged.append(marks[next])
          next += 1
        }
        let name: StaticString = nodes[text.node].isDrawing ? "tspan" : "span"
        merged.append(
          Mark(
            offset: passage.range.lowerBound,
            kind: .opening(name, isRecord: passage.isRecord)
          )
        )
        merged.append(Mark(offset: passage.range.upperBound, kind: .closing(name)))
      }
    }
    return merged + marks[next...]
  }

  /// What an element costs within one that stands in a language.
  private func cost(_ index: Int, inRecord: Bool) -> Int {
    let node = nodes[index]
    let stands = language(index, inRecord: inRecord)
    let inside = stands ? node.costs.record : node.costs.own
    return inside + (stands != inRecord && node.own == nil ? 1 : 0)
  }

  /// The language in which an element stands: that around it, unless a mark saves others.
  ///
  /// A mark that saves one as well as it costs one goes to the outermost element that needs no other.
  private func language(_ index: Int, inRecord: Bool) -> Bool {
    let node = nodes[index]
    if let own = node.own { return own }
    if node.isFixed { return false }
    let stay = inRecord ? node.costs.record : node.costs.own
    let change = inRecord ? node.costs.own : node.costs.record
    return change + 1 < stay || (change == 0 && stay > 0) ? !inRecord : inRecord
  }

  // MARK: - Names

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  private static func forEachAttribute(
    _ page: [UInt8],
    _ range: Range<Int>,
    _ take: (_ name: Range<Int>, _ value: Range<Int>) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard isName(page[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, isName(page[index]) { index += 1 }
      let name = start..<index
      guard index + 1 < range.upperBound, page[index] == UInt8(ascii: "="),
        page[index + 1] == 0x22 || page[index + 1] == 0x27
      else { continue }
      let quote = page[index + 1]
      let value = index + 2
      index = value
      while index < range.upperBound, page[index] != quote { index += 1 }
      take(name, value..<index)
      index += 1
    }
  }

  /// What there is to know of an element by its name.
  private struct Traits: OptionSet {
    let rawValue: Int
    /// It has no end.
    static let void = Traits(rawValue: 1)
    /// What stands in it is no text.
    static let raw = Traits(rawValue: 2)
    /// It stays in the page's language.
    static let fixed = Traits(rawValue: 4)
    /// It holds text alone.
    static let plain = Traits(rawValue: 8)
    static let svg = Traits(rawValue: 16)
    /// The text of a drawing.
    static let drawn = Traits(rawValue: 32)
  }

  private static let traits: [ArraySlice<UInt8>: Traits] = {
    var traits: [ArraySlice<UInt8>: Traits] = [:]
    for (names, trait) in [
      ("meta link br hr img input col wbr area base embed source", Traits.void),
      ("script style", .raw), ("body", .fixed), ("html head", [.fixed, .plain]),
      ("title option textarea", .plain), ("svg", .svg), ("text", .drawn),
    ] {
      for name in names.split(separator: " ") { traits[Array(name.utf8)[...]] = trait }
    }
    return traits
  }()
}
