import Foundation
import Pages
import Site
import SourceText
import Testing

/// Whatever is dropped in becomes a page with every word of it, or gets one error that says what to
/// do.
@Suite("Fragments of nothing in particular (片段)")
struct FragmentTests {
  @Test(arguments: Fragment.all)
  func `A fragment builds whole or gets one clear error`(_ fragment: Fragment) throws {
    let attempt = try Attempt(fragment.bytes)
    #expect(attempt.errors.map(\.id) == (fragment.error.map { [$0] } ?? []))
    #expect((attempt.site == nil) == (fragment.error != nil))
    for error in attempt.errors {
      #expect(!error.remedy.isEmpty)
      let place = try #require(error.place)
      #expect(place.path == "content/meetings/fragment.txt")
      // Where nothing is, there is no line to point at.
      let isEmpty = fragment.error == "empty-file"
      #expect((place.line > 0 && place.column > 0) != isEmpty)
    }
    if let site = attempt.site { try check(site) }
  }

  @Test(arguments: Fragment.all.filter { ["no-date", "no-title"].contains($0.error) })
  func `With a title and a day in the front matter it builds whole`(_ fragment: Fragment) throws {
    let attempt = try Attempt(titled: String(decoding: fragment.bytes, as: UTF8.self))
    #expect(attempt.errors.map(\.message) == [])
    try check(try #require(attempt.site))
  }

  @Test(
    arguments: [
      ("Big5", [0xA4, 0x40, 0xA4, 0xA4, 0xB0, 0xEA, 0xC4, 0xB3, 0xA4, 0x40, 0xAA, 0x46, 0x0A]),
      ("UTF-16", [0xFF, 0xFE, 0x03, 0x67, 0x70, 0x8B, 0x0A, 0x00]),
      ("cut in a character", Array("會議".utf8.dropLast())), ("random bytes", [0x80, 0xFF, 0x00]),
      ("surrogates", [0xED, 0xA0, 0x80]), ("overlong", [0xC0, 0xAF]),
    ] as [(String, [UInt8])]
  )
  func `Bytes that are no UTF-8 get one error`(_ name: String, _ bytes: [UInt8]) throws {
    let attempt = try Attempt(bytes)
    #expect(attempt.errors.map(\.id) == ["not-utf-8"], "\(name)")
    #expect(attempt.site == nil)
    #expect(attempt.errors.first?.place?.line == 1)
  }

  private func check(_ site: SampleSite) throws {
    #expect(site.lost().map(\.message) == [])
    for path in site.paths where path.hasSuffix(".html") {
      let faults = WellFormedPage(site.bytes(PagePath(path)) ?? []).faults
      #expect(faults == [], "\(path)")
    }
  }
}
