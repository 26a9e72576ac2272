import Foundation
import RewrappedRecords
import Testing

/// Tidy records wrapped, paged, set in and widened at random read as the same meeting.
///
/// `make rewrap` does the same a thousand times.
@Suite("Wrapping records anew (重新斷行)")
struct RewrappingTests {
  static let shelf: RecordShelf? = try? RecordShelf(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  )

  static var names: [String] { shelf?.records.map(\.name) ?? [] }

  @Test func `There are tidy records of many shapes`() { #expect(Self.names.count > 12) }

  @Test(arguments: names)
  func `A variant reads as the same meeting`(name: String) throws {
    let tidy = try #require(Self.shelf?.records.first { $0.name == name })
    for seed in 0..<UInt64(16) {
      let reading = VariantReading(RewrappedRecord(tidy, seed: seed), of: tidy)
      #expect(
        reading.verdict != .differs,
        "\(reading.variant.plan.description): \(reading.differences)"
      )
    }
  }
}
