import SourceText
import Yams

/// A settings file (設定檔) being read: every value knows its place, every fault is collected.
///
/// A key that nobody knows is an error that names the nearest one, for a setting that is silently
/// without effect is worse than none.
struct SettingsFile {
  /// What was found wrong.
  private(set) var problems: [Problem] = []
  /// The tree, or nothing when the file is empty or no YAML.
  private(set) var root: Node?
  private let path: String
  private let text: [UInt8]
  /// How many lines of the file stand before what is read.
  let linesBefore: Int

  /// Reads the bytes of a file, or of its front matter that begins after some lines.
  init(path: String, text: [UInt8], linesBefore: Int = 0) {
    self.path = path
    self.text = text
    self.linesBefore = linesBefore
    guard Self.depth(text) <= 64 else {
      wrong("The settings are nested too deeply", remedy: "Settings need three levels at most.")
      return
    }
    do {
      // Tags are never asked for: without rules Yams need not try a dozen patterns on each value, nor
      // know how to make one. Left to itself it looks for its encoding in the environment.
      root = try Yams.compose(
        yaml: String(decoding: text, as: UTF8.self),
        .basic,
        Constructor([:], [:], [:]),
        .utf8
      )
    } catch let error as YamlError { malformed(error) } catch {
      wrong("The file is not valid YAML", as: "bad-yaml", remedy: "Write `key: value` lines.")
    }
    if let node = root, isNull(node) { root = nil }
  }

  // MARK: - Problems

  /// Tells of a fault at a value.
  mutating func wrong(
    _ message: String,
    as id: String = "bad-setting",
    remedy: String,
    at node: Node? = nil
  ) {
    problems.append(Problem(id, .error, message, remedy: remedy, at: place(of: node)))
  }

  /// Where a value stands; the file itself without one.
  func place(of node: Node?) -> Problem.Place {
    guard let mark = node?.mark else { return .init(path: path) }
    let length = node?.scalar?.string.unicodeScalars.count ?? 1
    return place(mark.line, mark.column, length)
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> Problem.Place {
    Problem.Place(
      path: path,
      line: line + linesBefore,
      column: column,
      snippet: String(decoding: self.line(line), as: UTF8.self),
      length: max(1, length)
    )
  }

  private mutating func malformed(_ message: String, remedy: String, at mark: Mark) {
    let place = place(mark.line, mark.column, 1)
    problems.append(Problem("bad-yaml", .error, message, remedy: remedy, at: place))
  }

  /// A line of the text, from 1, without its end.
  private func line(_ number: Int) -> ArraySlice<UInt8> {
    let lines = text.split(separator: 0x0A, maxSplits: number, omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return [] }
    let line = lines[number - 1]
    return line.last == 0x0D ? line.dropLast() : line
  }

  private mutating func malformed(_ error: YamlError) {
    let remedy = "Settings are written as `key: value` lines; quote a value that holds `: ` or `#`."
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What was opened and never closed is noticed at the end of the file, and meant at its start.
      let isAtEnd = line(mark.line).allSatisfy { UInt32($0).isWhitespace }
      let mark = isAtEnd ? context?.mark ?? mark : mark
      let message = "The file is not valid YAML: \(problem)"
      malformed(message, remedy: remedy, at: mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let name = duplicates.min() ?? ""
      let message = "`\(name)` stands twice in one mapping"
      malformed(message, remedy: "Keep one of them.", at: context.mark)
    case .reader(let problem, _, _, _):
      wrong("The file is not valid YAML: \(problem)", as: "bad-yaml", remedy: remedy)
    default: wrong("The file is not valid YAML", as: "bad-yaml", remedy: remedy)
    }
  }

  /// The deepest nesting of brackets: what only a file made to break a reader has.
  private static func depth(_ text: [UInt8]) -> Int {
    var depth = 0
    var deepest = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }
}
