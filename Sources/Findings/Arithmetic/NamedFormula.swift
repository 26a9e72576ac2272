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
    } else if let inner = bracketed(signs) {
      region = inner
    } else {
      return nil
    }
    if region.contains(where: { $0.kind == .open }) { return compound(label, region, plain) }
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

  /// What stands in the last outermost brackets of a label.
  private static func bracketed(_ signs: [HeadSign]) -> ArraySlice<HeadSign>? {
    guard let close = signs.lastIndex(where: { $0.kind == .close }) else { return nil }
    var depth = 0
    for index in signs[...close].indices.reversed() {
      if signs[index].kind == .close { depth += 1 }
      if signs[index].kind == .open { depth -= 1 }
      if depth == 0 { return signs[(index + 1)..<close] }
    }
    return nil
  }

  /// A formula between names that has brackets of its own: (今年-去年)/去年×100%.
  private static func compound(
    _ label: [UInt32],
    _ region: ArraySlice<HeadSign>,
    _ plain: [UInt32]
  ) -> HeadFormula? {
    var names: [[UInt32]] = []
    var signs: [HeadSign] = []
    var isName = false
    for sign in region {
      switch sign.kind {
      case .number(100): isName = false
      case .word, .letter, .number:
        if isName, let last = names.indices.last {
          names[last] += label[sign.range]
          continue
        }
        isName = true
        // Stands for the name until the formula is read.
        signs.append(
          HeadSign(kind: .letter(0x1F_0000 + UInt32(names.count)), range: sign.range)
        )
        names.append(Array(label[sign.range]))
        continue
      default: isName = false
      }
      signs.append(sign)
    }
    guard var formula = HeadFormula(reading: signs), let first = region.first,
      let last = region.last
    else { return nil }
    func named(_ part: HeadFormula.Part) -> HeadFormula.Part {
      guard case .letter(let letter) = part.name else { return part }
      return HeadFormula.Part(name: .words(names[Int(letter - 0x1F_0000)]), isTaken: part.isTaken)
    }
    formula.parts = formula.parts.map(named)
    formula.base = formula.base.map(named)
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
