public import Layout
public import Minutes
public import Outline
public import Settings
public import SourceText

/// A record read from its text (紀錄判讀): the meeting, or why there is none, and what the reader is
/// unsure of.
public struct RecordReading: Sendable {
  /// The record; nil when an error stands in its way.
  public let record: Record?
  /// What was met on the way, in the order of the text.
  public let problems: [Problem]
  /// How the lines were read.
  public let layout: LaidOutText
  /// The tree of the body.
  public let outline: Outline?
  /// The people that could not be split into unit, post and name.
  public let unread: [SourceRange]
  /// What in the head no rule took.
  let unreadHead: UnreadHead
  /// The words that address every unit and name none, 各單位.
  let everyone: Set<String>

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - stem: Its place on the site, `2026-02-12-021`.
  ///   - frontMatter: What the owner says of it.
  ///   - registry: The site's settings, units and assets.
  ///   - words: The words to read it by.
  public init(
    source: Source,
    stem: String,
    frontMatter: FrontMatter,
    registry: Registry,
    words: ReadingWords
  ) {
    var reading = Self.read(source, frontMatter.profile, frontMatter, registry, words)
    // A series may have a profile; which series it is, is known when the title has been read.
    if frontMatter.profile == nil,
      let profile = registry.site.profiles[frontMatter.series ?? reading.section.meeting.series]
    {
      reading = Self.read(source, profile, frontMatter, registry, words)
    }
    let section = reading.section
    layout = reading.layout
    outline = section.outline
    unread = section.unread
    unreadHead = section.unreadHead
    everyone = words.everyone
    var problems = section.problems
    let isUsable = Self.isUsable(section, frontMatter, reading.layout.text, &problems)
    Self.addReadingNotes(reading.layout, section, &problems)
    self.problems = problems
    let hasError = problems.contains { $0.severity == .error }
    guard isUsable, !hasError else {
      record = nil
      return
    }
    record = Record(
      stem: stem,
      text: reading.layout.text,
      meeting: Self.meeting(of: section, frontMatter),
      elements: section.elements,
      exceptions: section.exceptions
        + reading.layout.setAside.map { Record.Exception.setAside(lines: $0...$0) }
        + reading.layout.glyphs.hiddenSigns.map { Record.Exception.madeVisible($0) },
      sourceURL: frontMatter.source,
      published: frontMatter.published.flatMap(CalendarDay.init(iso:)),
      supersedes: frontMatter.supersedes,
      waivers: frontMatter.waivers
    )
  }

  private static func read(
    _ source: Source,
    _ profile: Profile?,
    _ frontMatter: FrontMatter,
    _ registry: Registry,
    _ words: ReadingWords
  ) -> (layout: LaidOutText, section: SectionReading) {
    let words = words.adding(profile?.labels ?? [:])
    let layout = Stopwatch.measure(.outline) {
      LaidOutText(reading: source, opener: words.opener, profile: profile)
    }
    var ids = ElementIDs(lines: layout.lines.count)
    let section = SectionReading(
      layout.lines.indices,
      with: .init(
        text: layout,
        words: words,
        registry: registry,
        order: (profile?.markOrder ?? []).compactMap { form in
          let glyphs = Glyphs(Array(form.utf8))
          return Marker(opening: glyphs.scalars.indices, of: glyphs)?.form
        }
      ),
      ids: &ids,
      fallback: frontMatter.date.flatMap(CalendarDay.init(iso:))
    )
    return (layout, section)
  }

  /// The meeting; what the owner says of it goes before what the text says.
  private static func meeting(of section: SectionReading, _ frontMatter: FrontMatter) -> Meeting {
    var meeting = section.meeting
    if let title = frontMatter.title { meeting.title = title }
    if let series = frontMatter.series { meeting.series = series }
    if let ordinal = frontMatter.ordinal { meeting.ordinal = ordinal }
    if let organisation = frontMatter.organisation { meeting.organisation = organisation }
    if let edition = frontMatter.edition { meeting.edition = edition }
    if let day = frontMatter.date.flatMap(CalendarDay.init(iso:)) { meeting.date = day }
    return meeting
  }

  /// Whether there is a title and a day; a problem for what is missing.
  private static func isUsable(
    _ section: SectionReading,
    _ frontMatter: FrontMatter,
    _ text: RecordText,
    _ problems: inout [Problem]
  ) -> Bool {
    let day = frontMatter.date.flatMap(CalendarDay.init(iso:))
    let hasTitle = section.hasTitle || frontMatter.title != nil
    let hasDate = section.hasDate || day != nil
    // Where the record begins: what it lacks should stand there.
    let start = section.elements.first?.range ?? SourceRange(0, 0)
    let top = text.place(of: SourceRange(Int(start.lower), Int(start.lower)))
    if !hasTitle, !hasDate, section.impossibleDate == nil {
      problems.append(ReadingProblem.neither(top).problem)
      return false
    }
    if !hasTitle { problems.append(ReadingProblem.noTitle(top).problem) }
    if !hasDate {
      if let range = section.impossibleDate {
        let place = text.place(of: range)
        problems.append(ReadingProblem.impossibleMeetingDate(place).problem)
      } else {
        problems.append(ReadingProblem.noDate(top).problem)
      }
    }
    return hasTitle && hasDate
  }

  private static func addReadingNotes(
    _ layout: LaidOutText,
    _ section: SectionReading,
    _ problems: inout [Problem]
  ) {
    if let first = section.unread.first {
      problems.append(
        ReadingProblem.unreadPeople(layout.text.place(of: first), count: section.unread.count)
          .problem
      )
    }
    if layout.wrapping.isWrapped, let first = layout.lines.first {
      problems.append(
        ReadingProblem.wrappedHeadings(
          layout.text.place(of: layout.glyphs.range(first.content))
        ).problem
      )
    }
  }
}
