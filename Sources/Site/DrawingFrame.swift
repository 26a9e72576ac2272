internal import Minutes

/// What stands round a drawing (圖框): its element with name and description, its legend.
extension DrawingWriter {
  /// Opens the `svg` element; nothing within is read aloud, the table beside the drawing is.
  mutating func open(
    _ name: StaticString,
    id: String,
    width: Double,
    height: Double,
    title: String,
    description: String
  ) {
    html.raw("<svg class=\"")
    html.raw(name)
    html.raw("\" role=\"img\" aria-labelledby=\"")
    html.text("\(id)-title \(id)-desc")
    html.raw("\" xmlns=\"http://www.w3.org/2000/svg\"")
    attribute(" width=\"", width)
    attribute(" height=\"", height)
    html.raw(" viewBox=\"0 0 ")
    html.number(Int(width))
    html.raw(" ")
    html.number(Int(height))
    html.raw("\">\n<title id=\"")
    html.text(id)
    html.raw("-title\">")
    html.text(title)
    html.raw("</title>\n<desc id=\"")
    html.text(id)
    html.raw("-desc\">")
    html.text(description)
    html.raw("</desc>\n")
    hatch(id)
    html.raw("<g aria-hidden=\"true\">\n")
  }

  /// The pattern of what is partly cut: each drawing's own, for one that is not displayed lends none.
  private mutating func hatch(_ id: String) {
    html.raw("<defs><pattern id=\"")
    html.text(id)
    html.raw(
      """
      -hatch" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">\
      <rect class="hatch-ground" width="6" height="6"/>\
      <path class="hatch-line" d="M1.5 0V6"/></pattern></defs>

      """
    )
  }

  /// Closes what ``open(_:id:width:height:title:description:)`` opened.
  mutating func close() { html.raw("</g>\n</svg>\n") }

  /// The sign of a severity in a legend.
  mutating func swatch(_ severity: Outage.Severity, hatch id: String) {
    switch severity {
    case .cut: rectangle(1, 3, 22, 10, class: "bar cut")
    case .partial:
      hatch(id + "-key")
      rectangle(1, 3, 22, 10, class: "bar partial", fill: "url(#\(id)-key-hatch)")
    case .unknown: rectangle(1, 3, 22, 10, class: "bar unknown", fill: "none")
    }
  }

  /// One entry of a legend: a sign and what it means.
  static func legend(
    _ words: String,
    into html: inout HTMLWriter,
    _ draw: (inout DrawingWriter) -> Void
  ) {
    var drawing = DrawingWriter(capacity: 256)
    draw(&drawing)
    html.raw("<li><svg class=\"swatch\" width=\"24\" height=\"16\" viewBox=\"0 0 24 16\" ")
    html.raw("aria-hidden=\"true\" focusable=\"false\">\n")
    html.trusted(drawing.html.bytes)
    html.raw("</svg>")
    html.text(words)
    html.raw("</li>\n")
  }

  /// Opens the figure of a drawing with a box that scrolls.
  static func openFigure(_ title: String, id: String, into html: inout HTMLWriter) {
    html.raw("<figure class=\"timeline\">\n<figcaption class=\"vh\" id=\"")
    html.text(id)
    html.raw("-caption\">")
    html.text(title)
    html.raw("</figcaption>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"")
    html.text(id)
    html.raw("-caption\" tabindex=\"0\">\n")
  }
}
