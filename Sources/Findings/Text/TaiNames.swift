internal import Minutes
internal import Settings
internal import SourceText
internal import Vocabulary

/// The proper names with 臺 or 台 in them that a record may hold (臺字專名): places, its own units and
/// assets, bodies and firms.
///
/// A body's name that begins with a place is a name of its own: 台灣電力公司 is no other spelling of
/// 臺灣, for a firm is written as it is registered. Common nouns (平台, 舞台, 三台) are none.
struct TaiNames {
  /// A name as it stands at a place.
  struct Name {
    /// The name with 臺 for 台: what it is, however it is written.
    let folded: [UInt32]
    /// Where it stands.
    let positions: Range<Int>

    init(_ folded: ArraySlice<UInt32>, at start: Int) {
      self.folded = Array(folded)
      positions = start..<start + folded.count
    }
  }

  private let signs: TextSigns
  private let places: WordSet
  private let registered: WordSet
  private let endings: WordSet
  private let stops: WordSet
  private let commonWords: WordSet
  private let commonLeads: WordSet
  private let surnames: WordSet
  private let titles: [WordSet]
  /// The names of the record's units and assets, folded, with the place of 臺 in them.
  private let own: [(name: [UInt32], tai: Int)]

  /// 臺, for which every 台 is taken.
  static let tai: UInt32 = 0x81FA
  /// 台, which many write for it.
  static let short: UInt32 = 0x53F0

  init(_ record: CheckedRecord) {
    signs = record.signs
    let words = record.vocabulary
    (places, registered) = (words[.taiNames], words[.taiRegisteredNames])
    (endings, stops) = (words[.taiNameEndings], words[.taiNameStops])
    (commonWords, commonLeads) = (words[.taiCommonWords], words[.taiCommonLeads])
    (surnames, titles) = (words[.surnames], [words[.posts], words[.honorifics]])
    var names = record.registry.units.flatMap { [$0.name] + $0.short }
    names += record.registry.assets.flatMap { [$0.name] + $0.also }
    names += record.meeting.reports.map(\.unit) + record.meeting.outages.map(\.assetName)
    names += record.meeting.attendance.flatMap { $0.people.compactMap(\.unit) }
    own = Set(names.filter(Self.hasTai)).sorted().flatMap { name in
      let folded = name.unicodeScalars.map { Self.fold($0.value) }
      guard folded.count > 2 else { return [([UInt32], Int)]() }
      return folded.indices.filter { folded[$0] == Self.tai }.map { (folded, $0) }
    }
  }

  private static func hasTai(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.value == tai || $0.value == short }
  }

  /// A sign with 臺 for 台.
  static func fold(_ sign: UInt32) -> UInt32 { sign == short ? tai : sign.halfWidth }

  /// The name in which a 臺 or 台 stands, with 臺 for 台 throughout, and where; nil where it is in no
  /// proper name, or in a quoted one.
  func name(at position: Int) -> Name? {
    let line = signs.before(position, count: 40)
    let lead = line.isEmpty ? 0 : 1
    let stretch = position - lead..<signs.after(position, count: 28).upperBound
    let window = stretch.map { Self.fold(signs.glyphs.scalars[$0]) }
    guard let found = name(in: window, lead: lead, at: position, after: line), !isQuoted(line)
    else { return nil }
    return found
  }

  /// The name in a window of folded signs that begins `lead` signs before the 臺.
  private func name(
    in window: [UInt32],
    lead: Int,
    at position: Int,
    after line: Range<Int>
  ) -> Name? {
    if let end = registered.end(in: window, at: lead, before: window.count) {
      return Name(window[lead..<end], at: position)
    }
    if let found = ownName(at: position) { return found }
    // 新臺幣
    if lead > 0, let end = places.end(in: window, at: 0, before: window.count) {
      return Name(window[..<end], at: position - 1)
    }
    guard let end = places.end(in: window, at: lead, before: window.count),
      !isCommon(window, lead, after: line)
    else { return nil }
    let place = position..<position + end - lead
    guard !isPerson(place) else { return nil }
    return Name(window[lead..<(longer(end, window) ?? end)], at: position)
  }

  /// 平台北側, 三台中型巴士, 來台中國人士.
  private func isCommon(_ window: [UInt32], _ lead: Int, after line: Range<Int>) -> Bool {
    if commonWords.end(in: window, at: lead, before: window.count) != nil { return true }
    guard let last = line.last else { return false }
    let scalars = signs.glyphs.scalars
    return scalars[last].isDigit || ChineseNumeral.isNumeral(scalars[last])
      || commonLeads.start(in: scalars, endOf: line.suffix(3)) != nil
  }

  /// 張台中技正 is called so.
  private func isPerson(_ positions: Range<Int>) -> Bool {
    let (glyphs, start, end) = (signs.glyphs, positions.lowerBound, positions.upperBound)
    guard start > 0, surnames.end(in: glyphs.scalars, at: start - 1, before: start) != nil
    else { return false }
    let after = signs.after(end, count: 6).upperBound
    return titles.contains { $0.match(glyphs, at: end, before: after) != nil }
  }

  /// Where a place's name that goes on to the name of a body ends: 台灣電腦網路危機處理暨協調中心.
  private func longer(_ place: Int, _ window: [UInt32]) -> Int? {
    var end = place
    while end < window.count, window[end].isHan || window[end].isLatinLetter {
      if stops.end(in: window, at: end, before: window.count) != nil { return nil }
      if let close = endings.end(in: window, at: end, before: window.count) {
        return close
      }
      end += 1
    }
    return nil
  }

  private func ownName(at position: Int) -> Name? {
    let scalars = signs.glyphs.scalars
    for (name, tai) in own {
      let start = position - tai
      guard start >= 0, start + name.count <= scalars.count else { continue }
      if name.indices.allSatisfy({ Self.fold(scalars[start + $0]) == name[$0] }) {
        return Name(name[...], at: start)
      }
    }
    return nil
  }

  /// Whether a title or someone's words are quoted here: 「台灣設計展」 is called so.
  private func isQuoted(_ line: Range<Int>) -> Bool {
    for position in line.reversed() {
      switch signs.glyphs.scalars[position] {
      case 0x300C, 0x300E, 0x300A, 0x3008, 0x201C: return true
      case 0x300D, 0x300F, 0x300B, 0x3009, 0x201D: return false
      default: break
      }
    }
    return false
  }
}
