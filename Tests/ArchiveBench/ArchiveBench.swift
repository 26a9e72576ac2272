import Archive
import ArgumentParser
import Build
import Dispatch
import Findings
import Foundation
import ManyMeetings
import Minutes
import MinutesReading
import Settings
import SourceText
import Synchronization
import Vocabulary

/// Times the archive step, and the checking after it, on any number of made-up meetings; `make bench-archive`.
@main
struct ArchiveBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive-bench",
    abstract: "Relate and check many made-up meetings, and say how long it takes."
  )

  @Option(help: "How many meetings.")
  var meetings = 1000

  @Option(help: "The folder whose records are varied.")
  var from = "Tests/Sites/twelve-months/content/meetings"

  @Option(help: "A folder into which the records are written, as the content of a site.")
  var write: String?

  func run() throws {
    let texts = try ManyMeetings(folder: URL(filePath: from)).texts(meetings)
    if let write { return try save(texts, URL(filePath: write)) }
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let vocabulary = try Vocabulary(reading: yaml, path: path)
    let records = read(texts, ReadingWords(vocabulary))
    let before = Self.peak
    print(
      "\(records.count) records, \(texts.reduce(0) { $0 + $1.bytes.count } / 1024) KiB, "
        + "\(records.reduce(0) { $0 + $1.elements.count }) elements, "
        + "\(records.reduce(0) { $0 + $1.meeting.reports.count }) reports; read: \(before) MB"
    )
    var times: [Double] = []
    for _ in 0..<5 {
      let start = DispatchTime.now().uptimeNanoseconds
      let archive = archive(records, vocabulary)
      times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
      if times.count == 1 {
        print("units \(archive.units.count), tables \(archive.tables.count), ", terminator: "")
        print("faults \(archive.outages.events.count), sentences \(archive.sentences.count)")
      }
    }
    let words = times.map { String(format: "%.0f", $0) }.joined(separator: " ")
    print(
      "archive: median \(String(format: "%.1f", times.sorted()[2])) ms (\(words)); ",
      terminator: ""
    )
    print("peak \(Self.peak) MB, \(Self.peak - before) MB of it while relating")
    check(archive(records, vocabulary), vocabulary)
  }

  /// Times the checking of all records, and says what it found.
  private func check(_ archive: Archive, _ vocabulary: Vocabulary) {
    var times: [Double] = []
    for _ in 0..<5 {
      let start = DispatchTime.now().uptimeNanoseconds
      let findings = Findings(archive, registry: Registry(), vocabulary: vocabulary)
      times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
      if times.count == 1 {
        let checks = findings.arithmetic.reduce(0) { $0 + $1.count }
        print("checks of arithmetic \(checks), findings \(findings.all.count)")
      }
    }
    let words = times.map { String(format: "%.0f", $0) }.joined(separator: " ")
    print("findings: median \(String(format: "%.1f", times.sorted()[2])) ms (\(words))")
  }

  private func archive(_ records: [Record], _ vocabulary: Vocabulary) -> Archive {
    Archive(records, registry: Registry(), vocabulary: vocabulary)
  }

  private func read(_ texts: [ManyMeetings.Text], _ words: ReadingWords) -> [Record] {
    let read = Mutex<[Int: Record]>([:])
    DispatchQueue.concurrentPerform(iterations: texts.count) { index in
      let text = texts[index]
      var problems: [Problem] = []
      let own = OwnFile(path: "content/meetings/\(text.stem).txt", bytes: text.bytes)
      guard let file = RecordFile(reading: own, problems: &problems) else { return }
      let record = RecordReading(
        source: file.source,
        stem: file.stem,
        frontMatter: file.frontMatter,
        registry: Registry(),
        words: words
      ).record
      read.withLock { $0[index] = record }
    }
    return read.withLock { read in texts.indices.compactMap { read[$0] } }
  }

  private func save(_ texts: [ManyMeetings.Text], _ folder: URL) throws {
    let meetings = folder.appending(path: "content/meetings")
    try FileManager.default.createDirectory(at: meetings, withIntermediateDirectories: true)
    for text in texts {
      try Data(text.bytes).write(to: meetings.appending(path: "\(text.stem).txt"))
    }
  }

  /// The most memory this process has had, in MB; 0 where the system does not tell.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (line.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) / 1024
  }
}
