import Archive
import Minutes
import MinutesReading
import Outline
import Pages
import Site
public import Settings
public import SourceText
import Vocabulary

/// A station of the way at which a record can be looked at (解讀階段).
public enum Station: String, CaseIterable, Sendable {
  /// The tree of numbered items.
  case outline
  /// What the meeting is.
  case meeting
  /// The pages as Markdown, block by block.
  case pages
}

/// What was recognised in one record (解讀結果), as text or JSON: `sitegen explain`.
public struct Explanation: Sendable {
  /// How it is told.
  public enum Format: String, CaseIterable, Sendable {
    /// For a person.
    case text
    /// For a program.
    case json
  }

  /// The print of the station.
  public let text: String
  /// What is wrong with the record.
  public let problems: [Problem]

  /// Reads one record with a site's settings and words.
  ///
  /// - Parameters:
  ///   - file: The record.
  ///   - content: The site.
  ///   - station: Where to look; nil for a summary and the meeting.
  ///   - format: How it is told.
  public init(
    of file: OwnFile,
    in content: Content,
    at station: Station?,
    format: Format = .text
  ) {
    var problems: [Problem] = []
    let (inputs, reading) = Self.read(file, content, &problems)
    self.problems = problems
    switch format {
    case .text:
      text = reading.flatMap { read in inputs.map { Self.print(read, $0, at: station) } } ?? ""
    case .json:
      text =
        ExplanationJSON(
          of: file.path,
          reading,
          problems,
          station: station.map { station in
            (station.rawValue, { Self.write(reading, inputs, at: station, into: &$0) })
          }
        ).text
    }
  }

  private static func read(
    _ file: OwnFile,
    _ content: Content,
    _ problems: inout [Problem]
  ) -> (Inputs?, RecordReading?) {
    let inputs: Inputs
    do throws(InputsMissing) { inputs = try Inputs(content) } catch {
      problems = error.problems
      return (nil, nil)
    }
    let look = Look(inputs.files, content.pages, inputs.registry.site)
    // What is wrong with the site's settings may be why the record is read as it is.
    let found = inputs.problems + look.problems
    problems += found.filter { $0.place?.path == content.settings?.path }
    guard let record = RecordFile(reading: file, problems: &problems) else { return (inputs, nil) }
    let reading = RecordReading(
      source: record.source,
      stem: record.stem,
      frontMatter: record.frontMatter,
      registry: inputs.registry,
      words: ReadingWords(inputs.vocabulary)
    )
    problems += reading.problems
    return (inputs, reading)
  }

  private static func print(_ reading: RecordReading, _ inputs: Inputs, at station: Station?)
    -> String
  {
    if station == .outline { return reading.outline?.printed(reading.layout) ?? "" }
    guard let record = reading.record else { return "" }
    switch station {
    case nil: return ReadingSummary(reading).printed + "\n" + record.printedMeeting
    case .meeting, .outline: return record.printedMeeting
    case .pages:
      let archive = Archive([record], registry: inputs.registry)
      return RecordPageList(record, units: archive.identity).print(of: record)
    }
  }

  private static func write(
    _ reading: RecordReading?,
    _ inputs: Inputs?,
    at station: Station,
    into json: inout JSONWriter
  ) {
    guard let reading, let inputs else { return json.null() }
    if station == .outline {
      return StationJSON.write(reading.outline, reading.layout, into: &json)
    }
    guard let record = reading.record else { return json.null() }
    guard station == .pages else {
      return StationJSON.write(record.meeting, of: record, into: &json)
    }
    let archive = Archive([record], registry: inputs.registry)
    StationJSON.write(
      RecordPageList(record, units: archive.identity),
      of: record,
      into: &json
    )
  }
}
