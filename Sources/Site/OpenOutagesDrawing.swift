internal import Archive
internal import Minutes
internal import Settings

/// The drawing of open faults by day (逐日處數圖): areas that rise and fall in steps, the cut ones below.
struct OpenOutagesDrawing {
  private let steps: [OpenOutages.Step]
  private let wording: Wording
  private let id: String
  private let scale: TimelineScale
  private let most: Int
  private let isNarrow: Bool
  private let width: Double
  private let top = 14.0
  private let bottom = 142.0

  /// A drawing for wide screens, or one as wide as a narrow one.
  init(_ steps: [OpenOutages.Step], _ wording: Wording, id: String, isNarrow: Bool = false) {
    self.steps = steps
    self.wording = wording
    self.id = id
    most = max(1, steps.compactMap(\.counts?.all).max() ?? 1)
    self.isNarrow = isNarrow
    width = isNarrow ? NarrowTimelineDrawing.width : 720
    let left = isNarrow ? 28.0 : 36
    scale = TimelineScale(
      steps.flatMap { [$0.first, $0.last] },
      left: left,
      width: width - left - 4
    )
  }

  func bytes(_ title: String, _ description: String) -> [UInt8] {
    var drawing = DrawingWriter()
    drawing.open(
      isNarrow ? "timeline narrow" : "timeline wide",
      id: id,
      width: width,
      height: bottom + 44,
      title: title,
      description: description
    )
    drawAxes(&drawing)
    var below = [Int](repeating: 0, count: steps.count)
    for severity in [Outage.Severity.cut, .partial, .unknown] {
      drawArea(severity, on: &below, &drawing)
    }
    for step in steps where step.counts == nil {
      let (left, right) = (scale.x(step.first), scale.end(of: step.last))
      drawing.path([(left, bottom), (right, bottom)], class: "untold", dashes: "2 3")
      let words = wording["open_days.untold"]
      guard right - left > DrawingWriter.width(of: words) + 8 else { continue }
      drawing.text(words, (left + right) / 2, bottom - 8, class: "note", anchor: "middle")
    }
    drawing.close()
    return drawing.html.bytes
  }

  private func y(_ count: Int) -> Double {
    bottom - Double(count) / Double(most) * (bottom - top)
  }

  private func drawAxes(_ drawing: inout DrawingWriter) {
    let raster = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { most / $0 <= 5 } ?? 1000
    for count in stride(from: 0, through: most, by: raster) {
      drawing.line(scale.left, y(count), scale.right, y(count), class: "grid")
      drawing.text(String(count), scale.left - 8, y(count) + 5, class: "tick-label", anchor: "end")
    }
    let months = MonthNames(wording, isShort: true)
    for tick in scale.ticks(labelWidth: 36) {
      drawing.line(scale.x(tick), bottom, scale.x(tick), bottom + 4, class: "tick")
      let month = wording[
        "timeline.month",
        "month",
        String(tick.month),
        "month_name",
        months[tick.month]
      ]
      drawing.text(month, scale.x(tick) + 3, bottom + 18, class: "tick-label")
    }
    var free = -Double.infinity
    for year in scale.years {
      let words = wording[
        "timeline.year",
        "year",
        String(year.year - 1911),
        "common_year",
        String(year.year)
      ]
      let left = max(year.left, scale.left) + 3
      let right = left + DrawingWriter.width(of: words)
      guard left >= free, right <= width else { continue }
      drawing.text(words, left, bottom + 36, class: "year")
      free = right + 8
    }
  }

  /// One severity's area over what lies below it, a shape for each stretch in which it is not nought.
  private func drawArea(
    _ severity: Outage.Severity,
    on below: inout [Int],
    _ drawing: inout DrawingWriter
  ) {
    var upper: [(x: Double, y: Double)] = []
    var lower: [(x: Double, y: Double)] = []
    func draw() {
      guard !upper.isEmpty else { return }
      let points = upper + lower.reversed()
      switch severity {
      case .cut: drawing.path(points, closed: true, class: "bar cut")
      case .partial:
        drawing.path(points, closed: true, class: "bar partial", fill: "url(#\(id)-hatch)")
      case .unknown: drawing.path(points, closed: true, class: "bar unknown", fill: "none")
      }
      (upper, lower) = ([], [])
    }
    for (number, step) in steps.enumerated() {
      guard let count = step.counts?[severity], count > 0 else {
        draw()
        continue
      }
      let (left, right) = (scale.x(step.first), scale.end(of: step.last))
      upper += [(left, y(below[number] + count)), (right, y(below[number] + count))]
      lower += [(left, y(below[number])), (right, y(below[number]))]
      below[number] += count
    }
    draw()
  }
}
