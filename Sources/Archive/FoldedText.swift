internal import Minutes
internal import SourceText

/// Paragraphs in the form in which two of them are the same (比對字元).
///
/// White space is left out and full width is half width; of a table the cells stay apart. Beside the
/// signs stands their frame, in which every figure and every date is one sign: what two paragraphs
/// share of which only the figures are others.
struct FoldedText {
  /// One paragraph among the signs.
  struct Piece {
    var signs: Range<Int>
    var frame: Range<Int>
    /// The first figure or date among the signs: the 3 of 第3期.
    var figure: Range<Int>
  }

  private(set) var signs: [UInt32] = []
  private(set) var frame: [UInt32] = []
  private let dates: [RecordDate]

  // How the paragraph being read goes on.
  private var isTable = false
  private var start = 0
  private var frameStart = 0
  private var figureStart = -1
  private var firstFigure = 0..<0
  private var joiner: UInt32 = 0
  private var hasGap = false
  private var isWord = false

  static let figureSign = UInt32.max
  static let dateSign = UInt32.max - 1
  private static let tab: UInt32 = 0x09
  private static let lineEnd: UInt32 = 0x0A

  /// A text without paragraphs; the dates are those of the record, in order.
  init(dates: [RecordDate]) {
    self.dates = dates
    signs.reserveCapacity(2048)
    frame.reserveCapacity(2048)
  }

  /// Reads a paragraph that stands behind those read before.
  mutating func add(_ range: SourceRange, of bytes: [UInt8], isTable: Bool = false) -> Piece {
    self.isTable = isTable
    (start, frameStart) = (signs.count, frame.count)
    (figureStart, firstFigure, joiner) = (-1, 0..<0, 0)
    (hasGap, isWord) = (false, false)
    var index = Int(range.lower)
    let end = Int(range.upper)
    var date = firstDate(endingAfter: range.lower)
    var dateStart = date < dates.count ? Int(dates[date].range.lower) : .max
    while index < end {
      if index >= dateStart {
        endFigure()
        let dateEnd = min(end, Int(dates[date].range.upper))
        addDate(index..<dateEnd, of: bytes)
        index = dateEnd
        repeat { date += 1 } while date < dates.count && dates[date].range.upper <= dateEnd
        dateStart = date < dates.count ? Int(dates[date].range.lower) : .max
        continue
      }
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      index += width
      add(scalar)
    }
    endFigure()
    if isTable { dropTabs() }
    return Piece(
      signs: start..<signs.count,
      frame: frameStart..<frame.count,
      figure: firstFigure
    )
  }

  private func firstDate(endingAfter offset: Int32) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Forgets a paragraph that was read only for its hash.
  mutating func drop(_ piece: Piece) {
    signs.removeLast(signs.count - piece.signs.lowerBound)
    frame.removeLast(frame.count - piece.frame.lowerBound)
  }

  // MARK: - Sign by sign

  private mutating func addDate(_ range: Range<Int>, of bytes: [UInt8]) {
    let from = signs.count
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      index += width
      if !scalar.isWhitespace { signs.append(scalar.halfWidth) }
    }
    if firstFigure.isEmpty { firstFigure = from..<signs.count }
    frame.append(Self.dateSign)
    (hasGap, isWord) = (false, false)
  }

  private mutating func add(_ scalar: UInt32) {
    // Most of a record: Han that no figure is written with.
    if scalar >= 0x4E00, scalar <= 0x9FFF, !scalar.isNumeralSign {
      if figureStart >= 0 || joiner != 0 { endFigure() }
      signs.append(scalar)
      frame.append(scalar)
      (hasGap, isWord) = (false, false)
      return
    }
    if figureStart >= 0, joiner == 0, scalar >= 0x30, scalar <= 0x39 {
      signs.append(scalar)
      hasGap = false
      return
    }
    if scalar.isWhitespace { return addSpace(scalar) }
    let sign = scalar.halfWidth
    if (0x30...0x39).contains(sign) {
      addDigit(sign)
    } else if figureStart >= 0, sign.joinsFigure, joiner == 0, !hasGap {
      joiner = sign
      signs.append(sign)
    } else if sign.isNumeralSign {
      addNumeral(sign)
    } else if isTable, sign == 0x2D, signs.count == start || (signs.last ?? 0) <= Self.lineEnd {
      // A dash for a cell without a value, or the sign of a figure below zero.
      beginFigure()
      signs.append(sign)
    } else {
      addOther(sign)
    }
    hasGap = false
  }

  private mutating func addSpace(_ scalar: UInt32) {
    hasGap = true
    isWord = false
    guard isTable, scalar == Self.tab || scalar == Self.lineEnd else { return }
    endFigure()
    // Editors trim the tabs at the end of a line, and records have empty lines within a table.
    if scalar == Self.lineEnd { dropTabs() }
    if scalar == Self.lineEnd, signs.count == start || signs.last == Self.lineEnd { return }
    signs.append(scalar)
    frame.append(scalar)
  }

  private mutating func addDigit(_ sign: UInt32) {
    defer { signs.append(sign) }
    if figureStart >= 0 {
      joiner = 0
      return
    }
    // JYA1 and TSE-1 are names, not figures.
    if isWord || (!hasGap && followsLetter) {
      isWord = true
      frame.append(sign)
      return
    }
    beginFigure()
  }

  private var followsLetter: Bool {
    guard signs.count > start, let last = signs.last else { return false }
    if last.isLatinLetter { return true }
    return last == 0x2D && signs.count > start + 1 && signs[signs.count - 2].isLatinLetter
  }

  /// 一 is a word (一併, 統一), 第五 and 十二 are figures, and so is the 萬 of 39萬5千.
  private mutating func addNumeral(_ sign: UInt32) {
    defer {
      signs.append(sign)
      isWord = false
    }
    if figureStart >= 0, joiner == 0 { return }
    endFigure()
    guard sign.isNumeral, signs.count > start, let last = signs.last else {
      frame.append(sign)
      return
    }
    if last == 0x7B2C {
      beginFigure()
    } else if last.isNumeral, frame.last == last {
      frame.removeLast()
      beginFigure(at: signs.count - 1)
    } else {
      frame.append(sign)
    }
  }

  private mutating func addOther(_ sign: UInt32) {
    if figureStart >= 0, joiner == 0, !hasGap, sign.isLatinLetter, frame.last == Self.figureSign {
      // 5G is a name.
      frame.removeLast()
      frame += signs[figureStart...]
      if firstFigure.lowerBound == figureStart { firstFigure = 0..<0 }
      figureStart = -1
    } else {
      endFigure()
    }
    isWord = isWord && sign.isLatinLetter
    signs.append(sign)
    frame.append(sign)
  }

  private mutating func beginFigure(at place: Int? = nil) {
    endFigure()
    figureStart = place ?? signs.count
    frame.append(Self.figureSign)
    isWord = false
  }

  private mutating func endFigure() {
    if figureStart >= 0, firstFigure.isEmpty {
      firstFigure = figureStart..<(signs.count - (joiner == 0 ? 0 : 1))
    }
    if joiner != 0 { frame.append(joiner) }
    (figureStart, joiner) = (-1, 0)
  }

  private mutating func dropTabs() {
    while signs.count > start, let last = signs.last, last == Self.tab || last == Self.lineEnd {
      signs.removeLast()
      frame.removeLast()
    }
  }
}
