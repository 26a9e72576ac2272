import Minutes
public import Settings
public import SourceText

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
  public init(of file: OwnFile, in content: Content, at station: Station) throws {
    var content = content
    content.records = [file]
    let corridor = try Corridor(content)
    problems = corridor.problems
    text = corridor.records.first.map { "\($0.meeting)\n" } ?? ""
  }
}
