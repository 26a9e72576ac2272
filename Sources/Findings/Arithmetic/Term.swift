/// A figure with its place in a computation (項): added, taken away, or part of what is divided by.
struct Term: Sendable, Equatable {
  /// The figure.
  let figure: Figure
  /// Whether it is taken away.
  let isTaken: Bool
  /// Whether it is divided by.
  let isBase: Bool

  /// A figure that is added.
  init(_ figure: Figure, isTaken: Bool = false, isBase: Bool = false) {
    self.figure = figure
    self.isTaken = isTaken
    self.isBase = isBase
  }

  /// Terms in words, 2,436,003 + 4,327 − 5; of many the first and the last.
  static func words(_ terms: [Term], grouped: Bool) -> String {
    var text = ""
    let shown = terms.count > 12 ? Array(0..<6) + [terms.count - 1] : Array(terms.indices)
    for (place, index) in shown.enumerated() {
      let term = terms[index]
      if place > 0 {
        if index > shown[place - 1] + 1 { text += " + …" }
        text += term.isTaken ? " − " : " + "
      } else if term.isTaken {
        text += "−"
      }
      let figure = term.figure.words(grouped: grouped)
      let isNegative = term.figure.kind == .number && term.figure.units < 0
      text += isNegative && place > 0 ? "(\(figure))" : figure
    }
    return text
  }
}
