internal import SourceText

/// What a head's label says for computing (欄名): its name, its letter, its formula.
///
/// 合計(B) is called 合計 and has the letter B; 增減數 (C)=(B)-(A) has the letter C and a formula;
/// 執行率(實現數/預算數) has a formula that names columns.
struct HeadLabel {
  /// The name without brackets, letters and formulas.
  private(set) var name: [UInt32] = []
  /// The letter by which formulas mean it.
  private(set) var letter: UInt32?
  /// The formula that it is computed by; nil also where it has more than one.
  private(set) var formula: HeadFormula?
  /// What stands in its brackets, 千元.
  private(set) var remarks: [[UInt32]] = []
  /// Whether it says that it is in hundredths: 執行率(%).
  private(set) var saysPercent = false

  /// What a label says; white space in it does not count.
  init(_ written: [UInt32]) {
    // Most labels are Han from end to end.
    guard written.contains(where: { !$0.isHan || HeadSign.isStem($0) }) else {
      name = written
      return
    }
    var (plain, label): ([UInt32], [UInt32]) = ([], [])
    plain.reserveCapacity(written.count)
    label.reserveCapacity(written.count)
    for scalar in written where !scalar.isWhitespace {
      plain.append(scalar)
      label.append(scalar.halfWidth)
    }
    let signs = HeadSign.signs(of: label)
    name = Self.name(label, signs)
    remarks = Self.remarks(label, signs)
    saysPercent = signs.contains { $0.kind == .percent }
    var found = Found()
    var start = 0
    while start < signs.count {
      guard signs[start].kind != .word else {
        start += 1
        continue
      }
      var end = start
      while end < signs.count, signs[end].kind != .word { end += 1 }
      read(Self.simplified(signs[start..<end]), plain, &found)
      start = end
    }
    if found.letters == 1 { letter = found.letter }
    if found.formulas == 1 { formula = found.formula }
    if found.formulas == 0 { formula = Self.named(label, signs, plain) }
  }

  // MARK: Letters

  /// The letters and formulas of a label; only one of a kind says anything.
  private struct Found {
    var letters = 0
    var letter: UInt32?
    var formulas = 0
    var formula: HeadFormula?

    mutating func add(_ letter: UInt32) {
      letters += 1
      self.letter = letter
    }

    mutating func add(_ formula: HeadFormula) {
      formulas += 1
      self.formula = formula
    }
  }

  private func read(_ signs: [HeadSign], _ plain: [UInt32], _ found: inout Found) {
    guard case .letter(let first) = signs.first?.kind else {
      let rest = signs.first?.kind == .equals ? Array(signs.dropFirst()) : signs
      if let formula = Self.formula(rest, plain) {
        found.add(formula.formula)
        if let letter = formula.letter { found.add(letter) }
      }
      return
    }
    if signs.count == 1 {
      found.add(first)
      return
    }
    var rest = Array(signs.dropFirst())
    switch rest[0].kind {
    case .equals: rest.removeFirst()
    case .letter, .open: break
    default: rest = signs
    }
    guard let formula = Self.formula(rest, plain) else { return }
    found.add(formula.formula)
    if rest.count < signs.count { found.add(first) }
    if let letter = formula.letter { found.add(letter) }
  }

  /// A formula, and the letter that it ends in: (A)-(B)=(C).
  private static func formula(_ signs: [HeadSign], _ plain: [UInt32])
    -> (formula: HeadFormula, letter: UInt32?)?
  {
    var signs = unwrapped(signs)
    var letter: UInt32?
    if signs.count > 2, case .letter(let last) = signs[signs.count - 1].kind,
      signs[signs.count - 2].kind == .equals
    {
      letter = last
      signs.removeLast(2)
    }
    guard var formula = HeadFormula(reading: signs), let first = signs.first, let last = signs.last
    else { return nil }
    formula.text = text(plain[first.range.lowerBound..<last.range.upperBound])
    return (formula, letter)
  }

  /// Signs without what only dresses them: (B) is B, (1) is a letter, (%) and a last % say nothing,
  /// brackets whose other half is among words are none.
  private static func simplified(_ run: ArraySlice<HeadSign>) -> [HeadSign] {
    var signs: [HeadSign] = []
    signs.reserveCapacity(run.count)
    for sign in run {
      signs.append(sign)
      guard sign.kind == .close, signs.count >= 3, signs[signs.count - 3].kind == .open else {
        continue
      }
      let range = signs[signs.count - 3].range.lowerBound..<sign.range.upperBound
      switch signs[signs.count - 2].kind {
      case .letter(let letter):
        signs.removeLast(3)
        signs.append(HeadSign(kind: .letter(letter), range: range))
      case .number(let number) where (1...50).contains(number):
        signs.removeLast(3)
        signs.append(HeadSign(kind: .letter(0x10_0000 | UInt32(number) << 21), range: range))
      case .percent: signs.removeLast(3)
      default: break
      }
    }
    while let first = signs.first?.kind, first == .close || first == .percent {
      signs.removeFirst()
    }
    while let last = signs.last?.kind {
      if last == .percent, signs.count > 1, case .number = signs[signs.count - 2].kind { break }
      guard last == .open || last == .percent else { break }
      signs.removeLast()
    }
    let open = signs.count { $0.kind == .open } - signs.count { $0.kind == .close }
    if open > 0, signs.first?.kind == .open { signs.removeFirst() }
    if open < 0, signs.last?.kind == .close { signs.removeLast() }
    return unwrapped(signs)
  }

  /// Signs without the brackets around all of them.
  private static func unwrapped(_ signs: [HeadSign]) -> [HeadSign] {
    guard signs.count > 2, signs.first?.kind == .open, signs.last?.kind == .close else {
      return signs
    }
    var depth = 0
    for (index, sign) in signs.enumerated() {
      if sign.kind == .open { depth += 1 }
      if sign.kind == .close { depth -= 1 }
      if depth == 0, index < signs.count - 1 { return signs }
    }
    return Array(signs.dropFirst().dropLast())
  }

  // MARK: Names

  /// What stands outside brackets and is no letter or operator.
  private static func name(_ label: [UInt32], _ signs: [HeadSign]) -> [UInt32] {
    var name: [UInt32] = []
    name.reserveCapacity(label.count)
    var depth = 0
    loop: for (index, sign) in signs.enumerated() {
      switch sign.kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .equals where depth == 0: break loop
      case .word, .number:
        guard depth == 0 else { continue }
        let isMark =
          sign.range.count == 1 && [0x2E, 0x3001, 0x3A].contains(label[sign.range.lowerBound])
        if isMark, name.isEmpty || index == signs.count - 1 { continue }
        for place in sign.range { name.append(label[place]) }
      default: break
      }
    }
    return name
  }

  private static func remarks(_ label: [UInt32], _ signs: [HeadSign]) -> [[UInt32]] {
    var remarks: [[UInt32]] = []
    var open: Int?
    for sign in signs {
      if sign.kind == .open { open = sign.range.upperBound }
      if sign.kind == .close, let start = open {
        remarks.append(Array(label[start..<sign.range.lowerBound]))
        open = nil
      }
    }
    return remarks
  }

  static func text(_ scalars: ArraySlice<UInt32>) -> String {
    String(scalars: scalars)
  }
}
