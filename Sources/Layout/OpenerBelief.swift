import SourceText
import Vocabulary

/// Whether what a line of a wrapped record seems to open is to be believed (起頭的可信).
///
/// A margin may break a sentence before 丙、 of a list of names, before 決議： in 業經第26次會議⏎決議：…
/// or 作如下⏎決定：…, or a title before its last word 紀錄.
struct OpenerBelief {
  let wrapping: Wrapping
  let glyphs: Glyphs
  let vocabulary: Vocabulary
  /// For each form of number, the last line that it opens with a 2.
  private var seconds: [MarkForm: Int] = [:]
  /// How far from the margin a line may end, when some lines of the record end short of it.
  private var reach: Int { wrapping.isSharp ? 0 : 12 }

  init(_ wrapping: Wrapping, _ lines: [RawLine], _ glyphs: Glyphs, _ vocabulary: Vocabulary) {
    self.wrapping = wrapping
    self.glyphs = glyphs
    self.vocabulary = vocabulary
    for (index, line) in lines.enumerated() {
      if case .mark(let mark) = line.opens, mark.number == 2 { seconds[mark.form] = index }
    }
  }

  /// Takes from the lines what they only seem to open.
  func judge(_ lines: inout [RawLine]) {
    var seen: [MarkForm: Set<Int>] = [:]
    var hasCommas = false
    var isHead = true
    for index in lines.indices {
      let line = lines[index]
      guard line.shape == .text else { continue }
      if index > 0, let opens = line.opens, mayContinue(lines[index - 1], line),
        !isBelieved(opens, of: line, at: index, seen, inList: isHead && hasCommas, lines)
      {
        lines[index].opens = nil
        lines[index].isDoubted = true
      }
      switch lines[index].opens {
      case .mark(let mark):
        seen[mark.form, default: []].insert(mark.number)
        hasCommas = false
        isHead = isHead && seen.count <= 1
      case nil: break
      default: hasCommas = false
      }
      if glyphs.scalars[line.content].contains(0x3001) { hasCommas = true }
    }
  }

  /// Whether the line before is full and breaks off.
  private func mayContinue(_ previous: RawLine, _ line: RawLine) -> Bool {
    previous.shape == .text && !Wrapping.isFinished(previous, glyphs)
      && wrapping.room(behind: previous, before: line, glyphs) <= max(wrapping.slack, reach)
      && !(wrapping.blanksPart && line.blanksBefore > 0)
  }

  /// 業經第26次會議⏎決議：…, 作如下⏎決定：…: what stands before leads to the word of a decision.
  private func isQuoting(_ previous: RawLine) -> Bool {
    vocabulary[.quotingEndings].start(in: glyphs.scalars, endOf: previous.content) != nil
  }

  /// 業經第2次教務⏎會議決議：「修正通過」: the margin cut the sentence before 會議.
  private func isCut(_ line: RawLine, after previous: RawLine) -> Bool {
    vocabulary[.cutWords].match(
      glyphs,
      at: line.content.lowerBound,
      before: line.content.upperBound
    ) != nil
      && previous.content.suffix(16).contains { glyphs.scalars[$0] == 0x7B2C }  // 第
  }

  /// Whether a colon stands before the first 、.
  private func isLabelled(_ rest: Range<Int>) -> Bool {
    rest.prefix(16).first { glyphs.scalars[$0] == 0x3001 || LineOpener.isColon(glyphs.scalars[$0]) }
      .map { LineOpener.isColon(glyphs.scalars[$0]) } ?? false
  }

  private func isBelieved(
    _ opens: LineOpening,
    of line: RawLine,
    at index: Int,
    _ seen: [MarkForm: Set<Int>],
    inList: Bool,
    _ lines: [RawLine]
  ) -> Bool {
    if wrapping.blanksBegin, !line.followsMark { return false }
    switch opens {
    case .mark(let mark):
      let rest = glyphs.trimmed(mark.range.upperBound..<line.content.upperBound)
      if inList, glyphs.scalars[rest].contains(0x3001), mark.form != .agenda {
        // 肆、出席委員：王大明、… is the next label of the head, though its people have 、 between them.
        return isLabelled(rest) && seen[mark.form]?.contains(mark.number - 1) ?? false
      }
      if mark.form.isName {
        return glyphs.scalars[mark.range.upperBound - 1] == 0xFF1A || rest.isEmpty
      }
      if mark.form == .agenda { return true }
      guard mark.number > 1 else { return seconds[mark.form].map { $0 > index } ?? false }
      return seen[mark.form]?.contains(mark.number - 1) ?? false
    case .headLabel:
      // 紀錄, alone on its line, may be the last word of a wrapped title.
      return line.content.count > 4 || glyphs.scalars[line.content].contains { $0.isWhitespace }
        || glyphs.scalars[line.content].contains(where: LineOpener.isColon)
    case .decision:
      return !isQuoting(lines[index - 1]) && !isCut(line, after: lines[index - 1])
    case .other: return line.content.count > 4
    case .label, .part: return true
    }
  }
}
