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
  private let linesBefore: Int

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
      // Tags are never asked for: without rules Yams need not try a dozen patterns on each value.
      root = try Yams.compose(yaml: String(decoding: text, as: UTF8.self), .basic)
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
    let length = node?.scalar?.string.unicodeScalars.count ?? 1
    add(id, message, remedy: remedy, line: node?.mark?.line, node?.mark?.column, length)
  }

  private mutating func add(
    _ id: String,
    _ message: String,
    remedy: String,
    line: Int?,
    _ column: Int?,
    _ length: Int
  ) {
    guard let line, let column else {
      problems.append(Problem(id, .error, message, remedy: remedy, at: .init(path: path)))
      return
    }
    let lines = text.split(separator: 0x0A, maxSplits: line, omittingEmptySubsequences: false)
    var snippet = line - 1 < lines.count && line > 0 ? lines[line - 1] : []
    if snippet.last == 0x0D { snippet.removeLast() }
    let place = Problem.Place(
      path: path,
      line: line + linesBefore,
      column: column,
      snippet: String(decoding: snippet, as: UTF8.self),
      length: max(1, length)
    )
    problems.append(Problem(id, .error, message, remedy: remedy, at: place))
  }

  private mutating func malformed(_ error: YamlError) {
    let remedy = "Settings are written as `key: value` lines; quote a value that holds `: ` or `#`."
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let message = "The file is not valid YAML: \(problem)"
      add("bad-yaml", message, remedy: remedy, line: mark.line, mark.column, 1)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let name = duplicates.min() ?? ""
      let mark = context.mark
      let message = "`\(name)` stands twice in one mapping"
      add("bad-yaml", message, remedy: "Keep one of them.", line: mark.line, mark.column, 1)
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
