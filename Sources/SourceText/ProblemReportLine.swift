import CUTF8Proc

/// A line of a file as the report shows it, with a caret under the characters that are meant.
///
/// Han takes two columns and combining signs none; control signs are shown by a picture (␀), hidden
/// ones by their number (<U+202E>); a long line is cut to a window round the caret.
struct MarkedLine {
  /// The widest line shown, in columns of half-width characters.
  static let width = 100
  /// How much of it stands before the caret.
  private static let lead = 40
  private static let ellipsis = "..."

  /// The line, or a window of it.
  private(set) var text = ""
  /// Blanks and `^~~~`; empty when the whole line is meant.
  private(set) var caret = ""

  /// The line of a place.
  init(_ place: Problem.Place) {
    let start = max(0, place.column - 1 - place.skipped)
    var cells: [(text: String, width: Int)] = []
    // What lies further away than a window's width cannot be shown, whatever the widths.
    let first = max(0, start - Self.width)
    var cutAfter = false
    for (index, scalar) in place.snippet.unicodeScalars.enumerated() where index >= first {
      if index > start + 4 * Self.width {
        cutAfter = true
        break
      }
      cells.append(Self.shown(scalar))
    }
    let total = cells.reduce(0) { $0 + $1.width }
    var lower = 0
    var upper = cells.count
    if cutAfter || first > 0 || place.skipped > 0 || total > Self.width {
      lower = min(start - first, cells.count)
      var before = 0
      while lower > 0, before + cells[lower - 1].width <= Self.lead {
        lower -= 1
        before += cells[lower].width
      }
      upper = min(start - first, cells.count)
      var room = Self.width - before
      while upper < cells.count, room >= cells[upper].width {
        room -= cells[upper].width
        upper += 1
      }
    }
    let cutBefore = lower > 0 || first > 0 || place.skipped > 0
    if cutBefore { text += Self.ellipsis }
    for cell in cells[lower..<upper] { text += cell.text }
    if cutAfter || upper < cells.count { text += Self.ellipsis }
    guard place.column > 0 else { return }

    let marked = min(start - first, upper)
    let blanks = cells[lower..<marked].reduce(cutBefore ? Self.ellipsis.count : 0) { $0 + $1.width }
    let end = max(marked, min(marked + max(1, place.length), upper))
    let span = max(1, cells[marked..<end].reduce(0) { $0 + $1.width })
    caret = String(repeating: " ", count: blanks) + "^" + String(repeating: "~", count: span - 1)
  }

  /// How a character is shown, and how many columns it takes.
  static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    let value = scalar.value
    if value < 0x20 || value == 0x7F {
      let picture = Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value)
      return (picture.map { String(Character($0)) } ?? " ", 1)
    }
    let hidden =
      value.isHiddenControl || (0x200B...0x200D).contains(value) || value == 0x2060
      || value == 0xFEFF || value == 0x2028 || value == 0x2029
    if hidden {
      let number = String(value, radix: 16, uppercase: true)
      let text = "<U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number + ">"
      return (text, text.utf8.count)
    }
    if value < 0x7F { return (String(Character(scalar)), 1) }
    return (String(Character(scalar)), Int(max(0, utf8proc_charwidth(Int32(value)))))
  }
}
