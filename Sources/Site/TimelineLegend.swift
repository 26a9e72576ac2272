internal import Archive
internal import Minutes
internal import Settings

/// What the signs of a timeline mean (圖例): only those that it draws.
struct TimelineLegend {
  private let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  func write(into html: inout HTMLWriter) {
    let events = timeline.events
    let open = events.filter { $0.status == .open || $0.status == .overdue }
    html.raw("<ul class=\"legend\">\n")
    let drawn = Set(events.flatMap { [$0.severity] + $0.reclassifications.map(\.before) })
    for severity in [Outage.Severity.cut, .partial, .unknown] where drawn.contains(severity) {
      item(timeline.words.words(severity), into: &html) { drawing in
        drawing.swatch(severity, hatch: timeline.id)
      }
    }
    if open.contains(where: { $0.expected.map { $0.first == $0.last } ?? false }) {
      item(timeline.wording["timeline.legend_day"], into: &html) { drawing in
        drawing.rectangle(1, 3, 16, 10, class: "expected", fill: "none")
        drawing.diamond(17, 8, radius: 5, class: "due")
      }
    }
    if open.contains(where: { $0.expected.map { $0.first != $0.last } ?? false }) {
      item(timeline.wording["timeline.legend_month"], into: &html) { drawing in
        drawing.path(
          [(8, 3), (3, 3), (3, 13), (8, 13), (16, 3), (21, 3), (21, 13), (16, 13)],
          breaks: [4],
          class: "bracket"
        )
      }
    }
    if open.contains(where: { $0.expected == nil }) {
      item(timeline.wording["timeline.legend_unknown"], into: &html) { drawing in
        drawing.path(
          [(1, 3), (23, 3), (1, 13), (23, 13)],
          breaks: [2],
          class: "fade",
          dashes: "6 2 4 3 2 3"
        )
      }
    }
    if events.contains(where: { !timeline.pastEstimates(of: $0).isEmpty }) {
      item(timeline.wording["timeline.legend_estimate"], into: &html) { drawing in
        drawing.diamond(12, 8, radius: 6, class: "estimate")
      }
    }
    if events.contains(where: { $0.status == .repaired }) {
      item(timeline.wording["timeline.legend_repaired"], into: &html) { drawing in
        drawing.circle(12, 8, radius: 5, class: "repaired")
      }
    }
    if events.contains(where: { $0.status == .vanished }) {
      item(timeline.wording["timeline.vanished"], into: &html) { drawing in
        drawing.text("?", 8, 13, class: "note")
      }
    }
    if events.contains(where: \.reappeared) {
      item(timeline.wording["timeline.legend_absent"], into: &html) { drawing in
        drawing.path(
          [(1, 3), (23, 3), (1, 13), (23, 13)],
          breaks: [2],
          class: "open-start",
          dashes: "2 3"
        )
      }
    }
    if events.contains(where: { $0.occurred == nil }) {
      item(timeline.wording["timeline.legend_open_start"], into: &html) { drawing in
        drawing.path(
          [(23, 3), (1, 3), (23, 13), (1, 13)],
          breaks: [2],
          class: "open-start",
          dashes: "6 2 4 3 2 3"
        )
      }
    }
    html.raw("</ul>\n")
  }

  private func item(
    _ words: String,
    into html: inout HTMLWriter,
    _ draw: (inout DrawingWriter) -> Void
  ) {
    DrawingWriter.legend(words, into: &html, draw)
  }
}
