import Archive
import Minutes
import Pages
public import Site
public import SourceText
import Vocabulary

/// The way through the house (流程): content → records → archive → pages → files.
///
/// Reading tells everything that is wrong; writing is for a site without errors. Neither knows a
/// disk: what is read is given, what is written goes to a sink.
public struct Corridor: Sendable {
  /// Everything that is wrong with the owner's files.
  public private(set) var problems: [Problem]
  /// How many records were read.
  public var recordCount: Int { records.count }

  let inputs: Inputs?
  let records: [Record]
  let content: Content

  /// Reads a site.
  public init(_ content: Content) throws {
    self.content = content
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

  /// Makes the pages and hands each to the sink as soon as it is made; tells what is wrong with them.
  public func write(to sink: any FileSink) throws -> [Problem] {
    guard let inputs else { return [] }
    let archive = Archive(
      records,
      registry: inputs.registry,
      everyone: inputs.vocabulary.words(.everyoneWords)
    )
    try SitePages(archive, inputs, content.pages).write(to: sink)
    return []
  }

  /// The paths of the pages that hold whole records.
  public var fullPages: Set<String> { Set(records.map { PagePath.full($0.stem).path }) }

  /// What of the records is not on their pages.
  public func lost(_ page: (String) -> [UInt8]?) -> [Problem] {
    records.flatMap { record in
      NothingLost(record, page: page(PagePath.full(record.stem).path) ?? []).problems
    }
  }
}
