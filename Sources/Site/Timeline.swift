internal import Archive
internal import Minutes
internal import Settings

/// The outage timeline (障礙時間軸): one static drawing, a lane for each fault, grouped by asset.
///
/// Solid is cut (斷纜), hatched partial (部分芯線受損), outlined the time from the as-of date to the
/// expected repair; a diamond is an expected day, a bracket a month, a filled dot a repair.
struct Timeline {
  /// How much room there is.
  enum Size: Sendable {
    /// With places, days and labels.
    case full
    /// For the home page: asset, bar and days.
    case small
  }

  let events: [OutageEvent]
  let assets: [OutageAsset]
  let wording: Wording
  let words: OutageWords
  let days: DayText
  let size: Size
  /// What keeps its ids apart from those of other drawings on a page.
  var id: String
  let asOf: CalendarDay
  let meeting: CalendarDay?
  let title: String

  init(_ shown: [Int], series: Int, of catalogue: Catalogue, size: Size, id: String) {
    let outages = catalogue.archive.outages
    events = shown.map { outages.events[$0] }
    assets = outages.assets
    wording = catalogue.wording
    words = OutageWords(catalogue, series: series)
    days = catalogue.days
    self.size = size
    self.id = id
    let newest = outages.series[series].observations.last
    asOf = newest?.asOf ?? CalendarDay(number: 0)
    meeting = newest.map { catalogue.archive.records[$0.record].meeting.date }
    title = catalogue.wording["timeline.title", "series", catalogue.outageNames[series]]
  }

  /// Writes the figure: the drawing in a box that scrolls and again for narrow screens, of which a
  /// style sheet shows one, and what its signs mean.
  func write(_ description: String, into html: inout HTMLWriter) {
    DrawingWriter.openFigure(title, id: id, into: &html)
    html.trusted(TimelineDrawing(self).bytes(description))
    var narrow = self
    narrow.id += "-narrow"
    html.trusted(NarrowTimelineDrawing(narrow).bytes(description))
    html.raw("</div>\n")
    TimelineLegend(self).write(into: &html)
    html.raw("</figure>\n")
  }

  /// What a month is called at the axis, 2月 or Feb.
  func month(_ month: Int) -> String {
    let name = days.shortMonths[month]
    return wording["timeline.month", "month", String(month), "month_name", name]
  }

  /// What stands in the right margin: days open, days to repair.
  func margin(of event: OutageEvent) -> String {
    switch event.status {
    case .open, .overdue:
      guard let days = event.daysOpen(on: asOf) else { return "" }
      return wording["timeline.days", "days", String(days)]
    case .repaired:
      if let days = event.daysToRepair {
        return wording["timeline.repaired_after", "days", String(days)]
      }
      guard let day = event.repaired?.first else { return wording["outages.status_repaired"] }
      return wording[
        "timeline.repaired_on",
        "month",
        String(day.month),
        "month_name",
        days.shortMonths[day.month],
        "day",
        String(day.day)
      ]
    case .vanished: return wording["timeline.vanished"]
    }
  }

  /// What stands behind the place: how often the repair was put off, and whether it was listed again.
  func note(of event: OutageEvent) -> String? {
    let notes = [
      words.slips(of: event), event.reappeared ? wording["outages.reappeared"] : nil,
    ].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: wording["list.separator"])
  }

  /// The estimates drawn as past: those that a later one replaced, and all of a fault that has ended.
  func pastEstimates(of event: OutageEvent) -> [RecordDate] {
    event.status == .open || event.status == .overdue ? event.pastEstimates : event.estimates
  }

  /// Every day that is drawn.
  var drawnDays: [CalendarDay] {
    var drawn = [asOf, meeting ?? asOf]
    for event in events {
      if let start = event.occurred?.first { drawn.append(start) }
      if event.status == .repaired, let end = event.repaired?.last { drawn.append(end) }
      if event.status == .vanished { drawn.append(event.lastSeen) }
      if event.status == .open || event.status == .overdue {
        if let due = event.expected { drawn += [due.first, due.last] }
      }
      drawn += pastEstimates(of: event).map(\.last)
      // A little room before an end whose start, or after a start whose end, nobody knows.
      if event.occurred == nil, let end = event.repaired?.first ?? event.observations.first?.asOf {
        drawn.append(CalendarDay(number: end.number - 31))
      }
      if event.expected == nil, event.status == .open || event.status == .overdue {
        drawn.append(CalendarDay(number: asOf.number + 31))
      }
    }
    return drawn
  }
}
