public import Settings
public import SourceText

extension LaidOutText {
  /// Reads the layout of a source: finds its page marks and joins its lines where they are wrapped.
  ///
  /// - Parameters:
  ///   - source: The file as received.
  ///   - opener: What says what its lines open.
  ///   - profile: What the owner says of its series.
  public init(reading source: Source, opener: LineOpener, profile: Profile? = nil) {
    let glyphs = Glyphs(source.bytes)
    var raw = RawLine.lines(of: source, in: glyphs)
    let marks = PageMarks(in: raw, of: glyphs, pattern: profile?.pageMark)
    let setAside = marks.indices.map { raw[$0].number }
    Self.drop(marks.indices, from: &raw)
    Self.unifyTabs(&raw, glyphs)
    OpenPipeTables.mark(in: &raw, glyphs)
    for index in raw.indices where raw[index].shape == .text {
      raw[index].opens = opener.opening(raw[index].content, glyphs)
      if case .headLabel = raw[index].opens {
        raw[index].valueStart = opener.headLabel(raw[index].content, glyphs)?.end
      }
    }
    var body = Self.bodyStart(raw, glyphs, opener)
    Self.keepColumns(&raw, from: body, glyphs)
    var wrapping = Wrapping.none
    if profile?.wrapped != .no {
      wrapping = Wrapping(judging: raw, body: body, in: glyphs)
      if profile?.wrapped == .yes { wrapping.isWrapped = wrapping.margin > 0 }
    }
    if wrapping.isWrapped {
      OpenerBelief(wrapping, raw, glyphs, opener.vocabulary).judge(&raw)
      body = Self.bodyStart(raw, glyphs, opener)
    }
    guard wrapping.isWrapped else {
      self.init(
        text: RecordText(source),
        glyphs: glyphs,
        lines: raw.map(Self.line),
        wrapping: wrapping,
        setAside: setAside,
        reasons: raw.map { ($0.number, false, .unwrapped) }
      )
      return
    }
    let joining = Joining(wrapping: wrapping, glyphs: glyphs, vocabulary: opener.vocabulary)
    let entries = joining.entries(raw, before: body)
    var groups: [[RawLine]] = []
    var first = raw.first
    var reasons: [(line: Int, joins: Bool, reason: JoinReason)] = []
    for (index, line) in raw.enumerated() {
      var verdict: (joins: Bool, reason: JoinReason) = (false, .head)
      if index > 0, let first {
        verdict =
          index > body
          ? joining.judge(line, after: raw[index - 1], first: first)
          : joining.judgeHead(
            line,
            after: raw[index - 1],
            first: first,
            isEntry: entries.contains(index)
          )
      }
      // A list of the head is one until the next label.
      if !verdict.joins, verdict.reason != .head || line.opens != nil { first = line }
      reasons.append((line.number, verdict.joins, verdict.reason))
      if verdict.joins, !groups.isEmpty {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    let joined = JoinedLines(groups, source: source, glyphs: glyphs)
    self.init(
      text: joined.text,
      glyphs: Glyphs(joined.text.bytes),
      lines: joined.lines,
      wrapping: wrapping,
      setAside: setAside,
      reasons: reasons
    )
  }

  private static func line(_ raw: RawLine) -> TextLine {
    TextLine(
      content: raw.shape == .tabRow ? raw.whole : raw.content,
      shape: raw.shape,
      indent: raw.indent,
      bullet: raw.bullet,
      blanksBefore: raw.blanksBefore,
      lines: raw.number...raw.number
    )
  }

  /// Takes page marks out; what stands on both sides of one reads on across it.
  ///
  /// Blank lines that stand around every mark are the paper's; those around some are the record's.
  private static func drop(_ indices: [Int], from lines: inout [RawLine]) {
    guard !indices.isEmpty else { return }
    let marks = Set(indices)
    var kept: [RawLine] = []
    var blanks: Int?
    for (index, line) in lines.enumerated() {
      if marks.contains(index) {
        blanks = (blanks ?? 0) + line.blanksBefore
        continue
      }
      var line = line
      if let before = blanks {
        line.followsMark = true
        line.blanksBefore += before
      }
      blanks = nil
      kept.append(line)
    }
    let around = kept.indices.dropFirst().filter { kept[$0].followsMark }
    let usual = around.map { kept[$0].blanksBefore }.min() ?? 0
    for index in kept.indices where kept[index].followsMark { kept[index].blanksBefore -= usual }
    if kept.first?.followsMark == true { kept[0].blanksBefore = 0 }
    lines = kept
  }

  /// 1⇥…。 and 2⇥…。 below it are a list that was pasted from a web page, not a table.
  private static func unifyLists(_ lines: inout [RawLine], _ glyphs: Glyphs) {
    var start = 0
    while start < lines.count {
      var end = start
      var isList = true
      while end < lines.count, lines[end].shape == .tabRow {
        let mark = Marker(opening: lines[end].content, of: glyphs)
        isList = isList && mark?.form == .arabicBeforeTab && mark?.number == end - start + 1
        end += 1
      }
      if isList, end - start >= 2 {
        for line in start..<end { lines[line].shape = .text }
      }
      start = max(end, start + 1)
    }
  }

  /// A tab that only follows a mark, or one alone on a line alone, makes no table.
  private static func unifyTabs(_ lines: inout [RawLine], _ glyphs: Glyphs) {
    unifyLists(&lines, glyphs)
    for index in lines.indices where lines[index].shape == .tabRow {
      let content = lines[index].content
      if let mark = Marker(opening: content, of: glyphs), mark.form != .arabicBeforeTab {
        let rest = glyphs.trimmed(mark.range.upperBound..<content.upperBound)
        if !rest.isEmpty, !glyphs.scalars[rest].contains(0x09) { lines[index].shape = .text }
        continue
      }
      let isAlone =
        (index == 0 || lines[index - 1].shape != .tabRow)
        && (index + 1 == lines.count || lines[index + 1].shape != .tabRow)
      if isAlone, glyphs.scalars[lines[index].whole].count(where: { $0 == 0x09 }) == 1 {
        lines[index].shape = .text
        lines[index].takeBullet(glyphs)
      }
    }
  }

  /// Columns made by spaces, three lines or more, each with a wide gap, are a table or kept as they
  /// stand.
  private static func keepColumns(_ lines: inout [RawLine], from start: Int, _ glyphs: Glyphs) {
    var index = start
    while index < lines.count {
      var end = index
      while end < lines.count, lines[end].shape == .text, lines[end].opens == nil,
        end == index || lines[end].blanksBefore == 0, hasGap(lines[end].content, glyphs)
      {
        end += 1
      }
      if end - index >= 3 {
        let isTable = SpacedColumns.areTable(lines[index..<end], glyphs)
        for line in index..<end { lines[line].shape = isTable ? .spacedRow : .columns }
      }
      index = max(end, index + 1)
    }
  }

  private static func hasGap(_ content: Range<Int>, _ glyphs: Glyphs) -> Bool {
    var gap = 0
    for position in content {
      let scalar = glyphs.scalars[position]
      gap = scalar.isWhitespace ? gap + DisplayWidth.of(scalar) : 0
      if gap >= 3 { return true }
    }
    return false
  }

  /// The first line after the head: one that opens an item, a case or a part.
  private static func bodyStart(_ lines: [RawLine], _ glyphs: Glyphs, _ opener: LineOpener) -> Int {
    for (index, line) in lines.enumerated() {
      switch line.opens {
      case .part, .other: return index
      case .label where index > 0, .decision where index > 0: return index
      case .mark(let mark):
        // 壹、時間： is a label of the head that is numbered.
        let rest = glyphs.trimmed(mark.range.upperBound..<line.content.upperBound)
        if opener.headLabel(rest, glyphs) == nil, index > 0 { return index }
      default: continue
      }
    }
    return 0
  }
}
