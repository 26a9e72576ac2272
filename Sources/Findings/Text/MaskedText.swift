internal import SourceText

/// A number or an address of a person's, of which only the ends are shown (遮蔽): A12*****89.
struct MaskedText {
  /// What is shown.
  let shown: String

  /// Letters and digits but the first and the last few are stars; what parts them stays.
  init(_ positions: Range<Int>, _ signs: TextSigns, first: Int, last: Int) {
    let count = positions.count { signs.isCode($0) }
    var place = 0
    var text = ""
    for position in positions {
      let isCode = signs.isCode(position)
      let isHidden = isCode && place >= first && place < count - last
      text += isHidden ? "*" : signs.glyphs.string(position..<position + 1)
      if isCode { place += 1 }
    }
    shown = text
  }
}
