/// What there is to know of an element by its name (元素性質), as far as its language goes.
struct ElementTraits: OptionSet {
  let rawValue: Int
  /// It has no end.
  static let void = ElementTraits(rawValue: 1)
  /// What stands in it is no text.
  static let raw = ElementTraits(rawValue: 2)
  /// It stays in the page's language.
  static let fixed = ElementTraits(rawValue: 4)
  /// It holds text alone.
  static let plain = ElementTraits(rawValue: 8)
  static let svg = ElementTraits(rawValue: 16)
  /// The text of a drawing.
  static let drawn = ElementTraits(rawValue: 32)

  /// Those of the names that have any.
  static let named: [ArraySlice<UInt8>: ElementTraits] = {
    var traits: [ArraySlice<UInt8>: ElementTraits] = [:]
    for (names, trait) in [
      ("meta link br hr img input col wbr area base embed source", ElementTraits.void),
      ("script style", .raw), ("body", .fixed), ("html head", [.fixed, .plain]),
      ("title option textarea", .plain), ("svg", .svg), ("text", .drawn),
    ] {
      for name in names.split(separator: " ") { traits[Array(name.utf8)[...]] = trait }
    }
    return traits
  }()
}
