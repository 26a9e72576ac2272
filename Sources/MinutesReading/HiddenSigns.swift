internal import SourceText

extension Glyphs {
  /// The control and bidirectional signs of the text (隱藏字元), which pages show as visible marks.
  var hiddenSigns: [SourceRange] {
    var found: [SourceRange] = []
    for (position, scalar) in scalars.enumerated() {
      // Han stands above all of them: most signs are passed over here.
      guard scalar < 0x2070, scalar.isHiddenControl else { continue }
      found.append(range(position..<position + 1))
    }
    return found
  }
}
