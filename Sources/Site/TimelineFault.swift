internal import Archive
internal import Minutes

/// One fault on the timeline (障礙條): what was, what is expected, what was expected before.
struct TimelineFault {
  private let event: OutageEvent
  private let timeline: Timeline
  private let scale: TimelineScale
  private let middle: Double
  private let height: Double

  init(
    _ event: OutageEvent,
    _ timeline: Timeline,
    _ scale: TimelineScale,
    _ middle: Double,
    _ height: Double
  ) {
    self.event = event
    self.timeline = timeline
    self.scale = scale
    self.middle = middle
    self.height = height
  }

  private var top: Double { middle - height / 2 }
  private var bottom: Double { middle + height / 2 }

  func draw(into drawing: inout DrawingWriter) {
    let end = scale.x(endDay)
    if event.status == .open || event.status == .overdue { drawExpected(from: end, &drawing) }
    if let start = event.occurred?.first {
      drawBars(from: start, &drawing)
    } else {
      // The start is unknown: a short piece, open to the left.
      let open = end - min(34, max(20, end - scale.left))
      bar(event.severity, from: end - 14, to: end, &drawing)
      drawing.path(
        [(end - 14, top), (open, top), (end - 14, bottom), (open, bottom)],
        breaks: [2],
        class: "open-start",
        dashes: "6 2 4 3 2 3"
      )
    }
    for past in timeline.pastEstimates(of: event) {
      drawing.diamond(scale.x(past.last), middle, radius: height / 2, class: "estimate")
    }
    switch event.status {
    case .repaired: drawing.circle(end, middle, radius: 5, class: "repaired")
    case .vanished:
      // Behind an estimate that would cover it.
      let estimates = timeline.pastEstimates(of: event).map { scale.x($0.last) }.sorted()
      var x = end + 5
      for estimate in estimates where estimate > x - 8 && estimate < x + 16 { x = estimate + 10 }
      drawing.text("?", x, middle + 5, class: "note")
    case .open, .overdue: break
    }
    if event.status == .open || event.status == .overdue { drawDue(from: end, &drawing) }
  }

  private var endDay: CalendarDay {
    switch event.status {
    case .repaired: event.repaired?.first ?? event.lastSeen
    case .vanished: event.lastSeen
    case .open, .overdue: timeline.asOf
    }
  }

  /// The days it was open, each stretch as bad as it was; those in which tables left it out dashed.
  private func drawBars(from start: CalendarDay, _ drawing: inout DrawingWriter) {
    let stretches = event.stretches(until: timeline.asOf)
    guard !stretches.isEmpty else {
      let x = scale.x(endDay)
      return bar(event.severity, from: scale.x(min(start, endDay)), to: x, &drawing)
    }
    for absence in event.absences {
      let (left, right) = (scale.x(absence.after), scale.x(absence.until))
      drawing.path(
        [(left, top), (right, top), (left, bottom), (right, bottom)],
        breaks: [2],
        class: "open-start",
        dashes: "2 3"
      )
    }
    for stretch in stretches {
      let left = scale.x(min(stretch.first, endDay))
      bar(stretch.severity, from: left, to: scale.x(min(stretch.end, endDay)), &drawing)
    }
  }

  private func bar(
    _ severity: Outage.Severity,
    from start: Double,
    to end: Double,
    _ drawing: inout DrawingWriter
  ) {
    let width = max(end - start, 2)
    let x = end - width
    switch severity {
    case .cut: drawing.rectangle(x, top, width, height, class: "bar cut")
    case .partial:
      drawing.rectangle(
        x,
        top,
        width,
        height,
        class: "bar partial",
        fill: "url(#\(timeline.id)-hatch)"
      )
    case .unknown: drawing.rectangle(x, top, width, height, class: "bar unknown", fill: "none")
    }
  }

  /// The outline from the as-of date to the expected repair; a fading end where none is told.
  private func drawExpected(from end: Double, _ drawing: inout DrawingWriter) {
    guard let due = event.expected else {
      let fade = end + min(40, max(12, scale.right - end))
      drawing.path(
        [(end, top), (fade, top), (end, bottom), (fade, bottom)],
        breaks: [2],
        class: "fade",
        dashes: "8 2 6 3 4 4 2 5"
      )
      return
    }
    let x = due.first == due.last ? scale.x(due.last) : scale.x(due.first)
    if x > end { drawing.rectangle(end, top, x - end, height, class: "expected", fill: "none") }
  }

  /// The sign of the expected repair: a diamond for a day, a bracket for a month.
  private func drawDue(from end: Double, _ drawing: inout DrawingWriter) {
    guard let due = event.expected else { return }
    if due.first == due.last {
      drawing.diamond(scale.x(due.last), middle, radius: height / 2, class: "due")
    } else {
      let (left, right) = (scale.x(due.first), scale.end(of: due.last))
      drawing.path(
        [
          (left + 5, top), (left, top), (left, bottom), (left + 5, bottom),
          (right - 5, top), (right, top), (right, bottom), (right - 5, bottom),
        ],
        breaks: [4],
        class: "bracket"
      )
    }
  }
}
