internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What was promised with a day as a calendar (預定期程): the sentence as written, on that day.
///
/// The same sentence with the same day, told meeting after meeting under the same heading, is one event.
struct PromisesCalendar {
  /// One promise, however often it was told.
  private struct Entry {
    let uid: String
    let matter: String
    /// The tellings, the oldest first, as indices of the archive's promises.
    var tellings: [Int]
  }

  private let catalogue: Catalogue
  private let address: SiteAddress
  /// How many signs of a sentence are enough for an event's title.
  private static let enough = 40

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    address = SiteAddress(catalogue.registry.site)
  }

  var bytes: [UInt8] {
    var calendar = CalendarWriter(
      name: Subscription.promisesCalendar.title(catalogue),
      language: catalogue.registry.site.language,
      hasTimes: false
    )
    for entry in entries.suffix(Subscription.mostEvents).reversed() { add(entry, to: &calendar) }
    return calendar.whole
  }

  /// The promises, those told last at the end.
  private var entries: [Entry] {
    let all = catalogue.archive.promises.all
    var entries: [Entry] = []
    var known: [String: Int] = [:]
    for (index, promise) in all.enumerated() {
      let record = catalogue.archive.records[promise.record]
      let matter = matter(of: promise, in: record)
      let report = record.meeting.reports.first { $0.elements.contains(promise.element) }
      let uid = StableID.uuid(
        "promise",
        of: record.meeting,
        report?.unit ?? "",
        // White space changes from record to record.
        matter.pressed,
        record.text.string(promise.sentence).pressed,
        promise.due.iso,
        promise.due.precision.rawValue
      )
      if let entry = known[uid] {
        entries[entry].tellings.append(index)
      } else {
        known[uid] = entries.count
        entries.append(Entry(uid: uid, matter: matter, tellings: [index]))
      }
    }
    return entries.sorted { ($0.tellings.last ?? 0) < ($1.tellings.last ?? 0) }
  }

  private func add(_ entry: Entry, to calendar: inout CalendarWriter) {
    guard let last = entry.tellings.last else { return }
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let promise = archive.promises.all[last]
    let record = archive.records[promise.record]
    let records = Set(entry.tellings.map { archive.promises.all[$0].record })
    calendar.begin(
      uid: entry.uid,
      stamp: RecordTime(of: record),
      sequence: records.count - 1
    )
    let span = CalendarSpan(promise.due)
    span.write(to: &calendar)
    let sentence = catalogue.words(promise.sentence, of: promise.record)
    let units = promise.units.prefix(3).map { catalogue.unitNames[$0] }
      .joined(separator: wording["list.comma"])
    let short = sentence.prefix(Self.enough)
    calendar.text(
      "SUMMARY",
      (units.isEmpty ? "" : units + wording["place.colon"]) + short
        + (short.count < sentence.count ? wording["place.more"] : "")
    )
    var lines = entry.matter.isEmpty ? [sentence] : [entry.matter, sentence]
    var due = wording["promises.due"] + wording["place.colon"]
    due += catalogue.words(promise.written, of: promise.record)
    if promise.due.inferred {
      let year = String(promise.due.last.republicYear) + wording["record.year"]
      due +=
        wording["citation.open"] + wording["record.inferred"] + year + wording["citation.close"]
    }
    lines.append(due)
    let places = entry.tellings.suffix(12).map { index in
      let told = archive.promises.all[index]
      return place(of: told.element, in: told.record)
    }
    lines.append(
      wording["outages.head_source"] + wording["place.colon"]
        + places.joined(separator: wording["list.comma"])
    )
    if case .told(let later, let element) = promise.later {
      lines.append(wording["promises.later"] + place(of: element, in: later))
    }
    calendar.text("DESCRIPTION", lines.joined(separator: "\n"))
    let page = catalogue.page(ofElement: promise.element, in: promise.record)
    let anchor = record.elements[promise.element].id
    if let url = address.whole(page, anchor: anchor) { calendar.property("URL", url) }
    calendar.end(span.isTentative ? .tentative : .confirmed)
  }

  private func place(of element: Int, in record: Int) -> String {
    let line = catalogue.archive.records[record].lines(of: element).lowerBound
    return catalogue.placeName.filled(catalogue.shortNames[record], String(line))
  }

  /// The words of the heading that a promise stands under, or of the case that was decided.
  private func matter(of promise: Promise, in record: Record) -> String {
    if let decision = promise.decision, let item = record.meeting.decisions[decision].agendaItem {
      return Self.trimmed(catalogue.words(record.meeting.cases[item].title, of: promise.record))
    }
    var next = record.elements[promise.element].parent
    while let element = next {
      if record.elements[element].kind == .heading {
        return Self.trimmed(catalogue.words(record.elements[element].body, of: promise.record))
      }
      next = record.elements[element].parent
    }
    return ""
  }

  private static func trimmed(_ words: String) -> String {
    let signs = words.unicodeScalars
    guard let first = signs.firstIndex(where: { !$0.value.isWhitespace }),
      let last = signs.lastIndex(where: { !$0.value.isWhitespace })
    else { return "" }
    return String(signs[first...last])
  }
}
