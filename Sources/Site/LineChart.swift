internal import Minutes
internal import Settings

/// A small line chart (折線圖) of one value over time: its first, last, smallest and largest labelled.
///
/// Below it a table repeats every value; the drawing is one image with a title and a description.
struct LineChart {
  /// One value.
  struct Point {
    let day: CalendarDay
    let value: Double
    /// The value as written.
    let label: String
  }

  /// How many values are drawn at most.
  static let most = 24

  private let points: [Point]
  private let id: String
  private let title: String
  private let wording: Wording
  private let days: DayText
  private let width = 288.0
  private let height = 118.0

  /// A chart of the newest values of some that stand in the order of their days.
  init(_ points: [Point], id: String, title: String, _ wording: Wording, _ days: DayText) {
    self.points = Array(points.suffix(Self.most))
    self.id = id
    self.title = title
    self.wording = wording
    self.days = days
  }

  /// Writes the drawing.
  func write(into html: inout HTMLWriter) {
    guard let first = points.first, let last = points.last, points.count > 1 else { return }
    var drawing = DrawingWriter(capacity: 2048)
    drawing.html.raw("<svg class=\"chart\" role=\"img\" aria-labelledby=\"")
    drawing.html.text("\(id)-title \(id)-desc")
    drawing.html.raw("\" xmlns=\"http://www.w3.org/2000/svg\"")
    drawing.attribute(" width=\"", width)
    drawing.attribute(" height=\"", height)
    drawing.html.raw(" viewBox=\"0 0 288 118\">\n<title id=\"")
    drawing.html.text(id)
    drawing.html.raw("-title\">")
    drawing.html.text(title)
    drawing.html.raw("</title>\n<desc id=\"")
    drawing.html.text(id)
    drawing.html.raw("-desc\">")
    drawing.html.text(description(first, last))
    drawing.html.raw("</desc>\n<g aria-hidden=\"true\">\n")
    let places = places
    drawing.line(4, 96, width - 4, 96, class: "axis")
    drawing.path(places, class: "trend")
    for place in places { drawing.circle(place.x, place.y, radius: 2.5, class: "point") }
    label(places, into: &drawing)
    drawing.text(days.words(first.day), 4, 113, class: "tick-label")
    drawing.text(days.words(last.day), width - 4, 113, class: "tick-label", anchor: "end")
    drawing.html.raw("</g>\n</svg>\n")
    html.trusted(drawing.html.bytes)
  }

  private func description(_ first: Point, _ last: Point) -> String {
    wording[
      "figures.chart_description",
      "count",
      String(points.count),
      "first",
      days.words(first.day) + wording["list.separator"] + first.label,
      "last",
      days.words(last.day) + wording["list.separator"] + last.label,
      "least",
      points[least].label,
      "most",
      points[greatest].label
    ]
  }

  /// The first of the smallest.
  private var least: Int {
    points.indices.min { points[$0].value < points[$1].value } ?? 0
  }

  /// The first of the largest.
  private var greatest: Int {
    points.indices.max { points[$0].value <= points[$1].value && $0 > $1 ? false : less($0, $1) }
      ?? 0
  }

  private func less(_ left: Int, _ right: Int) -> Bool {
    points[left].value != points[right].value
      ? points[left].value < points[right].value : left > right
  }

  private var places: [(x: Double, y: Double)] {
    let start = points.first?.day.number ?? 0
    let length = Double(max(1, (points.last?.day.number ?? 0) - start))
    let low = points[least].value
    let spread = max(points[greatest].value - low, .leastNormalMagnitude)
    return points.map { point in
      (
        12 + Double(point.day.number - start) / length * (width - 24),
        74 - (point.value - low) / spread * 48
      )
    }
  }

  /// Writes the four labels where they do not cover one another.
  private func label(_ places: [(x: Double, y: Double)], into drawing: inout DrawingWriter) {
    var taken: [(left: Double, right: Double, y: Double)] = []
    var done: Set<Int> = []
    for index in [places.count - 1, 0, greatest, least] where done.insert(index).inserted {
      let words = points[index].label
      let wide = DrawingWriter.width(of: words)
      let left = min(max(places[index].x - wide / 2, 0), width - wide)
      let above = places[index].y - 8
      let below = places[index].y + 17
      let prefersBelow = index == least && places.count > 1
      for y in prefersBelow ? [below, above] : [above, below] {
        let meets = taken.contains {
          abs($0.y - y) < 15 && left < $0.right + 4 && $0.left < left + wide + 4
        }
        guard !meets else { continue }
        drawing.text(words, left, y, class: "value")
        taken.append((left, left + wide, y))
        break
      }
    }
  }
}
