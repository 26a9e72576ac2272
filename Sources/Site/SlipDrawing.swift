internal import Minutes
internal import Settings

/// The drawing of slips (展延圖): across the day a table is of, upwards the day it expected the repair.
///
/// A line that rises was put off. On the slanted line the expected day is the table's own: what lies
/// below is overdue.
struct SlipDrawing {
  private let lines: [SlipLine]
  private let wording: Wording
  private let months: MonthNames
  private let id: String
  private let across: TimelineScale
  private let upwards: TimelineScale
  private let isNarrow: Bool
  private let width: Double
  private let labelX: Double
  private let top = 14.0
  private let bottom: Double
  private let dashes: [StaticString?] = [nil, "7 3", "2 3", "9 3 2 3", "4 2", "12 4"]

  /// A drawing for wide screens, the names beside their lines, or for narrow ones, the names below.
  init(_ lines: [SlipLine], _ wording: Wording, id: String, isNarrow: Bool = false) {
    self.isNarrow = isNarrow
    self.lines = lines
    self.wording = wording
    months = MonthNames(wording, isShort: true)
    self.id = id
    let asOf = lines.flatMap { $0.points.map(\.asOf) + [$0.repaired].compactMap(\.self) }
    let expected = lines.flatMap { $0.points.map(\.expected) }
    let left = isNarrow ? 56.0 : 64
    let plot = isNarrow ? NarrowTimelineDrawing.width - left - 8 : 460
    let rise = isNarrow ? 220.0 : 280
    across = TimelineScale(asOf, left: left, width: plot)
    upwards = TimelineScale(asOf + expected, left: 0, width: rise)
    bottom = top + rise
    labelX = isNarrow ? 36 : left + plot + 16
    let names = (lines.map { DrawingWriter.width(of: $0.name) }.max() ?? 0).rounded(.up)
    width = isNarrow ? NarrowTimelineDrawing.width : labelX + names
  }

  func bytes(_ title: String, _ description: String) -> [UInt8] {
    var drawing = DrawingWriter()
    drawing.open(
      isNarrow ? "timeline narrow" : "timeline wide",
      id: id,
      width: width,
      height: bottom + 46 + (isNarrow ? Double(lines.count) * 20 : 0),
      title: title,
      description: description
    )
    drawAxes(&drawing)
    drawDiagonal(&drawing)
    for (number, line) in lines.enumerated() {
      draw(line, dashes: dashes[number % dashes.count], &drawing)
    }
    drawNames(&drawing)
    drawing.close()
    return drawing.html.bytes
  }

  private func y(_ day: CalendarDay) -> Double { bottom - upwards.x(day) }

  private func month(_ day: CalendarDay) -> String {
    wording[
      "slips.month",
      "year",
      String(day.republicYear),
      "common_year",
      String(day.year),
      "month",
      String(day.month),
      "month_name",
      months[day.month]
    ]
  }

  private func drawAxes(_ drawing: inout DrawingWriter) {
    // The lowest would stand in the way of the labels across.
    for tick in upwards.ticks(labelWidth: 22) where upwards.x(tick) > 10 {
      drawing.line(across.left, y(tick), across.right, y(tick), class: "grid")
      drawing.text(month(tick), across.left - 8, y(tick) + 5, class: "tick-label", anchor: "end")
    }
    for tick in across.ticks(labelWidth: 56) {
      drawing.line(across.x(tick), bottom, across.x(tick), bottom + 4, class: "tick")
      drawing.text(month(tick), across.x(tick), bottom + 18, class: "tick-label", anchor: "middle")
    }
    drawing.line(across.left, bottom, across.right, bottom, class: "axis")
    drawing.text(wording["slips.upwards"], 0, bottom + 38, class: "note")
    let name = wording["slips.across"]
    drawing.text(name, across.right, bottom + 38, class: "note", anchor: "end")
  }

  /// The line on which a repair is expected on the very day of the table.
  private func drawDiagonal(_ drawing: inout DrawingWriter) {
    let start = CalendarDay(number: max(across.start, upwards.start))
    let end = CalendarDay(number: min(across.end, upwards.end))
    guard start < end else { return }
    drawing.path(
      [(across.x(start), y(start)), (across.x(end), y(end))],
      class: "reference",
      dashes: "1 4"
    )
    // Below the line, where only what is overdue stands.
    let middle = CalendarDay(number: (start.number + end.number) / 2)
    let beside = min(y(middle) + 24, bottom - 6)
    let words = wording["slips.diagonal"]
    let x = min(across.x(middle) + 8, width - DrawingWriter.width(of: words))
    drawing.text(words, x, beside, class: "note")
  }

  private func draw(_ line: SlipLine, dashes: StaticString?, _ drawing: inout DrawingWriter) {
    var path: [(x: Double, y: Double)] = []
    for point in line.points {
      if let last = path.last { path.append((across.x(point.asOf), last.y)) }
      path.append((across.x(point.asOf), y(point.expected)))
    }
    if let day = line.repaired, let last = path.last {
      path += [(across.x(day), last.y), (across.x(day), y(day))]
    }
    drawing.path(path, class: "slip", dashes: dashes)
    for point in line.points {
      let (x, y) = (across.x(point.asOf), y(point.expected))
      if point.isInherited {
        drawing.circle(x, y, radius: 3, class: "estimate")
      } else {
        drawing.circle(x, y, radius: 3, class: "repaired")
      }
    }
    if let day = line.repaired {
      drawing.circle(across.x(day), y(day), radius: 5, class: "repaired")
    }
  }

  /// The name of each line at the right, level with its end, as far as others leave room.
  private func drawNames(_ drawing: inout DrawingWriter) {
    if isNarrow { return drawKey(&drawing) }
    let ends = lines.compactMap { line -> (x: Double, y: Double, name: String)? in
      guard let last = line.points.last else { return nil }
      return (across.x(line.repaired ?? last.asOf), y(last.expected), line.name)
    }
    var free = -Double.infinity
    for end in ends.sorted(by: { ($0.y, $0.name) < ($1.y, $1.name) }) {
      let middle = max(end.y, free)
      drawing.line(end.x, end.y, labelX - 4, middle, class: "grid")
      drawing.text(end.name, labelX, middle + 5, class: "place")
      free = middle + 18
    }
  }

  /// The name of each line below, beside a piece of it.
  private func drawKey(_ drawing: inout DrawingWriter) {
    for (number, line) in lines.enumerated() {
      let y = bottom + 60 + Double(number) * 20
      drawing.path(
        [(0, y - 5), (28, y - 5)],
        class: "slip",
        dashes: dashes[number % dashes.count]
      )
      drawing.text(line.name, labelX, y, class: "place")
    }
  }
}
