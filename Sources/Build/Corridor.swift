import Archive
import Findings
import Minutes
import Settings
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

  /// What looks wrong in the records themselves, as far as they could be read.
  public let findings: [Problem]

  private let records: [Record]
  private let site: SitePages?

  /// Reads a site, relates its records and checks them.
  public init(_ content: Content) {
    let inputs: Inputs
    do throws(InputsMissing) {
      inputs = try Stopwatch.measureAll(.read) { () throws(InputsMissing) in try Inputs(content) }
    } catch {
      (records, site, findings, problems) = ([], nil, [], error.problems)
      return
    }
    // A record is read by one core, and by no template.
    let look = Meanwhile(.read) { Look(inputs.files, content.pages, inputs.registry.site) }
    let set = Stopwatch.measureAll(.model) { RecordSet(content.records, inputs) }
    records = set.records
    let (registry, vocabulary) = (inputs.registry, inputs.vocabulary)
    let archive = Stopwatch.measureAll(.archive) { [records] in
      Archive(records, registry: registry, vocabulary: vocabulary)
    }
    let findings = Stopwatch.measureAll(.findings) {
      Findings(archive, registry: registry, vocabulary: vocabulary)
    }
    // Beside a record that could not be read, another may lack the finding that it waives.
    let isWhole = records.count == content.records.count
    let waivers = findings.problems.filter { isWhole || $0.severity == .error }
    problems = inputs.problems + look.value.problems + set.problems + waivers
    self.findings = findings.all.map { $0.problem(in: archive) }
    site = Stopwatch.measureAll(.html) {
      SitePages(archive, findings, look.value, registry)
    }
  }

  /// Makes the pages and hands each to the sink as soon as it is made.
  ///
  /// - Returns: What is wrong with them: links that lead nowhere.
  public func write(to sink: any FileSink) throws -> [Problem] {
    guard let site else { return [] }
    let links = LinkCheck(before: sink)
    try Stopwatch.measureAll(.html) { try site.write(to: links) }
    let broken = Stopwatch.measureAll(.links) { links.broken }
    guard !broken.isEmpty else { return [] }
    let finder = LinkFinder(broken)
    try site.write(to: finder)
    return finder.problems(site.own)
  }

  /// Compares every record, character by character, with its pages.
  public func lost() throws -> [Problem] { try site?.lost() ?? [] }
}
