internal import Minutes
internal import SourceText

/// One proper name written with 臺 and with 台 in the same record (臺台混用).
enum MixedTaiRule: Rule {
  static let id = "mixed-tai"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "One name is written {written} ({count}, line {lines}) and {other} ({other_count}, line {other_lines})",
      remedy: "Write it one way throughout."
    )
  ]

  /// How often a name is written either way, and where.
  private struct Use {
    var long: [Range<Int>] = []
    var short: [Range<Int>] = []
  }

  private static let shownLines = 6

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    guard signs.tais.count > 1 else { return }
    var order: [[UInt32]] = []
    var uses: [[UInt32]: Use] = [:]
    let names = TaiNames(record)
    for position in signs.tais {
      guard let found = names.name(at: position), let element = record.element(of: position),
        !record.isNested(element)
      else { continue }
      let name = found.folded
      if uses[name] == nil { order.append(name) }
      let isShort = signs.glyphs.scalars[position] == TaiNames.short
      if isShort {
        uses[name, default: Use()].short.append(found.positions)
      } else {
        uses[name, default: Use()].long.append(found.positions)
      }
    }
    for name in order {
      guard let use = uses[name], !use.long.isEmpty, !use.short.isEmpty else { continue }
      let isLongRarer = use.long.count < use.short.count
      let (rare, usual) = isLongRarer ? (use.long, use.short) : (use.short, use.long)
      findings.add(
        Self.self,
        at: [signs.glyphs.range(rare[0]), signs.glyphs.range(usual[0])],
        [
          "written": signs.glyphs.string(rare[0]), "count": String(rare.count),
          "lines": lines(rare, record), "other": signs.glyphs.string(usual[0]),
          "other_count": String(usual.count), "other_lines": lines(usual, record),
        ]
      )
    }
  }

  private static func lines(_ places: [Range<Int>], _ record: CheckedRecord) -> String {
    var lines: [Int] = []
    for place in places {
      let line = record.line(of: place.lowerBound)
      guard line != lines.last else { continue }
      if lines.count == shownLines { return lines.map(String.init).joined(separator: "、") + "…" }
      lines.append(line)
    }
    return lines.map(String.init).joined(separator: "、")
  }
}
