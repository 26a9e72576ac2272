import Layout
import SourceText
import Vocabulary

/// The body that a title names (機關), 數位發展部 of 數位發展部第21次主管會議紀錄.
extension TitleReading {
  /// The body that met: a first line of its own, or the title up to its first number.
  static func organisation(
    _ lines: [Range<Int>],
    _ glyphs: Glyphs,
    title: Glyphs,
    kindStart: Int?,
    _ vocabulary: Vocabulary
  ) -> String? {
    // 臺北市政府 / 都市計畫委員會 / 第800次會議紀錄
    let own = lines.dropLast().prefix { line in
      line.count <= 30 && endsWithKind(line, glyphs, vocabulary) == nil
        && Ordinal.all(in: line, glyphs, vocabulary).isEmpty
    }
    let bodies = own.prefix { Glyphs(Array(folded([$0], glyphs).utf8)).endsAsBody(vocabulary) }
    if !bodies.isEmpty { return folded(Array(bodies), glyphs) }
    // The words before 第8屆, 115年度: as far as the last that can end a body's name.
    var limit = kindStart ?? title.scalars.count
    for (position, scalar) in title.scalars.enumerated() where position < limit {
      let isQuote = scalar == 0x300C || scalar == 0x300E || scalar == 0x300A  // 「 『 《
      if scalar == 0x7B2C || scalar.isDigit || isQuote || isZero(position, title) {
        limit = position
        break
      }
    }
    var best: Int?
    for ending in vocabulary[.organisationEndings].words where ending.count <= limit {
      for start in 1...max(1, limit - ending.count)
      where title.has(ending, at: start, before: limit)
        && !goesOn(start + ending.count, title, before: limit)
        && !isGathering(start + ending.count, title, vocabulary)
      {
        best = max(best ?? 0, start + ending.count)
      }
    }
    // 會 of 會議 ends no name.
    if let end = best, end == limit, limit < title.scalars.count, title.scalars[limit] == 0x8B70,
      title.scalars[limit - 1] == 0x6703
    {
      best = nil
    }
    if let best { return title.string(0..<best) }
    // A body whose name ends in no word for one, 某某花園: not the matter, 「某某計畫」.
    return own.first.flatMap { line in
      let isPlain = line.allSatisfy {
        let sign = glyphs.scalars[$0]
        return !sign.isDigit && sign != 0x300C && sign != 0x300E && !LineOpener.isColon(sign)
      }
      return isPlain ? folded([line], glyphs) : nil
    }
  }

  /// 一○四年, not ○○市政府.
  private static func isZero(_ position: Int, _ title: Glyphs) -> Bool {
    func isZero(_ sign: UInt32) -> Bool { sign == 0x3007 || sign == 0x25CB }
    guard isZero(title.scalars[position]) else { return false }
    return [position - 1, position + 1].contains {
      title.scalars.indices.contains($0) && !isZero(title.scalars[$0])
        && ChineseNumeral.isNumeral(title.scalars[$0])
    }
  }

  /// Whether the words that end at a place are a kind of meeting and no body: 說明會, 董事會.
  private static func isGathering(
    _ end: Int,
    _ title: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Bool {
    vocabulary[.gatherings].words.contains {
      end > $0.count && title.has($0, at: end - $0.count, before: end)
    }
  }

  /// Whether the signs around the end of a body's ending make other words: 處務, 會議, 社會福利, 處理.
  private static func goesOn(_ end: Int, _ title: Glyphs, before limit: Int) -> Bool {
    let society: [UInt32] = [0x793E, 0x6703]  // 社會
    if end > 1, title.has(society, at: end - 2, before: end) { return true }
    guard end < limit else { return false }
    switch title.scalars[end] {
    case 0x8B70, 0x52D9, 0x54E1, 0x9577, 0x7406, 0x6280, 0x5B78, 0x798F, 0x9580, 0x843D, 0x9AD4,
      0x52D5, 0x7F6E, 0x5206:  // 議 務 員 長 理 技 學 福 門 落 體 動 置 分
      return true
    default:
      // 社會, though not 合作社會員.
      return title.has(society, at: end - 1, before: limit)
        && !(end + 1 < title.scalars.count && title.scalars[end + 1] == 0x54E1)
    }
  }
}

extension Glyphs {
  /// Whether the whole ends as the names of bodies do, 文化資產審議會.
  fileprivate func endsAsBody(_ vocabulary: Vocabulary) -> Bool {
    vocabulary[.organisationEndings].words.contains {
      scalars.count > $0.count && has($0, at: scalars.count - $0.count, before: scalars.count)
    }
  }
}
