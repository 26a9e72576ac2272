internal import Minutes
internal import Pages
internal import SourceText

/// Text without its white space (字元流), and where between its signs white space stood.
struct SignStream {
  /// The signs, UTF-8.
  var bytes: [UInt8] = []
  /// Whether white space, or the edge of a cell or block, stands before the sign at a byte.
  var blankBefore: [Bool] = []

  mutating func append(_ byte: UInt8, afterBlank: Bool) {
    bytes.append(byte)
    blankBefore.append(afterBlank)
  }
}

/// S, the signs of a record (紀錄字元): its source without white space and without a `- ` that opens a
/// line, but for what the reader says it moved, set aside or made visible.
struct RecordSigns {
  private(set) var stream = SignStream()
  /// The byte of the source at which each sign stands.
  private(set) var offsets: [Int32] = []
  /// The pieces of text that stand elsewhere on the page.
  private(set) var moved: [[UInt8]] = []

  private enum Change {
    case moved, visible, left
  }

  private let source: Source
  private var changes: [(range: Range<Int>, change: Change)] = []
  private var aside: Set<Int> = []
  /// The lines that are rows of tables, in which a `- ` is a cell's.
  private var rows: Set<Int> = []
  private var nextChange = 0
  private var isAfterBlank = false

  init(_ record: Record) {
    source = record.text.source
    for exception in record.exceptions {
      switch exception {
      case .moved(let range): changes.append((Self.range(range, record), .moved))
      case .madeVisible(let range): changes.append((Self.range(range, record), .visible))
      case .tableMark(let range): changes.append((Self.range(range, record), .left))
      case .setAside(let lines): for line in lines { aside.insert(line) }
      }
    }
    changes.sort { $0.range.lowerBound < $1.range.lowerBound }
    for table in record.meeting.tables {
      for range in table.headRows + table.rows.flatMap(\.ranges) {
        rows.formUnion(record.text.lines(of: range))
      }
    }
    stream.bytes.reserveCapacity(source.bytes.count)
    offsets.reserveCapacity(source.bytes.count)
    guard source.lineCount > 0 else { return }
    for line in 1...source.lineCount where !aside.contains(line) {
      read(source.content(ofLine: line), isRow: rows.contains(line))
    }
  }

  private static func range(_ range: SourceRange, _ record: Record) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let lower = record.text.sourceOffset(Int(range.lower))
    return lower..<max(lower, record.text.sourceOffset(Int(range.upper) - 1) + 1)
  }

  private mutating func read(_ line: Range<Int>, isRow: Bool) {
    isAfterBlank = false
    var index = isRow ? line.lowerBound : afterBullet(line)
    while index < line.upperBound {
      while nextChange < changes.count, changes[nextChange].range.upperBound <= index {
        nextChange += 1
      }
      let (scalar, width) = UTF8Decoding.scalar(in: source.bytes, at: index)
      defer { index += width }
      if scalar.isWhitespace {
        isAfterBlank = true
        continue
      }
      let change =
        nextChange < changes.count && changes[nextChange].range.contains(index)
        ? changes[nextChange] : nil
      take(index..<(index + width), scalar, change)
      isAfterBlank = false
    }
  }

  private mutating func take(
    _ sign: Range<Int>,
    _ scalar: UInt32,
    _ change: (range: Range<Int>, change: Change)?
  ) {
    switch change?.change {
    case .left: break
    case .moved:
      if change?.range.lowerBound == sign.lowerBound || moved.isEmpty { moved.append([]) }
      moved[moved.count - 1] += source.bytes[sign]
    case .visible where scalar.isHiddenControl:
      for byte in ShownText.mark(scalar) { add(byte, at: sign.lowerBound) }
    case .visible, nil:
      for index in sign { add(source.bytes[index], at: sign.lowerBound) }
    }
  }

  private mutating func add(_ byte: UInt8, at offset: Int) {
    stream.append(byte, afterBlank: isAfterBlank)
    offsets.append(Int32(offset))
    isAfterBlank = false
  }

  /// Where a line's text begins: after blanks and a `- ` that words follow.
  private func afterBullet(_ line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: source.bytes, at: index)
      guard scalar.isWhitespace else { break }
      index += width
    }
    guard index + 1 < line.upperBound, source.bytes[index] == UInt8(ascii: "-"),
      source.bytes[index + 1] == 0x20
    else { return line.lowerBound }
    let start = index + 2
    index = start
    while index < line.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: source.bytes, at: index)
      if !scalar.isWhitespace { return start }
      index += width
    }
    return line.lowerBound
  }
}
