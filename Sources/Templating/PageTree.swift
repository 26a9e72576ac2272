/// A page's elements and texts as far as their language goes (頁面語言樹).
struct PageTree {
  /// An element.
  struct Node {
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
  struct Text {
    let node: Int
    let passages: [(range: Range<Int>, isRecord: Bool)]
  }

  private let page: [UInt8]
  private let words: InterfaceWords
  private(set) var nodes: [Node] = []
  private(set) var texts: [Text] = []
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
    let traits = ElementTraits.named[page[name]] ?? []
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

  private mutating func add(_ name: Range<Int>, _ attributes: Range<Int>, _ traits: ElementTraits) {
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

  /// Adds to each element what its parts cost, from the innermost out.
  mutating func addCosts() {
    for index in nodes.indices.reversed() {
      let parent = nodes[index].parent
      guard parent >= 0 else { continue }
      nodes[parent].costs.own += cost(index, inRecord: false)
      nodes[parent].costs.record += cost(index, inRecord: true)
    }
  }

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
}
