import Archive
import Minutes
import MinutesReading
import Outline
import Pages
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

/// What was recognised in one record (解讀結果), as text: `sitegen explain`.
public struct Explanation: Sendable {
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
  public init(of file: OwnFile, in content: Content, at station: Station?) {
    var problems: [Problem] = []
    let inputs: Inputs
    do throws(InputsMissing) { inputs = try Inputs(content) } catch {
      (text, self.problems) = ("", error.problems)
      return
    }
    guard let record = RecordFile(reading: file, problems: &problems) else {
      (text, self.problems) = ("", problems)
      return
    }
    let reading = RecordReading(
      source: record.source,
      stem: record.stem,
      frontMatter: record.frontMatter,
      registry: inputs.registry,
      vocabulary: inputs.vocabulary
    )
    self.problems = problems + reading.problems
    text = Self.print(reading, inputs, at: station)
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
}
