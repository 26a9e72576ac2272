import Findings
import Foundation
import SourceText
import Testing

/// Made-up records of many bodies, each as written and as mended by a careful clerk.
///
/// `findings.txt` says what is found in the record as written; in the mended one nothing is but remarks.
@Suite("Records proofread whole (整篇校對)")
struct ProofreadRecordTests {
  private static let folder = CheckedSite.root.appending(path: "Tests/Proofread")

  static let cases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("Every case is here")
  func all() { #expect(Self.cases.count == 8) }

  @Test("What is found, by line", arguments: cases)
  func written(name: String) throws {
    let lines = try CheckedSite(files: ["Tests/Proofread/\(name)/written.txt"]).lines
    let path = Self.folder.appending(path: "\(name)/findings.txt")
    let found = lines.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try found.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("findings.txt of \(name) was written anew")
    } else {
      #expect(try found == String(contentsOf: path, encoding: .utf8))
    }
  }

  @Test("Of the mended record only remarks", arguments: cases)
  func mended(name: String) throws {
    let site = try CheckedSite(files: ["Tests/Proofread/\(name)/mended.txt"])
    #expect(!site.findings.all.contains { $0.severity == .warning }, "\(site.lines)")
  }
}
