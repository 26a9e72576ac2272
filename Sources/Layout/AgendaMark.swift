public import SourceText
import Vocabulary

/// The mark of a case that opens with a word of the vocabulary (案次): 案由一：, 討論事項二、,
/// 提案1, 報告案（一）：, 臨時提案第1案, 第2號案.
extension LineOpener {
  /// The mark at the start of a line.
  public func agendaMark(_ line: Range<Int>, _ glyphs: Glyphs) -> Marker? {
    AgendaMarkScanner(line, glyphs, words).mark
  }
}

/// Reads the mark of a case at the start of a line.
private struct AgendaMarkScanner {
  private(set) var mark: Marker?

  init(_ line: Range<Int>, _ glyphs: Glyphs, _ words: OpeningWords) {
    // 【案由一】
    let signs = LabelSigns(opening: line, of: glyphs)
    let start = signs.isFramed ? signs.start : line.lowerBound
    let end = line.upperBound
    let at = { (position: Int) in position < end ? glyphs.scalars[position] : 0 }
    let skip = { (position: Int) in glyphs.trimmed(min(position, end)..<end).lowerBound }
    var next = start
    let word = words.caseWords.match(glyphs, at: start, before: end)
    if let word { next = skip(word.end) }
    let isCounted = at(next) == 0x7B2C  // 第
    guard word != nil || isCounted else { return }
    let bracket = at(next) == 0x28 || at(next) == 0xFF08
    if isCounted || bracket { next = skip(next + 1) }
    guard let number = Self.number(glyphs, next, end) else { return }
    next = number.end
    if bracket {
      next = skip(next)
      guard at(next) == 0x29 || at(next) == 0xFF09 else { return }
      next += 1
    } else if isCounted {
      // 第2號案, 討論事項第一案; 第3案 alone is a mark that needs no word.
      next = skip(next)
      if let noun = words.caseNouns.match(glyphs, at: next, before: end) {
        next = noun.end
      } else if word == nil {
        return
      }
    }
    let stepEnd = next
    if signs.isFramed {
      guard LabelSigns.frames(at(next)) else { return }
      next += 1
    }
    let closed = signs.isFramed || bracket
    let namesReporting = { (position: Int) in
      guard at(position) == 0x28 || at(position) == 0xFF08 else { return false }
      let word = skip(position + 1)
      guard let label = words.reporting.match(glyphs, at: word, before: end)
      else { return false }
      return LineOpener.isColon(at(skip(label.end)))
    }
    let sign = skip(next)
    if sign < end {
      if LineOpener.isColon(at(sign)) || [0x3001, 0x2E, 0xFF0E].contains(at(sign)) {
        next = sign + 1
      } else if next > number.end, namesReporting(sign) {
        // 第1案（提案單位：教育局）：…
        next = sign
      } else if sign > next, !Self.counted.contains(at(sign)) {
        next = sign
      } else if !closed {
        return
      }
    } else {
      next = end
    }
    mark = Marker(
      form: .agenda,
      number: number.value,
      range: line.lowerBound..<next,
      step: start..<stepEnd
    )
  }

  /// What is counted in running text: 報告 3 月份, 提案 2 件.
  private static let counted = Set("年月日時分件次個人項點名位份種案".unicodeScalars.map(\.value))

  /// A number of one to four digits of either kind.
  private static func number(
    _ glyphs: Glyphs,
    _ start: Int,
    _ end: Int
  ) -> (value: Int, end: Int)? {
    var next = start
    while next < end, next - start <= 4,
      glyphs.scalars[next].isDigit || ChineseNumeral.isNumeral(glyphs.scalars[next])
    {
      next += 1
    }
    guard next > start, next - start <= 4 else { return nil }
    let digits = glyphs.scalars[start..<next]
    if let value = ChineseNumeral.value(digits) { return (value, next) }
    guard digits.allSatisfy(\.isDigit) else { return nil }
    return (digits.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) }, next)
  }
}
