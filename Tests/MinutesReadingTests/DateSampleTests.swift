import Layout
import Minutes
import MinutesReading
import SourceText
import Testing

@Suite("The dates of a real record (日期)")
struct DateSampleTests {
  private func dates() throws -> [(line: Int, date: RecordDate)] {
    let sample = try DataSample()
    return sample.laidOut.lines.filter { $0.shape == .text }.flatMap { line in
      sample.dates.dates(in: line.content, of: sample.laidOut.glyphs).map {
        (sample.laidOut.text.lines(of: $0.range).lowerBound, $0)
      }
    }
  }

  @Test("Nine days have an inferred year")
  func inferredDays() throws {
    let inferred = try dates().filter { $0.date.inferred && $0.date.precision == .day }
    #expect(inferred.map(\.line) == [138, 168, 174, 178, 179, 183, 364, 372, 372])
    #expect(inferred.allSatisfy { $0.date.first.year == 2026 })
  }

  @Test("Days and months whose sentence names the year are not inferred")
  func named() throws {
    let dates = try dates()
    for line in [155, 162, 194, 198, 332] {
      let here = dates.filter { $0.line == line }.map(\.date)
      #expect(!here.isEmpty && here.allSatisfy { !$0.inferred && $0.first.year == 2026 })
    }
    let months = dates.filter { $0.line == 198 }.map(\.date.iso)
    #expect(months == ["2026-05", "2026-06", "2026-07", "2026-09"])
  }

  @Test("No date stands where only a fraction, a paragraph of a law or a fiscal year does")
  func none() throws {
    let lines = Set(try dates().map(\.line))
    for line in [303, 318] { #expect(!lines.contains(line)) }
    let sample = try DataSample()
    let text = sample.laidOut.text
    let texts = try dates().map { text.string($0.date.range) }
    #expect(!texts.contains("1/2"))
  }
}
