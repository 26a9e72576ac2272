import Archive
import Foundation
import Minutes
import Pages
import Site
import SourceText
import Testing

/// Every record of the repository, the made-up ones included, is on its pages whole.
@Suite("Every record (所有紀錄)")
struct EveryRecordTests {
  /// The records under content/meetings and Tests/Examples, as paths.
  static let files: [String] = {
    let root = SampleSite.root
    func names(_ folder: String) -> [String] {
      let found = try? FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path()
      )
      return (found ?? []).sorted().map { "\(folder)/\($0)" }
    }
    return names("content/meetings").filter { $0.hasSuffix(".txt") }
      + names("Tests/Examples").filter { $0.hasSuffix("/source.txt") }
  }()

  @Test func `There are records of many shapes`() { #expect(Self.files.count > 12) }

  @Test(arguments: files)
  func `Nothing is lost`(_ file: String) throws {
    let site = try SampleSite(files: [file])
    #expect(site.lost().map(\.message) == [])
    let record = site.archive.records[0]
    let page = site.bytes(.full(record.stem)) ?? []
    #expect(NothingLost(record, full: page).problems.isEmpty)
  }

  @Test(arguments: files)
  func `Every line that is not blank is in one block, in order`(_ file: String) throws {
    let record = try SampleSite(files: [file]).archive.records[0]
    var setAside: Set<Int> = []
    for exception in record.exceptions {
      if case .setAside(let lines) = exception { setAside.formUnion(lines) }
    }
    var end: Int32 = 0
    for element in record.elements {
      #expect(element.range.lower >= end, "\(element.id)")
      let between = SourceRange(Int(end), Int(max(end, element.range.lower)))
      let words = record.text.string(between).split(separator: "\n")
        .filter { !$0.allSatisfy { $0.isWhitespace || $0 == "-" } }
      #expect(words.count <= setAside.count, "\(element.id): \(words)")
      end = element.range.upper
    }
  }

  @Test func `They stand side by side in one site`() throws {
    let files = Self.files.filter { !$0.contains("moda-021") }
    let site = try SampleSite(files: files)
    #expect(site.archive.records.count == files.count)
    for index in site.archive.records.indices {
      #expect(site.lost(index).map(\.message) == [], "\(site.archive.records[index].stem)")
    }
  }
}
