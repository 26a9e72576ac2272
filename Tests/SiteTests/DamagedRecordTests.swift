import Foundation
import Pages
import Settings
import Site
import SourceText
import Testing

/// The records of the repository, damaged at random by a seed: whatever is left of one is read, and
/// stands on its pages whole.
///
/// `FUZZ=20000` tries so many seeds instead of a few.
@Suite("Damaged records (損毀的紀錄)")
struct DamagedRecordTests {
  private static let rounds = Int(ProcessInfo.processInfo.environment["FUZZ"] ?? "") ?? 160

  private static let texts = Result {
    try EveryRecordTests.files.map { path in
      let text = try String(contentsOf: SampleSite.root.appending(path: path), encoding: .utf8)
      guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return text }
      return String(text[end.upperBound...])
    }
  }

  @Test(arguments: 0..<8)
  func `Nothing is lost of what is left`(_ share: Int) throws {
    let texts = try Self.texts.get()
    let first = Int(ProcessInfo.processInfo.environment["SEED"] ?? "") ?? 0
    for seed in stride(from: first + share, to: first + Self.rounds, by: 8) {
      var damage = Damage(seed: seed + 1)
      let text = texts[damage.next(texts.count)]
      let damaged = damage.applied(to: text, from: texts[damage.next(texts.count)])
      // A damaged head may have lost its day; several meetings in one file are an error of their own.
      let attempt = try Attempt(titled: damaged.hasSuffix("\n") ? damaged : damaged + "\n")
      guard let site = attempt.site else {
        let known = ["several-meetings", "empty-file"]
        #expect(attempt.errors.allSatisfy { known.contains($0.id) }, "seed \(seed)")
        continue
      }
      #expect(site.lost().map { Self.told($0, damaged) } == [], "seed \(seed)")
      for path in [PagePath.full("fragment"), .meeting("fragment")] {
        #expect(WellFormedPage(site.bytes(path) ?? []).faults == [], "seed \(seed)")
      }
    }
  }

  /// A problem with the lines above its place.
  private static func told(_ problem: Problem, _ text: String) -> String {
    // Four lines of front matter stand before the text.
    let end = max(0, (problem.place?.line ?? 0) - 4)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return problem.message + ":\n" + lines.prefix(end).suffix(6).joined(separator: "\n")
  }

  @Test func `The same seed makes the same damage, another seed another`() throws {
    let text = try Self.texts.get()[0]
    var (first, second, third) = (Damage(seed: 7), Damage(seed: 7), Damage(seed: 8))
    let damaged = first.applied(to: text, from: text)
    #expect(damaged != text)
    #expect(second.applied(to: text, from: text) == damaged)
    #expect(third.applied(to: text, from: text) != damaged)
  }
}
