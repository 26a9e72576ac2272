internal import SourceText

extension HeadLabel {
  /// A formula between names of columns, behind = or in brackets.
  static func named(_ label: [UInt32], _ signs: [HeadSign], _ plain: [UInt32])
    -> HeadFormula?
  {
    var region: ArraySlice<HeadSign>
    if let equals = signs.firstIndex(where: { $0.kind == .equals }) {
      region = signs[(equals + 1)...]
      if region.last?.kind == .close, !region.contains(where: { $0.kind == .open }) {
        region.removeLast()
      }
    } else if let open = signs.lastIndex(where: { $0.kind == .open }),
      let close = signs[open...].firstIndex(where: { $0.kind == .close })
    {
      region = signs[(open + 1)..<close]
    } else {
      return nil
    }
    var isHundredfold = false
    if region.last?.kind == .percent { region.removeLast() }
    if region.count > 2, region.last?.kind == .number(100),
      region[region.endIndex - 2].kind == .times
    {
      isHundredfold = true
      region.removeLast(2)
    }
    guard let first = region.first, let last = region.last else { return nil }
    var parts: [HeadFormula.Part] = []
    var base: [HeadFormula.Part] = []
    var words: [UInt32] = []
    var operators: [HeadSign.Kind] = []
    for sign in region {
      switch sign.kind {
      case .word, .letter, .number: words += label[sign.range]
      case .plus, .minus, .over:
        guard append(&words, operators.last, &parts, &base) else { return nil }
        operators.append(sign.kind)
      default: return nil
      }
    }
    guard !operators.isEmpty, append(&words, operators.last, &parts, &base),
      base.isEmpty || operators.count == 1, base.isEmpty ? !isHundredfold : true
    else { return nil }
    var formula = HeadFormula(parts[0].name)
    (formula.parts, formula.base, formula.isHundredfold) = (parts, base, isHundredfold)
    formula.text = text(plain[first.range.lowerBound..<last.range.upperBound])
    return formula
  }

  private static func append(
    _ words: inout [UInt32],
    _ sign: HeadSign.Kind?,
    _ parts: inout [HeadFormula.Part],
    _ base: inout [HeadFormula.Part]
  ) -> Bool {
    guard !words.isEmpty else { return false }
    let part = HeadFormula.Part(name: .words(words), isTaken: sign == .minus)
    if sign == .over { base.append(part) } else { parts.append(part) }
    words = []
    return true
  }
}
