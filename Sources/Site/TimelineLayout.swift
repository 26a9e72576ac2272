internal import Archive
internal import Minutes
internal import Settings

/// Where things stand on a timeline (時間軸版面), wide enough that no label is cut.
struct TimelineLayout {
  /// The name of a year and where it stands.
  struct YearLabel {
    let words: String
    let x: Double
    let anchor: StaticString
  }

  let width: Double
  let height: Double
  let scale: TimelineScale
  /// Where the days begin, right of the lanes.
  let marginX: Double
  /// Where the places begin, right of the days: so a narrow screen shows bars beside the names.
  let placeX: Double
  /// Where the notes on slips begin.
  let noteX: Double
  /// The height of the axis.
  let axis: Double
  /// The height of a lane.
  let lane: Double
  /// The height of a bar.
  let bar: Double
  /// The room below the lanes.
  let foot: Double
  let years: [YearLabel]
  private let lanesTop: Double

  init(_ timeline: Timeline) {
    let isFull = timeline.size == .full
    func widest(_ words: [String]) -> Double { words.map(DrawingWriter.width).max() ?? 0 }
    let names = widest(timeline.events.map { timeline.assets[$0.asset].label })
    let places = isFull ? widest(timeline.events.map(timeline.words.place)) : 0
    let days = widest(timeline.events.map(timeline.margin))
    let notes = isFull ? widest(timeline.events.compactMap(timeline.note)) : 0
    let left = names + 16
    let right =
      12 + days + (places > 0 ? places + 16 : 0) + (notes > 0 ? notes + 12 : 0)
    let whole = isFull ? 1024.0 : 640
    let lanes = max(whole - left - right, isFull ? 420 : 320)
    scale = TimelineScale(timeline.drawnDays, left: left, width: lanes)
    marginX = left + lanes + 12
    placeX = marginX + days + 16
    noteX = placeX + (places > 0 ? places + 12 : 0)
    width = (left + lanes + right).rounded(.up)
    lane = isFull ? 28 : 22
    bar = isFull ? 12 : 10
    axis = 44
    foot = 24
    lanesTop = axis + 4
    height = lanesTop + lane * Double(timeline.events.count) + foot
    years = Self.years(scale, timeline, limit: width)
  }

  /// The upper edge of a lane.
  func top(ofLane index: Int) -> Double { lanesTop + lane * Double(index) }

  /// A label for each year; one that has no room within its year stands outside, at the ends.
  static func years(
    _ scale: TimelineScale,
    _ timeline: Timeline,
    limit: Double
  ) -> [YearLabel] {
    let years = scale.years
    var labels: [YearLabel] = []
    var free = -Double.infinity
    for (index, year) in years.enumerated() {
      let words = timeline.wording[
        "timeline.year",
        "year",
        String(year.year - 1911),
        "common_year",
        String(year.year)
      ]
      let width = DrawingWriter.width(of: words)
      if index == 0, years.count > 1, year.right - year.left < width + 8 {
        let x = year.right - 8
        guard x - width >= 0 else { continue }
        labels.append(YearLabel(words: words, x: x, anchor: "end"))
        free = x + 8
      } else if year.left + 3 >= free, year.left + 3 + width <= limit {
        labels.append(YearLabel(words: words, x: year.left + 3, anchor: "start"))
        free = year.left + 3 + width + 8
      }
    }
    return labels
  }
}
