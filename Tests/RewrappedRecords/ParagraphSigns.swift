import Layout
import SourceText

/// One line of a record as a variant writes its signs: marks widened, labels stretched, numbers
/// spaced (寫法).
struct ParagraphSigns {
  private(set) var signs: [UInt32]

  init(_ line: TidyRecord.Line, plan: VariantPlan) {
    signs = line.signs
    guard line.isText else { return }
    // From the end to the start, so that positions hold.
    let from = max(line.mark?.range.upperBound ?? 0, line.label?.upperBound ?? 0)
    if plan.spacesNumbers { spaceNumbers(from: from) }
    if plan.stretchesLabels, let label = line.label, label.count == 2,
      signs[label].allSatisfy(\.isHan)
    {
      signs.insert(contentsOf: [0x3000, 0x3000], at: label.lowerBound + 1)
    }
    if let mark = line.mark, plan.signs != .kept, mark.range.lowerBound == 0 {
      write(mark, full: plan.signs == .full)
    }
  }

  /// 115年 → 115 年, 第21次 → 第 21 次.
  private mutating func spaceNumbers(from: Int) {
    var spaced = Array(signs[..<from])
    for index in from..<signs.count {
      let sign = signs[index]
      if index > from {
        let last = signs[index - 1]
        if last.isDigit && sign.isHan || last.isHan && sign.isDigit { spaced.append(0x20) }
      }
      spaced.append(sign)
    }
    signs = spaced
  }

  /// Writes a mark half or full width: (一) ↔ （一）, 1、 ↔ １．.
  private mutating func write(_ mark: Marker, full: Bool) {
    let next = mark.range.upperBound < signs.count ? signs[mark.range.upperBound] : 0
    for index in mark.range {
      switch signs[index] {
      case 0x28, 0xFF08: signs[index] = full ? 0xFF08 : 0x28
      case 0x29, 0xFF09: signs[index] = full ? 0xFF09 : 0x29
      // 1.115年 would be a decimal.
      case 0x3001 where mark.form == .arabic && !full && !next.isDigit && !next.isWhitespace:
        signs[index] = 0x2E
      case 0x2E, 0xFF0E: signs[index] = full && !next.isDigit ? 0xFF0E : 0x2E
      case 0x30...0x39 where full: signs[index] += 0xFEE0
      case 0xFF10...0xFF19 where !full: signs[index] -= 0xFEE0
      default: break
      }
    }
  }
}
