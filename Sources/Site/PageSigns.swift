internal import SourceText

/// P, the signs of a built page (頁面字元): the text of all elements that carry record lines, without
/// what `sitegen` added.
struct PageSigns {
  /// One element of the record on the page.
  struct Piece {
    let id: String
    var signs: Range<Int>
  }

  private(set) var stream = SignStream()
  /// Whether a sign was moved here from elsewhere in the record.
  private(set) var isMoved: [Bool] = []
  /// The elements, in the order of the page.
  private(set) var pieces: [Piece] = []

  private var open: [OpenElement] = []
  private var isAfterBlank = true

  /// An element of the page whose end has not come.
  private struct OpenElement {
    let name: ArraySlice<UInt8>
    let isRecord: Bool
    let isAdded: Bool
    let isMoved: Bool
    let piece: Int?
  }

  init(_ page: [UInt8]) {
    var index = 0
    while index < page.count {
      if page[index] == UInt8(ascii: "<") {
        let tag = HTMLTag(page, at: index)
        read(tag)
        index = tag.end
      } else if page[index] == UInt8(ascii: "&"), isWithinRecord {
        let (scalar, end) = HTMLTag.reference(page, at: index)
        add(scalar)
        index = end
      } else if isWithinRecord {
        let (scalar, width) = UTF8Decoding.scalar(in: page, at: index)
        add(scalar)
        index += width
      } else {
        index += 1
      }
    }
  }

  private var isWithinRecord: Bool { open.last.map { $0.isRecord && !$0.isAdded } ?? false }

  private mutating func read(_ tag: HTMLTag) {
    guard !tag.isDeclaration else { return }
    if !Self.inline.contains(Array(tag.name)) { isAfterBlank = true }
    if tag.isEnd {
      guard let last = open.lastIndex(where: { $0.name == tag.name }) else { return }
      for element in open[last...] {
        if let piece = element.piece { pieces[piece].signs = close(piece) }
      }
      open.removeSubrange(last...)
      return
    }
    guard !Self.void.contains(Array(tag.name)) else { return }
    let above = open.last
    var piece: Int?
    if tag.value(of: "data-lines") != nil {
      piece = pieces.count
      let id = String(decoding: tag.value(of: "id") ?? [], as: UTF8.self)
      pieces.append(Piece(id: id, signs: stream.bytes.count..<stream.bytes.count))
      isAfterBlank = true
    }
    let classes = tag.value(of: "class")?.split(separator: 0x20) ?? []
    open.append(
      OpenElement(
        name: tag.name,
        isRecord: piece != nil || above?.isRecord ?? false,
        isAdded: above?.isAdded ?? false || classes.contains { $0.elementsEqual("added".utf8) },
        isMoved: above?.isMoved ?? false || tag.value(of: "data-moved") != nil,
        piece: piece
      )
    )
  }

  private func close(_ piece: Int) -> Range<Int> {
    pieces[piece].signs.lowerBound..<stream.bytes.count
  }

  private mutating func add(_ scalar: UInt32) {
    if scalar.isWhitespace {
      isAfterBlank = true
      return
    }
    let moved = open.last?.isMoved ?? false
    var text = String.UnicodeScalarView()
    text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    for byte in String(text).utf8 {
      stream.append(byte, afterBlank: isAfterBlank)
      isMoved.append(moved)
      isAfterBlank = false
    }
  }

  /// Elements at whose edges words do not part.
  private static let inline = Set(
    ["span", "a", "time", "code", "em", "strong"].map { Array($0.utf8) }
  )
  /// Elements without an end.
  private static let void = Set(
    ["meta", "link", "br", "hr", "img", "input", "col", "wbr"].map { Array($0.utf8) }
  )
}
