internal import Archive
internal import Minutes
internal import Settings

/// The drawing of a timeline for a narrow screen (窄版時間軸): each fault's words above its bar, all bars on
/// one scale as wide as the screen.
struct NarrowTimelineDrawing {
  /// A screen of 320 pixels less its margins.
  static let width = 288.0

  private let timeline: Timeline
  private let scale: TimelineScale
  private let lanes: [NarrowLane]
  private let axis = 44.0
  private let bottom: Double
  private var drawing = DrawingWriter()

  init(_ timeline: Timeline) {
    self.timeline = timeline
    func widest(_ words: [String]) -> Double { words.map(DrawingWriter.width).max() ?? 0 }
    let names = widest(timeline.events.map { timeline.assets[$0.asset].label })
    let days = widest(timeline.events.map(timeline.margin))
    // Short names and days alone leave room for bars between them.
    let isCompact = timeline.size == .small && names + days <= 120
    scale =
      isCompact
      ? TimelineScale(timeline.drawnDays, left: names + 8, width: Self.width - names - days - 20)
      : TimelineScale(timeline.drawnDays, left: 4, width: Self.width - 8)
    var lanes: [NarrowLane] = []
    var top = axis + 4
    for event in timeline.events {
      let isNew = lanes.last?.event.asset != event.asset
      let lane = NarrowLane(event, timeline, opensAsset: isNew, isCompact: isCompact, top: top)
      top = lane.bottom
      lanes.append(lane)
    }
    self.lanes = lanes
    bottom = top
  }

  /// The `svg` element.
  func bytes(_ description: String) -> [UInt8] {
    var copy = self
    copy.draw(description)
    return copy.drawing.html.bytes
  }

  private mutating func draw(_ description: String) {
    drawing.open(
      "timeline narrow",
      id: timeline.id,
      width: Self.width,
      height: bottom + (hasMeetingRule ? 42 : 24),
      title: timeline.title,
      description: description
    )
    drawAxis()
    drawRules()
    for lane in lanes { draw(lane) }
    drawing.line(0, bottom, Self.width, bottom, class: "grid")
    drawing.close()
  }

  private mutating func drawAxis() {
    for tick in scale.ticks(labelWidth: 36) {
      let x = scale.x(tick)
      drawing.line(x, axis, x, bottom, class: "grid")
      drawing.line(x, axis - 4, x, axis, class: "tick")
      let month = timeline.month(tick.month)
      if scale.dayWidth * 30 >= 3, x + 3 + DrawingWriter.width(of: month) <= Self.width + 4 {
        drawing.text(month, x + 3, axis - 7, class: "tick-label")
      }
    }
    for label in TimelineLayout.years(scale, timeline, limit: Self.width) {
      drawing.text(label.words, label.x, axis - 26, class: "year", anchor: label.anchor)
    }
    drawing.line(scale.left, axis, scale.right, axis, class: "axis")
  }

  private var hasMeetingRule: Bool {
    timeline.size == .full && timeline.meeting.map { $0 != timeline.asOf } ?? false
  }

  /// The rules at the as-of date and at the meeting, their names one below the other.
  private mutating func drawRules() {
    if hasMeetingRule, let meeting = timeline.meeting {
      let x = scale.x(meeting)
      drawing.line(x, axis, x, bottom + 24, class: "meeting-rule")
      name("timeline.meeting", meeting, x, bottom + 38)
    }
    let x = scale.x(timeline.asOf)
    drawing.line(x, axis, x, bottom + 6, class: "as-of")
    name("timeline.as_of", timeline.asOf, x, bottom + 20)
  }

  private mutating func name(_ key: String, _ day: CalendarDay, _ x: Double, _ y: Double) {
    let words = timeline.wording[key, "day", timeline.days.words(day)]
    let left = min(x + 3, Self.width - DrawingWriter.width(of: words))
    drawing.text(words, max(left, 0), y, class: "rule-label")
  }

  private mutating func draw(_ lane: NarrowLane) {
    if lane.opensAsset, lane.top > axis + 4 {
      drawing.line(0, lane.top, Self.width, lane.top, class: "grid")
    }
    drawing.html.raw("<g class=\"fault\">\n")
    for label in lane.labels {
      drawing.text(label.words, label.x, label.y, class: label.name, anchor: label.anchor)
    }
    TimelineFault(lane.event, timeline, scale, lane.middle, 12).draw(into: &drawing)
    drawing.html.raw("</g>\n")
  }
}
