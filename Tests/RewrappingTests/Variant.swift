/// A tidy record set anew: wrapped, paged, indented, with other widths.
struct Variant {
  let setting: Setting
  /// The text.
  private(set) var text = ""
  /// The lines of the tidy record that cannot be told from the line that follows them: theirs was
  /// full, and what follows opens nothing.
  private(set) var runsOn: Set<Int> = []

  private var output: [(words: [UInt32], tidy: Int, isFirst: Bool)] = []

  init(_ record: TidyRecord, _ setting: Setting, _ numbers: inout SeededNumbers) {
    self.setting = setting
    var above = 0
    for (index, line) in record.lines.enumerated() {
      if line.isRow {
        output.append((line.words, index, true))
        continue
      }
      let words = Rewording(line, setting).words
      let indent: Int
      switch setting.indents {
      case .kept: indent = line.indent
      case .none: indent = line.isHead ? line.indent : 0
      case .byLevel:
        if let level = line.level { above = 2 * level }
        indent = line.isHead ? line.indent : above
      }
      let hang = setting.wrapper == .hanging && !line.isHead ? line.markWidth : 0
      let pieces = Self.wrapped(words, indent, hang, line, setting, &numbers)
      for (number, piece) in pieces.enumerated() { output.append((piece, index, number == 0)) }
    }
    findRunsOn(record)
    set(record, &numbers)
  }

  private static let space: UInt32 = 0x20

  // MARK: - Wrapping

  private static func wrapped(
    _ words: [UInt32],
    _ indent: Int,
    _ hang: Int,
    _ line: TidyRecord.Line,
    _ setting: Setting,
    _ numbers: inout SeededNumbers
  ) -> [[UInt32]] {
    let inColumns = hasColumns(words, line)
    var pieces: [[UInt32]] = []
    var piece = blanks(indent)
    var width = indent
    var rest = units(words, inColumns: inColumns)[...]
    var limit = setting.margin
    func drawLimit(_ numbers: inout SeededNumbers) -> Int {
      setting.wrapper == .ragged ? setting.margin - 2 * numbers.number(0...3) : setting.margin
    }
    limit = drawLimit(&numbers)
    var isStart = true
    while let unit = rest.first {
      rest = rest.dropFirst()
      let isBlank = unit.allSatisfy { isBlankSign($0) }
      if isStart, isBlank { continue }
      var unitWidth = unit.reduce(0) { $0 + TidyRecord.width($1) }
      if setting.wrapper == .kinsoku || setting.wrapper == .hanging {
        // What may not open a line stays with what is before it.
        var next = rest.startIndex
        while next < rest.endIndex, let sign = rest[next].first, mayNotOpen(sign) {
          unitWidth += TidyRecord.width(sign)
          next += 1
        }
      }
      if !isStart, width + (isBlank ? 0 : unitWidth) > limit {
        pieces.append(trimmed(piece))
        piece = blanks(indent + hang)
        width = indent + hang
        limit = drawLimit(&numbers)
        isStart = true
        if isBlank { continue }
      }
      piece += unit
      width += unit.reduce(0) { $0 + TidyRecord.width($1) }
      isStart = false
    }
    pieces.append(trimmed(piece))
    return pieces
  }

  /// What a wrapper never parts: a word, a number; in columns all between two wide blanks.
  private static func units(_ words: [UInt32], inColumns: Bool) -> [[UInt32]] {
    var units: [[UInt32]] = []
    var isInWord = false
    for (index, scalar) in words.enumerated() {
      let joins: Bool
      if inColumns {
        let isBlank = isBlankSign(scalar)
        let aroundOne = isBlank && standsAlone(words, index)
        joins = !isBlank || aroundOne
      } else {
        joins = isWordSign(scalar)
      }
      if joins, isInWord, !units.isEmpty {
        units[units.count - 1].append(scalar)
      } else {
        units.append([scalar])
      }
      isInWord = joins
    }
    return units
  }

  /// Whether a blank parts the one Han of a surname from the one of a given name.
  private static func standsAlone(_ words: [UInt32], _ index: Int) -> Bool {
    var left = 0
    var position = index - 1
    while position >= 0, !isBlankSign(words[position]) {
      left += 1
      position -= 1
    }
    var right = 0
    position = index + 1
    while position < words.count, !isBlankSign(words[position]) {
      right += 1
      position += 1
    }
    return left == 1 || right == 1 || words[(index + 1)...].first.map { $0 < 0x80 } ?? false
  }

  /// Names side by side, or a second label far behind the first, are parted at their blanks alone.
  private static func hasColumns(_ words: [UInt32], _ line: TidyRecord.Line) -> Bool {
    var gap = 0
    var widest = 0
    for scalar in words {
      gap = isBlankSign(scalar) ? gap + TidyRecord.width(scalar) : 0
      widest = max(widest, gap)
    }
    return widest >= 6 || line.isHead && widest >= 2
  }

  static func isBlankSign(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x3000 }

  private static func isWordSign(_ scalar: UInt32) -> Bool {
    (0x21...0x7E).contains(scalar) && !"()[]<>:;!?,".unicodeScalars.contains { $0.value == scalar }
      || scalar == 0x2C || (0xC0...0x24F).contains(scalar)
  }

  static func mayNotOpen(_ scalar: UInt32) -> Bool {
    "、。，：；！？」』）》〉】,;:!?)％%".unicodeScalars.contains { $0.value == scalar }
  }

  private static func blanks(_ count: Int) -> [UInt32] { Array(repeating: space, count: count) }

  private static func trimmed(_ words: [UInt32]) -> [UInt32] {
    var words = words
    while let last = words.last, isBlankSign(last) { words.removeLast() }
    return words
  }

  // MARK: - What cannot be told

  private mutating func findRunsOn(_ record: TidyRecord) {
    guard setting.blanks != .between else { return }
    for (line, next) in zip(output, output.dropFirst())
    where next.isFirst && !record.lines[line.tidy].isRow && !record.lines[next.tidy].isRow {
      guard !record.lines[next.tidy].opens else { continue }
      let edge = line.words.reduce(0) { $0 + TidyRecord.width($1) }
      var first = 0
      for scalar in next.words.drop(while: Self.isBlankSign) {
        if first > 0, !Self.mayNotOpen(scalar), !Self.isWordSign(scalar) { break }
        first += TidyRecord.width(scalar)
      }
      let mayRunOn =
        setting.wrapper == .ragged
        ? edge * 10 >= setting.margin * 6 : setting.margin - edge < max(2, first)
      if mayRunOn { runsOn.insert(line.tidy) }
    }
  }

  // MARK: - Pages and empty lines

  private mutating func set(_ record: TidyRecord, _ numbers: inout SeededNumbers) {
    var lines: [[UInt32]] = []
    // A lone number is a page's only in a run of three that stand well apart.
    let size = max(9, min(setting.page, output.count / 4))
    let pages = max(1, (output.count + size - 1) / size)
    var next = size
    var page = 1
    for (index, line) in output.enumerated() {
      let tidy = record.lines[line.tidy]
      if index > 0 {
        let former = record.lines[output[index - 1].tidy]
        switch setting.blanks {
        case _ where tidy.isRow && former.isRow: lines += blankLines(tidy.blanksBefore)
        case .none: break
        case .between: if line.isFirst { lines += blankLines(tidy.isRow ? 0 : 1) }
        case .everywhere: lines += blankLines(1)
        }
      }
      lines.append(line.words)
      if let style = setting.pageMark, index + 1 == next, index + 1 < output.count {
        lines.append(Self.mark(Setting.pageMarks[style], page, pages))
        page += 1
        next += size
      }
    }
    if let style = setting.pageMark { lines.append(Self.mark(Setting.pageMarks[style], page, pages)) }
    var scalars = String.UnicodeScalarView()
    for line in lines {
      scalars.append(contentsOf: line.compactMap(Unicode.Scalar.init))
      scalars.append("\n")
    }
    text = String(scalars)
  }

  private func blankLines(_ count: Int) -> [[UInt32]] { Array(repeating: [], count: count) }

  private static func mark(_ style: String, _ page: Int, _ pages: Int) -> [UInt32] {
    var words: [UInt32] = []
    for scalar in style.unicodeScalars {
      switch scalar {
      case "#": words += String(page).unicodeScalars.map(\.value)
      case "$": words += String(pages).unicodeScalars.map(\.value)
      default: words.append(scalar.value)
      }
    }
    return words
  }
}
