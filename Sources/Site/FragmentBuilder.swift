internal import Minutes
internal import Pages
internal import SourceText

/// Writes the fragments of a record's elements, one after another, and remembers the seams.
struct FragmentBuilder {
  // The record's parts, each of its own: the record as a whole is much to copy.
  let text: RecordText
  let elements: [Element]
  let tables: [ReportTable]
  let dates: [RecordDate]
  let words: RecordWords
  let place: RecordPlace
  /// What is added to the table that is being written.
  var checks = TableChecks()
  private(set) var starts: [Int32] = []
  private(set) var insides: [Range<Int32>] = []
  private(set) var seams: [RecordHTML.Seam] = []
  var html: HTMLWriter

  init(_ record: Record, place: RecordPlace, words: RecordWords) {
    text = record.text
    elements = record.elements
    tables = record.meeting.tables
    dates = record.meeting.dates
    self.place = place
    self.words = words
    html = HTMLWriter(capacity: record.text.bytes.count * 3 + record.elements.count * 360)
    starts.reserveCapacity(record.elements.count + 1)
    seams.reserveCapacity(record.elements.count * 3)
  }

  /// Begins the fragment of the next element.
  mutating func begin() { starts.append(Int32(html.count)) }

  /// Begins the element itself, behind the frames of decisions and nested records that open with it.
  mutating func beginInside() { insides.append(Int32(html.count)..<Int32(html.count)) }

  /// Ends the element itself, before the frames that close with it.
  mutating func endInside() {
    guard let last = insides.popLast() else { return }
    insides.append(last.lowerBound..<Int32(html.count))
  }

  /// Marks the place where pages differ.
  mutating func seam(_ kind: RecordHTML.Seam.Kind) {
    seams.append(RecordHTML.Seam(offset: Int32(html.count), kind: kind))
  }

  /// Writes the attributes that make an element part of the record.
  mutating func provenance(id: String, lines: ClosedRange<Int>) {
    html.raw(" id=\"")
    html.text(id)
    html.raw("\" data-lines=\"")
    html.lines(lines)
    html.raw("\"")
  }

  /// Writes the small word of an addition, a link to the method page where the site has one.
  mutating func tag(_ word: String, after blank: Bool = false, anchor: StaticString) {
    if place.hasMethodPage {
      html.raw("<a class=\"tag added\" href=\"")
      seam(.root)
      html.raw("method.html#")
      html.raw(anchor)
      html.raw("\">")
      html.text(word)
      html.raw("</a>")
    } else {
      html.raw("<span class=\"tag added\">")
      html.text(word)
      html.raw("</span>")
    }
  }

  /// Writes the opening tag of a mention.
  mutating func openLink(_ way: RecordPlace.Way) {
    html.raw("<a class=\"ref\" href=\"")
    switch way {
    case .page(let page):
      seam(.root)
      html.text(page.path)
    case .meeting(let anchor):
      seam(.meeting)
      html.raw("#")
      html.text(anchor)
    case .beside(let anchor):
      seam(.page)
      html.raw("#")
      html.text(anchor)
    }
    html.raw("\">")
  }

  /// Writes the opening tag of a date.
  mutating func openTime(_ date: RecordDate) {
    html.raw("<time datetime=\"")
    html.text(date.iso)
    html.raw("\">")
  }

  /// Writes the closing tag of a date and, where its year was inferred, that it was.
  mutating func closeTime(_ date: RecordDate) {
    html.raw("</time>")
    guard date.inferred else { return }
    let (year, common) = (String(date.first.republicYear), String(date.first.year))
    tag(words.inferred.filled(year, common), anchor: "inferred")
  }
}
