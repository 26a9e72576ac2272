/// A formula of a head (欄名算式): (B)-(A), (B)/(A)×100%, 實現數/預算數.
struct HeadFormula: Equatable {
  /// What stands in it for a column.
  enum Name: Equatable {
    /// Its letter.
    case letter(UInt32)
    /// Its label.
    case words([UInt32])
  }

  /// A column in it.
  struct Part: Equatable {
    /// The column.
    var name: Name
    /// Whether it is taken away.
    var isTaken: Bool
  }

  /// What is added and taken away.
  var parts: [Part]
  /// What that is divided by.
  var base: [Part] = []
  /// Whether it is multiplied by 100.
  var isHundredfold = false
  /// The formula as written.
  var text = ""

  /// A column alone.
  init(_ name: Name) { parts = [Part(name: name, isTaken: false)] }

  /// The formula that signs write and nothing else; nil when they write none.
  init?(reading signs: [HeadSign]) {
    var reader = Reader(signs: signs[...])
    guard let formula = reader.sum(), reader.signs.isEmpty,
      formula.parts.count + formula.base.count > 1
    else { return nil }
    self = formula
  }

  private struct Reader {
    var signs: ArraySlice<HeadSign>
    /// Signs come from people: brackets may be opened a thousand times.
    var depth = 0

    mutating func sum() -> HeadFormula? {
      guard depth < 8, var sum = product() else { return nil }
      while let kind = signs.first?.kind, kind == .plus || kind == .minus {
        signs.removeFirst()
        guard let next = product(), sum.base.isEmpty, next.base.isEmpty, !sum.isHundredfold,
          !next.isHundredfold
        else { return nil }
        sum.parts += next.parts.map {
          Part(name: $0.name, isTaken: $0.isTaken != (kind == .minus))
        }
      }
      return sum
    }

    private mutating func product() -> HeadFormula? {
      var isHundredfold = false
      if hundred() {
        guard signs.first?.kind == .times else { return nil }
        signs.removeFirst()
        isHundredfold = true
      }
      guard var product = factor() else { return nil }
      while let kind = signs.first?.kind, kind == .over || kind == .times {
        signs.removeFirst()
        if kind == .times {
          guard !isHundredfold, hundred() else { return nil }
          isHundredfold = true
        } else {
          guard product.base.isEmpty, let base = factor(), base.base.isEmpty, !base.isHundredfold
          else { return nil }
          product.base = base.parts
        }
      }
      product.isHundredfold = product.isHundredfold || isHundredfold
      guard !product.isHundredfold || !product.base.isEmpty else { return nil }
      return product
    }

    /// 100 or 100%.
    private mutating func hundred() -> Bool {
      guard signs.first?.kind == .number(100) else { return false }
      signs.removeFirst()
      if signs.first?.kind == .percent { signs.removeFirst() }
      return true
    }

    private mutating func factor() -> HeadFormula? {
      switch signs.first?.kind {
      case .letter(let letter):
        signs.removeFirst()
        return HeadFormula(.letter(letter))
      case .open:
        signs.removeFirst()
        depth += 1
        guard let inner = sum(), signs.first?.kind == .close else { return nil }
        depth -= 1
        signs.removeFirst()
        return inner
      default: return nil
      }
    }
  }
}
