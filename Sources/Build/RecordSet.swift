import Archive
import Minutes
import MinutesReading
import Settings
import SourceText
import Vocabulary

/// The records of a site (全部紀錄), read on both cores.
struct RecordSet: Sendable {
  /// Those that could be read, in the order of their paths.
  let records: [Record]
  /// What is wrong with each, and with some taken together.
  let problems: [Problem]

  /// Reads the files.
  init(_ files: [OwnFile], _ inputs: Inputs) {
    let words = ReadingWords(inputs.vocabulary)
    let read = InParallel.map(files.count) { Self.read(files[$0], inputs.registry, words) }
    records = read.compactMap(\.record)
    problems =
      read.flatMap(\.problems) + SameMeeting.problems(records)
      + Supersedes.problems(records, stems: files.map { RecordFile.stem(of: $0.path) })
      + (records.count == files.count && !records.isEmpty
        ? UnusedProfiles.problems(records, inputs.registry.site) : [])
  }

  private static func read(
    _ file: OwnFile,
    _ registry: Registry,
    _ words: ReadingWords
  ) -> (record: Record?, problems: [Problem]) {
    var problems: [Problem] = []
    guard let file = RecordFile(reading: file, problems: &problems) else { return (nil, problems) }
    let reading = RecordReading(
      source: file.source,
      stem: file.stem,
      frontMatter: file.frontMatter,
      registry: registry,
      words: words
    )
    return (reading.record, problems + reading.problems)
  }
}
