import Foundation
import Layout
import Outline
import SourceText
import Testing
import Vocabulary

/// A text read into an outline, as ``Outline/printed(_:)`` prints it without line numbers.
func outline(_ text: String, order: [MarkForm] = []) throws -> [String] {
  let (outline, laidOut) = try reading(text, order: order)
  return outline.printed(laidOut).split(separator: "\n").map { String($0.dropFirst(9)) }
}

/// The marks that jump in a text.
func jumps(_ text: String) throws -> [Int] {
  try reading(text, order: []).0.jumps.map(\.marker.number)
}

private func reading(_ text: String, order: [MarkForm]) throws -> (Outline, LaidOutText) {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = "Templates/vocabulary/zh-Hant-TW.yml"
  let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
  let vocabulary = try Vocabulary(reading: yaml, path: path)
  let source = Source(path: "made-up.txt", bytes: Array(text.utf8))
  let opener = LineOpener(vocabulary)
  let laidOut = LaidOutText(reading: source, opener: opener)
  let outline = Outline(
    reading: laidOut.lines.indices,
    tables: [:],
    of: laidOut,
    order: order,
    opener: opener,
    vocabulary: vocabulary
  )
  return (outline, laidOut)
}
