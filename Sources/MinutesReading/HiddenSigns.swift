internal import SourceText

extension Glyphs {
  /// The control and bidirectional signs of the text (隱藏字元), which pages show as visible marks.
  var hiddenSigns: [SourceRange] {
    var found: [SourceRange] = []
    scalars.withUnsafeBufferPointer { scalars in
      // Han stands above all of them: most signs are passed over here.
      for position in scalars.indices where scalars[position] < 0x2070 {
        if scalars[position].isHiddenControl { found.append(range(position..<position + 1)) }
      }
    }
    return found
  }
}
