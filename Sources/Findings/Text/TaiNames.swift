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
  private let signs: TextSigns
  private let words: Vocabulary
  /// The names of the record's units and assets, folded, with the place of 臺 in them.
  private let own: [(name: [UInt32], tai: Int)]

  /// 臺, for which every 台 is taken.
  static let tai: UInt32 = 0x81FA
  /// 台, which many write for it.
  static let short: UInt32 = 0x53F0

  init(_ record: CheckedRecord) {
    signs = record.signs
    words = record.vocabulary
    var names = record.registry.units.flatMap { [$0.name] + $0.short }
    names += record.registry.assets.flatMap { [$0.name] + $0.also }
    names += record.meeting.reports.map(\.unit) + record.meeting.outages.map(\.assetName)
    names += record.meeting.attendance.flatMap { $0.people.compactMap(\.unit) }
    own = Set(names).sorted().flatMap { name in
      let folded = name.unicodeScalars.map { Self.fold($0.value) }
      guard folded.count > 2 else { return [([UInt32], Int)]() }
      return folded.indices.filter { folded[$0] == Self.tai }.map { (folded, $0) }
    }
  }

  /// A sign with 臺 for 台.
  static func fold(_ sign: UInt32) -> UInt32 { sign == short ? tai : sign.halfWidth }

  /// The name in which a 臺 or 台 stands, with 臺 for 台 throughout, and where; nil where it is in no
  /// proper name, or in a quoted one.
  func name(at position: Int) -> (folded: [UInt32], positions: Range<Int>)? {
    let line = signs.before(position, count: 40)
    guard !isQuoted(line) else { return nil }
    let window = signs.after(position, count: 28).map { Self.fold(signs.glyphs.scalars[$0]) }
    if let registered = words[.taiRegisteredNames].end(in: window, at: 0, before: window.count) {
      return (Array(window[..<registered]), position..<position + registered)
    }
    if let found = ownName(at: position) { return found }
    if let before = line.last, let whole = place(from: before) { return whole }
    guard !isCommon(window, after: line), let found = place(from: position),
      !isPerson(found.positions)
    else { return nil }
    return longer(found, window) ?? found
  }

  private func place(from start: Int) -> (folded: [UInt32], positions: Range<Int>)? {
    let window = signs.after(start, count: 8).map { Self.fold(signs.glyphs.scalars[$0]) }
    guard let end = words[.taiNames].end(in: window, at: 0, before: window.count) else {
      return nil
    }
    return (Array(window[..<end]), start..<start + end)
  }

  /// 平台北側, 三台中型巴士, 來台中國人士.
  private func isCommon(_ window: [UInt32], after line: Range<Int>) -> Bool {
    if words[.taiCommonWords].end(in: window, at: 0, before: window.count) != nil { return true }
    guard let last = line.last else { return false }
    let scalars = signs.glyphs.scalars
    return scalars[last].isDigit || ChineseNumeral.isNumeral(scalars[last])
      || words[.taiCommonLeads].start(in: scalars, endOf: line.suffix(3)) != nil
  }

  /// 張台中技正 is called so.
  private func isPerson(_ positions: Range<Int>) -> Bool {
    let (glyphs, start, end) = (signs.glyphs, positions.lowerBound, positions.upperBound)
    guard start > 0, words[.surnames].end(in: glyphs.scalars, at: start - 1, before: start) != nil
    else { return false }
    let after = signs.after(end, count: 6).upperBound
    return words[.posts].match(glyphs, at: end, before: after) != nil
      || words[.honorifics].match(glyphs, at: end, before: after) != nil
  }

  /// A place's name that goes on to the name of a body: 台灣電腦網路危機處理暨協調中心.
  private func longer(
    _ place: (folded: [UInt32], positions: Range<Int>),
    _ window: [UInt32]
  ) -> (folded: [UInt32], positions: Range<Int>)? {
    var end = place.folded.count
    while end < window.count, window[end].isHan || window[end].isLatinLetter {
      if words[.taiNameStops].end(in: window, at: end, before: window.count) != nil { return nil }
      if let close = words[.taiNameEndings].end(in: window, at: end, before: window.count) {
        let start = place.positions.lowerBound
        return (Array(window[..<close]), start..<start + close)
      }
      end += 1
    }
    return nil
  }

  private func ownName(at position: Int) -> (folded: [UInt32], positions: Range<Int>)? {
    let scalars = signs.glyphs.scalars
    for (name, tai) in own {
      let start = position - tai
      guard start >= 0, start + name.count <= scalars.count else { continue }
      if name.indices.allSatisfy({ Self.fold(scalars[start + $0]) == name[$0] }) {
        return (name, start..<start + name.count)
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
