import ArgumentParser
import Foundation
import RewrappedRecords

/// Wraps every tidy record of the repository anew, many times, and compares what is read.
@main
struct RewrapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rewrap",
    abstract: "Wrap the tidy records anew, at random, and compare what is read."
  )

  @Option(help: "How many variants of each record.")
  var variants = 1000

  @Option(help: "The first seed.")
  var first: UInt64 = 0

  @Option(help: "Only the record of this name.")
  var record: String?

  @Option(help: "Only the variant of this seed; its differences are printed.")
  var seed: UInt64?

  @Option(help: "A file into which the variant of the seed is written.")
  var write: String?

  @Option(help: "The repository.")
  var root = "."

  @Flag(help: "Print the differences of each variant that differs.")
  var explain = false

  @Flag(help: "Print the paragraphs that are not there with the same words.")
  var paragraphs = false

  func run() async throws {
    let shelf = try RecordShelf(root: URL(filePath: root))
    let records = shelf.records.filter { record == nil || $0.name == record }
    if let seed {
      for each in records { try show(each, seed) }
      return
    }
    var total = Tally()
    var table = TallyTable()
    for each in records {
      let tally = await tally(of: each)
      table.add(each.name, tally)
      total.add(tally)
    }
    table.add("all", total)
    print(table.text)
    if !shelf.wrapped.isEmpty {
      print("wrapped as they stand: \(shelf.wrapped.joined(separator: ", "))")
    }
    let floor = Floor(total)
    print(floor.text)
    if !floor.holds { throw ExitCode(1) }
  }

  private func tally(of tidy: TidyRecord) async -> Tally {
    let lanes = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let (count, first, explain, paragraphs) = (variants, first, explain, paragraphs)
    return await withTaskGroup(of: Tally.self) { group in
      for lane in 0..<lanes {
        group.addTask {
          var tally = Tally()
          for index in stride(from: lane, to: count, by: lanes) {
            let variant = RewrappedRecord(tidy, seed: first + UInt64(index))
            let reading = VariantReading(variant, of: tidy)
            tally.add(reading)
            if paragraphs {
              for text in reading.missing { print("\(tidy.name) \(variant.plan.seed) \(text)") }
            }
            if explain, reading.verdict == .differs {
              let lines = reading.differences.map { "    \($0)" }.joined(separator: "\n")
              print("\(tidy.name) \(variant.plan.description)\n\(lines)")
            }
          }
          return tally
        }
      }
      return await group.reduce(into: Tally()) { $0.add($1) }
    }
  }

  private func show(_ tidy: TidyRecord, _ seed: UInt64) throws {
    let variant = RewrappedRecord(tidy, seed: seed)
    let reading = VariantReading(variant, of: tidy)
    print("\(tidy.name) \(variant.plan.description): \(reading.verdict.rawValue)")
    for line in reading.differences { print("  \(line)") }
    if paragraphs { for text in reading.missing { print("  missing \(text)") } }
    if explain { print(reading.layout) }
    if let write { try variant.text.write(toFile: write, atomically: true, encoding: .utf8) }
  }
}
