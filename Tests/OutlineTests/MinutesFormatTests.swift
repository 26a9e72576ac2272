import Foundation
import Layout
import Outline
import SourceText
import Testing
import Vocabulary

/// The examples of Documentation/MinutesFormat.md, each with the outline that follows it.
@Suite("The documented format (格式說明)")
struct MinutesFormatTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let minutes: String
    let outline: String
    var testDescription: String { String(minutes.prefix(20)) }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var examples: [Example] {
    let path = root.appending(path: "Documentation/MinutesFormat.md")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var minutes: String?
    for piece in text.components(separatedBy: "\n```").dropFirst() {
      if piece.hasPrefix("minutes\n") { minutes = String(piece.dropFirst(8)) }
      if piece.hasPrefix("outline\n"), let source = minutes {
        examples.append(Example(minutes: source, outline: String(piece.dropFirst(8))))
        minutes = nil
      }
    }
    return examples
  }

  @Test("The document has examples")
  func some() { #expect(Self.examples.count >= 4) }

  @Test("An example reads as the document says", arguments: examples)
  func example(_ example: Example) throws {
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    let vocabulary = try Vocabulary(reading: yaml, path: path)
    let opener = LineOpener(vocabulary)
    let text = LaidOutText(
      reading: Source(path: "example.txt", bytes: Array(example.minutes.utf8)),
      opener: opener
    )
    let outline = Outline(
      reading: text.lines.indices,
      tables: [:],
      of: text,
      opener: opener,
      vocabulary: vocabulary
    )
    #expect(outline.printed(text) == example.outline + "\n")
  }
}
