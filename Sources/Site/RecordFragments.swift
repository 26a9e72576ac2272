internal import CommonMark
internal import Minutes
internal import Pages
internal import SourceText

extension RecordHTML {
  /// The HTML of a record's Markdown, read through cmark once, block by block in step with the
  /// elements.
  init(
    _ record: Record,
    _ markdown: RecordMarkdown,
    paths: ElementPaths? = nil,
    place: RecordPlace,
    words: RecordWords
  ) {
    let paths = paths ?? ElementPaths(record, words)
    var writing = RecordFragments(record, markdown, paths, place: place, words: words)
    Document(markdown.bytes).forEachBlock { block in writing.add(block) }
    self.init(writing.finished())
  }
}

/// Puts what cmark makes of each block into the element that the page shows.
private struct RecordFragments {
  private var builder: FragmentBuilder
  private let markdown: RecordMarkdown
  private let paths: ElementPaths
  private let citation: Citation
  private let decisions: DecisionRanges
  private let nested: NestedRanges
  private let people: PeopleRuns
  private var indents: [Int] = []
  private var date = 0
  private var mention = 0
  private var next = 0

  init(
    _ record: Record,
    _ markdown: RecordMarkdown,
    _ paths: ElementPaths,
    place: RecordPlace,
    words: RecordWords
  ) {
    builder = FragmentBuilder(record, place: place, words: words)
    self.markdown = markdown
    self.paths = paths
    citation = Citation(record, words.citation)
    decisions = DecisionRanges(record)
    nested = NestedRanges(record)
    people = PeopleRuns(record)
    indents.reserveCapacity(record.elements.count)
  }

  /// The fragments, with an empty one for each element that had no block.
  mutating func finished() -> FragmentBuilder {
    while builder.starts.count < builder.elements.count {
      builder.begin()
      builder.beginInside()
      builder.endInside()
    }
    return builder
  }

  /// Writes the fragment of the next element from the block that cmark made of it.
  mutating func add(_ block: borrowing DocumentBlock) {
    guard next < builder.elements.count else { return }
    let index = next
    let element = builder.elements[index]
    next += 1
    builder.begin()
    addIndent(of: element)
    if nested.opens(index) {
      builder.html.raw("<div class=\"nested\">\n<p class=\"added\">")
      builder.html.text(builder.words.nestedNote)
      builder.html.raw("</p>\n")
    }
    if let columns = people.columns(at: index) {
      builder.html.raw("<div class=\"people c")
      builder.html.number(columns)
      builder.html.raw("\">\n")
    }
    if decisions.opens(index) { builder.html.raw("<div class=\"decision\">\n") }
    builder.beginInside()
    let lines = builder.text.lines(of: element.range)
    openItem(index, element)
    if case .table(let number) = element.kind {
      builder.table(number)
    } else {
      block.withHTML { write(element, $0, lines, level: markdown.blocks[index].level) }
    }
    builder.html.raw("\n")
    closeItem(index, element, lines)
    builder.endInside()
    if decisions.closes(index) { builder.html.raw("</div>\n") }
    if people.closes(index) { builder.html.raw("</div>\n") }
    if nested.closes(index) { builder.html.raw("</div>\n") }
  }

  /// Text stands a step further in for each numbered item of text above it.
  private mutating func addIndent(of element: Element) {
    guard let parent = element.parent, parent < indents.count else {
      indents.append(0)
      return
    }
    let isUnderText = builder.elements[parent].kind == .item
    indents.append(min(6, indents[parent] + (isUnderText ? 1 : 0)))
  }

  private mutating func openItem(_ index: Int, _ element: Element) {
    let level = markdown.blocks[index].level
    builder.html.raw("<div class=\"item d")
    builder.html.number(level > 1 ? 0 : indents[index])
    builder.html.raw("\">")
    guard element.kind != .title else { return }
    if paths.isAgain[index] {
      builder.html.raw("<a class=\"path again\" href=\"")
    } else {
      builder.html.raw("<a class=\"path\" href=\"")
    }
    builder.seam(.page)
    builder.html.raw("#")
    builder.html.text(element.id)
    builder.html.raw("\">")
    let label = paths.labels[index]
    let seen = label.lowerBound + paths.hidden[index]
    if seen > label.lowerBound {
      builder.html.raw("<span class=\"vh\">")
      builder.html.text(paths.bytes[label.lowerBound..<seen])
      builder.html.raw("</span>")
    }
    builder.html.text(paths.bytes[seen..<label.upperBound])
    builder.html.raw("</a>\n")
  }

  private mutating func closeItem(_ index: Int, _ element: Element, _ lines: ClosedRange<Int>) {
    if element.kind != .title {
      let path = paths.paths[index]
      builder.html.raw("<p class=\"cited added\">")
      citation.write(
        path: paths.bytes[path],
        isPathEmpty: path.isEmpty,
        lines: lines,
        to: &builder.html
      )
      builder.html.raw("</p>\n")
    }
    builder.html.raw("</div>\n")
  }

  /// Writes the element with what stands between the tags that cmark wrote.
  private mutating func write(
    _ element: Element,
    _ rendered: UnsafeBufferPointer<UInt8>,
    _ lines: ClosedRange<Int>,
    level: Int
  ) {
    if element.kind == .preformatted {
      // A paragraph that keeps its blanks: what reads pages leaves out the text of pre.
      builder.html.raw("<p")
      builder.provenance(id: element.id, lines: lines)
      builder.html.raw(" class=\"pre\">")
      builder.html.trusted(RenderedTags.withinCode(rendered))
      builder.html.raw("</p>")
      return
    }
    let isHeading = level > 1
    builder.html.raw(isHeading ? "<h" : "<p")
    if isHeading {
      builder.seam(.level)
      builder.html.number(level)
    }
    builder.provenance(id: element.id, lines: lines)
    builder.html.raw(Self.attributes(of: element.kind))
    builder.html.raw(">")
    writeWords(of: element, RenderedTags.within(rendered))
    builder.html.raw(isHeading ? "</h" : "</p")
    if isHeading {
      builder.seam(.level)
      builder.html.number(level)
    }
    builder.html.raw(">")
  }

  /// Writes the words, with the mark and the dates in elements of their own.
  private mutating func writeWords(of element: Element, _ words: UnsafeBufferPointer<UInt8>) {
    var rendered = RenderedWords(words, of: builder.text.bytes, element.range.bytes)
    let dates = builder.dates
    while date < dates.count, dates[date].range.lower < element.range.lower { date += 1 }
    if element.leadEnd > element.range.lower {
      let isNumber = element.step != nil && element.kind != .section && element.kind != .headLine
      builder.html.raw(isNumber ? "<span class=\"mark\">" : "<span class=\"label\">")
      builder.html.trusted(rendered.words(upTo: Int(element.leadEnd)))
      builder.html.raw("</span>")
    }
    while date < dates.count, dates[date].range.upper <= element.range.upper {
      let written = dates[date]
      date += 1
      writeMentions(of: element, before: written.range.lower, &rendered)
      guard Int(written.range.lower) >= rendered.position else { continue }
      builder.html.trusted(rendered.words(upTo: Int(written.range.lower)))
      builder.openTime(written)
      builder.html.trusted(rendered.words(upTo: Int(written.range.upper)))
      builder.closeTime(written)
    }
    writeMentions(of: element, before: element.range.upper, &rendered)
    builder.html.trusted(rendered.rest())
  }

  /// Writes the mentions that end before a byte, each with the words in front of it.
  private mutating func writeMentions(
    of element: Element,
    before end: Int32,
    _ rendered: inout RenderedWords
  ) {
    let mentions = builder.place.mentions
    while mention < mentions.count, mentions[mention].range.upper <= end {
      let named = mentions[mention]
      mention += 1
      guard named.range.lower >= element.range.lower,
        Int(named.range.lower) >= rendered.position
      else { continue }
      builder.html.trusted(rendered.words(upTo: Int(named.range.lower)))
      builder.openLink(named.way)
      builder.html.trusted(rendered.words(upTo: Int(named.range.upper)))
      builder.html.raw("</a>")
    }
  }

  private static func attributes(of kind: Element.Kind) -> StaticString {
    switch kind {
    case .title: " class=\"title-line\""
    case .headLine: " class=\"head-line\""
    case .part: " class=\"part\""
    case .heading: ""
    case .item: " class=\"entry\""
    case .paragraph: " class=\"para\""
    case .section: " class=\"section\""
    case .note: " class=\"note\""
    case .table, .preformatted: ""
    }
  }
}
