/// A drawing as SVG (圖形): shapes with classes and presentation attributes only, coordinates to a
/// tenth of a unit.
struct DrawingWriter {
  /// What has been drawn.
  var html: HTMLWriter

  init(capacity: Int = 16_384) { html = HTMLWriter(capacity: capacity) }

  mutating func rectangle(
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double,
    class name: StaticString,
    fill: String? = nil
  ) {
    html.raw("<rect class=\"")
    html.raw(name)
    html.raw("\"")
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    attribute(" width=\"", max(width, 1))
    attribute(" height=\"", height)
    if let fill {
      html.raw(" fill=\"")
      html.text(fill)
      html.raw("\"")
    }
    html.raw("/>\n")
  }

  mutating func line(
    _ x1: Double,
    _ y1: Double,
    _ x2: Double,
    _ y2: Double,
    class name: StaticString
  ) {
    html.raw("<line class=\"")
    html.raw(name)
    html.raw("\"")
    attribute(" x1=\"", x1)
    attribute(" y1=\"", y1)
    attribute(" x2=\"", x2)
    attribute(" y2=\"", y2)
    html.raw("/>\n")
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, class name: StaticString) {
    html.raw("<circle class=\"")
    html.raw(name)
    html.raw("\"")
    attribute(" cx=\"", x)
    attribute(" cy=\"", y)
    attribute(" r=\"", radius)
    html.raw("/>\n")
  }

  /// A line through points; `breaks` are those at which the pen is set down anew.
  mutating func path(
    _ points: [(x: Double, y: Double)],
    breaks: Set<Int> = [],
    closed: Bool = false,
    class name: StaticString,
    dashes: StaticString? = nil,
    fill: String? = nil
  ) {
    html.raw("<path class=\"")
    html.raw(name)
    html.raw("\" d=\"")
    for (index, point) in points.enumerated() {
      html.raw(index == 0 || breaks.contains(index) ? "M" : "L")
      coordinate(point.x)
      html.raw(" ")
      coordinate(point.y)
    }
    if closed { html.raw("Z") }
    html.raw("\"")
    if let fill {
      html.raw(" fill=\"")
      html.text(fill)
      html.raw("\"")
    }
    if let dashes {
      html.raw(" stroke-dasharray=\"")
      html.raw(dashes)
      html.raw("\"")
    }
    html.raw("/>\n")
  }

  mutating func diamond(_ x: Double, _ y: Double, radius: Double, class name: StaticString) {
    path(
      [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)],
      closed: true,
      class: name
    )
  }

  mutating func text(
    _ words: String,
    _ x: Double,
    _ y: Double,
    class name: StaticString,
    anchor: StaticString? = nil
  ) {
    html.raw("<text class=\"")
    html.raw(name)
    html.raw("\"")
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    if let anchor {
      html.raw(" text-anchor=\"")
      html.raw(anchor)
      html.raw("\"")
    }
    html.raw(">")
    html.text(words)
    html.raw("</text>\n")
  }

  mutating func attribute(_ opening: StaticString, _ value: Double) {
    html.raw(opening)
    coordinate(value)
    html.raw("\"")
  }

  private mutating func coordinate(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { html.raw("-") }
    html.number(abs(tenths) / 10)
    guard abs(tenths) % 10 != 0 else { return }
    html.raw(".")
    html.number(abs(tenths) % 10)
  }

  /// About how wide words are in the drawing's type: Han fourteen units, other signs eight.
  static func width(of words: String) -> Double {
    var width = 0.0
    for scalar in words.unicodeScalars { width += scalar.value >= 0x2E80 ? 14 : 8 }
    return width
  }
}
