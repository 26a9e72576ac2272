import Minutes
import MinutesReading
import SourceText
import Testing
import Vocabulary

import struct Foundation.URL

/// A made-up list of people, read.
struct PeopleSample {
  let list: NameList
  private let bytes: [UInt8]

  /// The built-in words, read once.
  static let vocabulary: Vocabulary? = {
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
    guard let yaml = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return try? Vocabulary(reading: yaml, path: path)
  }()

  /// Reads a list whose lines are those of the text.
  init(_ text: String, isWrapped: Bool = false) throws {
    let vocabulary = try #require(Self.vocabulary)
    bytes = Array(text.utf8)
    let glyphs = Glyphs(bytes)
    var lines: [Range<Int>] = []
    var start = 0
    for end in 0...glyphs.scalars.count
    where end == glyphs.scalars.count || glyphs.scalars[end] == 0x0A {
      let line = glyphs.trimmed(start..<end)
      if !line.isEmpty { lines.append(line) }
      start = end + 1
    }
    list = NameList(reading: lines, in: glyphs, isWrapped: isWrapped, vocabulary: vocabulary)
  }

  /// A stretch of the text, its line ends as ⏎.
  func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  /// Every person as unit/post/name and what is said of them; a dash for what is not known.
  var people: [String] {
    list.people.map { person in
      let known = [person.unit, person.post, person.name].map { $0 ?? "-" }
      var text = known.joined(separator: "/")
      switch person.state {
      case .present: break
      case .onLeave: text += " 請假"
      case .represented(let standIn):
        text += ([standIn] + person.furtherStandIns).map { " 由\(string($0))" }.joined()
      }
      return text
    }
  }

  /// The names alone; the entry as written where there is none.
  var names: [String] { list.people.map { $0.name ?? "[\(string($0.range))]" } }

  /// The entries as written.
  var entries: [String] { list.people.map { string($0.range) } }

  /// What was read as no person.
  var unread: [String] { list.unread.map { string($0) } }
}
