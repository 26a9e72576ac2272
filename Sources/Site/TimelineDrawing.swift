internal import Archive
internal import Minutes
internal import Settings

/// The drawing of a timeline (時間軸圖): head with axis, lanes, the two rules.
struct TimelineDrawing {
  private let timeline: Timeline
  private let layout: TimelineLayout
  private var drawing = DrawingWriter()

  init(_ timeline: Timeline) {
    self.timeline = timeline
    layout = TimelineLayout(timeline)
  }

  /// The `svg` element.
  func bytes(_ description: String) -> [UInt8] {
    var copy = self
    copy.drawing.open(
      "timeline wide",
      id: timeline.id,
      width: layout.width,
      height: layout.height,
      title: timeline.title,
      description: description
    )
    copy.drawAxis()
    copy.drawLanes()
    copy.drawRules()
    copy.drawing.close()
    return copy.drawing.html.bytes
  }

  private mutating func drawAxis() {
    let scale = layout.scale
    let bottom = layout.height - layout.foot
    for tick in scale.ticks(labelWidth: 36) {
      let x = scale.x(tick)
      drawing.line(x, layout.axis, x, bottom, class: "grid")
      drawing.line(x, layout.axis - 4, x, layout.axis, class: "tick")
      if scale.dayWidth * 30 >= 3 {
        drawing.text(
          timeline.month(tick.month),
          x + 3,
          layout.axis - 7,
          class: "tick-label"
        )
      }
    }
    for label in layout.years {
      drawing.text(label.words, label.x, layout.axis - 26, class: "year", anchor: label.anchor)
    }
    drawing.line(scale.left, layout.axis, scale.right, layout.axis, class: "axis")
  }

  private mutating func drawLanes() {
    var asset: Int?
    for (index, event) in timeline.events.enumerated() {
      let top = layout.top(ofLane: index)
      let middle = top + layout.lane / 2
      if event.asset != asset {
        if asset != nil { drawing.line(0, top, layout.width, top, class: "grid") }
        drawing.text(timeline.assets[event.asset].label, 0, middle + 5, class: "asset")
        asset = event.asset
      }
      drawing.html.raw("<g class=\"fault\">\n")
      if timeline.size == .full {
        drawing.text(timeline.words.place(of: event), layout.placeX, middle + 5, class: "place")
      }
      TimelineFault(event, timeline, layout.scale, middle, layout.bar).draw(into: &drawing)
      drawing.text(timeline.margin(of: event), layout.marginX, middle + 5, class: "days")
      if timeline.size == .full, let note = timeline.note(of: event) {
        drawing.text(note, layout.noteX, middle + 5, class: "note")
      }
      drawing.html.raw("</g>\n")
    }
    let bottom = layout.height - layout.foot
    drawing.line(0, bottom, layout.width, bottom, class: "grid")
  }

  /// The bold rule at the as-of date, the thin one at the meeting, each with its name below on the
  /// side where there is room.
  private mutating func drawRules() {
    let bottom = layout.height - layout.foot
    let meeting = timeline.size == .full ? timeline.meeting : nil
    if let meeting, meeting != timeline.asOf {
      let thin = layout.scale.x(meeting)
      drawing.line(thin, layout.axis, thin, bottom + 6, class: "meeting-rule")
      let day = timeline.wording["timeline.meeting", "day", timeline.days.words(meeting)]
      label(day, thin, prefersRight: meeting > timeline.asOf)
    }
    let x = layout.scale.x(timeline.asOf)
    drawing.line(x, layout.axis, x, bottom + 6, class: "as-of")
    let name = timeline.wording["timeline.as_of", "day", timeline.days.words(timeline.asOf)]
    label(name, x, prefersRight: meeting.map { $0 <= timeline.asOf } ?? true)
  }

  private mutating func label(_ words: String, _ x: Double, prefersRight: Bool) {
    let width = DrawingWriter.width(of: words)
    let isRight = prefersRight ? x + width <= layout.width : x - width < 0
    drawing.text(
      words,
      isRight ? x + 2 : x - 2,
      layout.height - 4,
      class: "rule-label",
      anchor: isRight ? "start" : "end"
    )
  }
}
