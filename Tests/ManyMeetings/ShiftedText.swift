import Minutes

/// A record's text with its years moved and its figures changed (改寫), line by line.
struct ShiftedText {
  private let years: Int
  private let step: Int

  init(years: Int, step: Int) {
    self.years = years
    self.step = step
  }

  /// One line, rewritten.
  func line(_ line: String) -> String {
    if line.hasPrefix("supersedes: 2025") {
      return "supersedes: \(2025 + years)" + line.dropFirst(16)
    }
    let signs = Array(line.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    while index < signs.count {
      guard ("0"..."9").contains(signs[index]) else {
        text.append(signs[index])
        index += 1
        continue
      }
      var end = index
      while end < signs.count, ("0"..."9").contains(signs[end]) { end += 1 }
      let digits = String(String.UnicodeScalarView(signs[index..<end]))
      let next = end < signs.count ? signs[end] : " "
      let before = index > 0 ? signs[index - 1] : " "
      text.append(contentsOf: new(digits, before: before, next: next).unicodeScalars)
      index = end
    }
    return Self.withWeekday(String(text))
  }

  private func new(_ digits: String, before: Unicode.Scalar, next: Unicode.Scalar) -> String {
    guard let value = Int(digits) else { return digits }
    // 114年, 114/2/19; 第102次.
    if digits.count == 3, next == "年" || (next == "/" && before != "/"), value > 100 {
      return String(value + years)
    }
    if next == "次", before == "第" { return String(value + 12 * years) }
    if ["份", "件", "處", "家", "人", "案"].contains(next), before != "第", before != "," {
      return String(value + (step * 7) % 13)
    }
    return digits
  }

  /// 星期 as the calendar has it for the day before it.
  private static func withWeekday(_ line: String) -> String {
    let parts = line.split(separator: "（星期", omittingEmptySubsequences: false)
    guard parts.count == 2, let rest = parts.last?.dropFirst() else { return line }
    let numbers = parts[0].split { !$0.isWholeNumber }.compactMap { Int($0) }
    guard numbers.count >= 3,
      let day = CalendarDay(year: numbers[0] + 1911, month: numbers[1], day: numbers[2])
    else { return line }
    return parts[0] + "（星期" + String(Array("日一二三四五六")[day.weekday]) + rest
  }
}
