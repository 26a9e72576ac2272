import Minutes
import SourceText

/// Repairs that only the notes below a table tell of.
extension OutageReading {
  /// The repairs of one note, a clause each; a clause without a name takes the asset named last.
  func repairs(
    in note: (element: Int, positions: Range<Int>),
    of table: Int,
    after last: inout OutageAsset?,
    _ glyphs: Glyphs,
    _ dates: DateReading
  ) -> [Outage] {
    var ahead = dates.dates(in: note.positions, of: glyphs)[...]
    var outages: [Outage] = []
    for positions in Self.clauses(note.positions, glyphs) {
      // Clauses and dates both stand in the order of the text.
      let clauseEnd = glyphs.range(positions).upper
      let here = ahead.prefix { $0.range.upper <= clauseEnd }
      ahead = ahead.drop { $0.range.lower < clauseEnd }
      let text = OutageText(positions, of: glyphs)
      let start = Self.start(of: text)
      let clause = start..<text.scalars.count
      guard !clause.isEmpty else { continue }
      let place = words.place(text, clause)
      let severity = words.severity(text, clause)
      let fault = text.first(of: words.faults, in: clause)
      // Where the name ends: at whatever of these comes first.
      let bounds = [
        place?.range.lowerBound, severity?.1.lowerBound, fault?.lowerBound,
        text.first(of: words.repaired, in: clause)?.lowerBound,
        Self.index(of: here.first, text, glyphs),
      ]
      let named = name(
        text,
        clause.lowerBound..<(bounds.compactMap(\.self).min() ?? clause.lowerBound)
      )
      if let named { last = named }
      guard place != nil || severity != nil || fault != nil, let asset = named ?? last,
        text.first(of: words.planned, in: clause) == nil,
        let repair = repair(text, clause, Array(here), glyphs),
        let first = text.positions.first, let end = text.positions.last
      else { continue }
      var outage = Outage(
        assetName: asset.name,
        assetCode: asset.code,
        source: .note(table: table, element: note.element),
        range: glyphs.range(first..<end + 1)
      )
      outage.place = place?.place.map(text.string)
      outage.distance = place?.distance
      outage.severity = severity?.0 ?? .unknown
      outage.repaired = repair.date
      outage.occurred = repair.occurred
      outages.append(outage)
    }
    return outages
  }

  /// The parts of a note between ； and 。.
  private static func clauses(_ positions: Range<Int>, _ glyphs: Glyphs) -> [Range<Int>] {
    let positions = positions.clamped(to: 0..<glyphs.scalars.count)
    var clauses: [Range<Int>] = []
    var start = positions.lowerBound
    for position in positions {
      switch glyphs.scalars[position] {
      case 0xFF1B, 0x3B, 0x3002:
        clauses.append(start..<position)
        start = position + 1
      default: break
      }
    }
    clauses.append(start..<positions.upperBound)
    return clauses.filter { !$0.isEmpty }
  }

  /// Where a clause begins after 註： and a mark, `2.`, (2), 二、.
  private static func start(of text: OutageText) -> Int {
    let scalars = text.scalars
    var start = 0
    if let colon = scalars.prefix(6).firstIndex(of: 0x3A) { start = colon + 1 }
    var next = start
    let isBracketed = next < scalars.count && scalars[next] == 0x28
    if isBracketed { next += 1 }
    let digits = next
    while next < scalars.count, scalars[next].isDigit || ChineseNumeral.isNumeral(scalars[next]) {
      next += 1
    }
    guard next > digits, next - digits <= 3, next < scalars.count else { return start }
    switch scalars[next] {
    case 0x29 where isBracketed: return next + 1
    case 0x2E, 0x3001: return next + 1
    default: return start
    }
  }

  /// The asset named at the beginning of a clause, 另 and its like aside.
  private func name(_ text: OutageText, _ range: Range<Int>) -> OutageAsset? {
    var range = range
    // 本月以來，橫太平洋海纜(TPE)…: the name is what stands after the last comma.
    if let comma = text.scalars[range].lastIndex(where: { $0 == 0x2C || $0 == 0x3A }) {
      range = comma + 1..<range.upperBound
    }
    while let lead = words.leads.words.first(where: { text.scalars[range].starts(with: $0) }) {
      range = range.lowerBound + lead.count..<range.upperBound
    }
    while let tail = range.last, Self.isParticle(text.scalars[tail]) { range = range.dropLast() }
    guard range.count >= 2 else { return nil }
    return OutageAsset(text, range)
  }

  /// 之 的 於 已 業 在 between a name and what befell it.
  private static func isParticle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E4B, 0x7684, 0x65BC, 0x5DF2, 0x696D, 0x5728: true
    default: false
    }
  }

  /// When a clause says that a fault was repaired: the last date before 修復 and no 預計 beside it;
  /// an earlier one is when it occurred.
  private func repair(
    _ text: OutageText,
    _ clause: Range<Int>,
    _ here: [RecordDate],
    _ glyphs: Glyphs
  ) -> (date: RecordDate, occurred: RecordDate?)? {
    guard let word = text.first(of: words.repaired, in: clause) else { return nil }
    let before = here.filter {
      glyphs.position(ofByte: Int($0.range.lower)) < text.position(word.lowerBound)
    }
    guard let date = before.last ?? here.last else { return nil }
    let from = before.count > 1 ? Self.index(of: before[before.count - 2], text, glyphs) : nil
    guard text.first(of: words.pending, in: (from ?? clause.lowerBound)..<word.lowerBound) == nil
    else { return nil }
    let occurred = before.count > 1 ? before[0] : nil
    return (date, occurred.flatMap { $0.first <= date.last ? $0 : nil })
  }

  /// The index in a clause at which a date begins.
  private static func index(of date: RecordDate?, _ text: OutageText, _ glyphs: Glyphs) -> Int? {
    guard let date else { return nil }
    let position = glyphs.position(ofByte: Int(date.range.lower))
    return text.positions.firstIndex { $0 >= position }
  }
}
