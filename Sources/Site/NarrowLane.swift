internal import Archive

/// One fault on a narrow timeline (窄版障礙列): its words in lines, its bar below them.
struct NarrowLane {
  /// Words and where they stand.
  struct Label {
    let words: String
    let x: Double
    let y: Double
    let name: StaticString
    var anchor: StaticString?
  }

  let event: OutageEvent
  /// Whether it is the first of its asset, whose name it has then.
  let opensAsset: Bool
  let labels: [Label]
  let top: Double
  /// The middle of its bar.
  let middle: Double
  let bottom: Double

  /// A lane from `top` on; a compact one has its few words beside the bar.
  init(
    _ event: OutageEvent,
    _ timeline: Timeline,
    opensAsset: Bool,
    isCompact: Bool,
    top: Double
  ) {
    self.event = event
    self.opensAsset = opensAsset
    self.top = top
    let whole = NarrowTimelineDrawing.width
    let days = timeline.margin(of: event)
    let asset = opensAsset ? timeline.assets[event.asset].label : ""
    let step = 19.0
    var labels: [Label] = []
    var line = 0
    func baseline() -> Double { top + (isCompact ? 16 : 18) + Double(line) * step }
    let name = DrawingWriter.lines(asset, first: whole, rest: whole)
    for (number, words) in name.enumerated() {
      if number > 0 { line += 1 }
      labels.append(Label(words: words, x: 0, y: baseline(), name: "asset"))
    }
    if !days.isEmpty {
      labels.append(
        Label(words: days, x: whole, y: baseline(), name: "days", anchor: "end")
      )
    }
    guard !isCompact else {
      self.labels = labels
      middle = top + 11
      bottom = top + 22
      return
    }
    if timeline.size == .full {
      let place = timeline.words.place(of: event)
      let indent = name.last.map { DrawingWriter.width(of: $0) + 10 } ?? 0
      let room = whole - indent - DrawingWriter.width(of: days) - 8
      let fits = DrawingWriter.width(of: place) <= room
      let isBeside = fits || name.isEmpty
      let lines = DrawingWriter.lines(place, first: isBeside ? room : whole, rest: whole)
      for (number, words) in lines.enumerated() {
        if number > 0 || !isBeside { line += 1 }
        let x = number == 0 && isBeside ? indent : 0
        labels.append(Label(words: words, x: x, y: baseline(), name: "place"))
      }
      for words in DrawingWriter.lines(timeline.note(of: event) ?? "", first: whole, rest: whole) {
        line += 1
        labels.append(Label(words: words, x: 0, y: baseline(), name: "note"))
      }
    }
    self.labels = labels
    middle = baseline() + 13
    bottom = middle + 13
  }
}

extension DrawingWriter {
  /// Words in lines, each no wider than the room there is, parted at blanks and beside Han signs.
  static func lines(_ words: String, first: Double, rest: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    // How much of the line stands before the last place where it may be parted.
    var safe = ""
    for sign in words {
      let room = lines.isEmpty ? first : rest
      let isHan = sign.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      if isHan || sign == " " { safe = line }
      if width(of: line + String(sign)) > room, !line.isEmpty {
        let kept = safe.isEmpty ? line : safe
        lines.append(kept)
        line = String(line.dropFirst(kept.count))
        if line.first == " " { line.removeFirst() }
        safe = ""
      }
      line.append(sign)
      if isHan { safe = line }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
