import Archive
import Minutes
public import Site
public import SourceText
import Vocabulary

/// The way through the house (流程): content → records → archive → pages → files.
///
/// Reading tells everything that is wrong; writing is for a site without errors. Neither knows a
/// disk: what is read is given, what is written goes to a sink.
public struct Corridor: Sendable {
  /// Everything that is wrong with the owner's files.
  public let problems: [Problem]
  /// How many records were read.
  public var recordCount: Int { records.count }

  private let inputs: Inputs?
  private let records: [Record]

  /// Reads a site.
  public init(_ content: Content) throws {
    do throws(InputsMissing) {
      inputs = try Inputs(content)
    } catch {
      (inputs, records, problems) = (nil, [], error.problems)
      return
    }
    let set = try inputs.map { try RecordSet(content.records, $0) }
    records = set?.records ?? []
    problems = (inputs?.problems ?? []) + (set?.problems ?? [])
  }

  /// Makes the pages and hands each to the sink as soon as it is made.
  ///
  /// - Returns: What is wrong with them: links that lead nowhere.
  public func write(to sink: any FileSink) throws -> [Problem] {
    guard let site else { return [] }
    let links = LinkCheck(before: sink)
    try site.write(to: links)
    let broken = links.broken
    guard !broken.isEmpty else { return [] }
    let finder = LinkFinder(broken)
    try site.write(to: finder)
    return finder.problems(site.own)
  }

  /// Compares every record, character by character, with its pages.
  public func lost() throws -> [Problem] { try site?.lost() ?? [] }

  private var site: SitePages? {
    inputs.map { inputs in
      SitePages(
        Archive(records, registry: inputs.registry, vocabulary: inputs.vocabulary),
        inputs
      )
    }
  }
}
