public import SourceText

/// A record's file (紀錄檔) taken apart: its place on the site, its front matter, its text.
public struct RecordFile: Sendable {
  /// The folder all records lie in.
  public static let folder = "content/meetings/"

  /// The record's place on the site, `2026-02-12-021`.
  public let stem: String
  /// What the front matter says.
  public let frontMatter: FrontMatter
  /// The record, without its front matter.
  public let source: Source

  /// Takes a file apart; nil, and the problems, when it holds no record.
  public init?(reading file: OwnFile, problems: inout [Problem]) {
    let stem = Self.checkedStem(of: file.path, problems: &problems)
    guard let text = file.text(problems: &problems) else { return nil }
    guard let (matter, linesBefore, start) = Self.split(text, file.path, &problems) else {
      return nil
    }
    let record = start == 0 ? text : Array(text[start...])
    guard Self.holdsText(record) else {
      problems.append(
        Problem(
          "empty-file",
          .error,
          text.isEmpty ? "The file is empty" : "The file holds no text",
          remedy: "Paste the minutes into it, or remove the file.",
          at: .init(path: file.path)
        )
      )
      return nil
    }
    var yaml = SettingsFile(path: file.path, text: matter, linesBefore: 1)
    frontMatter = FrontMatter(reading: &yaml)
    problems += yaml.problems
    source = Source(path: file.path, bytes: record, linesBefore: linesBefore)
    if let problem = source.controlSigns { problems.append(problem) }
    guard let stem, yaml.problems.isEmpty else { return nil }
    self.stem = stem
  }

  private static func holdsText(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if !scalar.isWhitespace { return true }
      index += width
    }
    return false
  }

  /// The place on the site of a record's file, whether it can stand in an address or not.
  public static func stem(of path: String) -> String {
    String(path.dropFirst(path.hasPrefix(folder) ? folder.count : 0).dropLast(4))
  }

  private static func checkedStem(of path: String, problems: inout [Problem]) -> String? {
    let stem = stem(of: path)
    let steps = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if steps.allSatisfy(Slug.isValid) { return stem }
    let better = steps.map { step in
      // What is left of 第1次會議 says too little; the day and the number say enough.
      Slug.suggestion(for: step).flatMap { $0.utf8.count < 4 ? nil : $0 } ?? "2026-02-12-021"
    }
    problems.append(
      Problem(
        "bad-file-name",
        .error,
        "The file's name becomes its address, and may hold only small letters, digits and hyphens",
        remedy: "Rename it, for example to \(folder)\(better.joined(separator: "/")).txt",
        at: .init(path: path)
      )
    )
    return nil
  }

  /// The front matter, how many lines it takes with its rules, and where the record begins.
  private static func split(
    _ text: [UInt8],
    _ path: String,
    _ problems: inout [Problem]
  ) -> (matter: [UInt8], lines: Int, start: Int)? {
    guard let first = rule(text, at: 0) else { return ([], 0, 0) }
    var lines = 1
    var start = first
    while start < text.count {
      lines += 1
      if let end = rule(text, at: start) { return (Array(text[first..<start]), lines, end) }
      guard let next = text[start...].firstIndex(of: 0x0A) else { break }
      start = next + 1
    }
    problems.append(
      Problem(
        "open-front-matter",
        .error,
        "The front matter that begins here has no end",
        remedy: "Close it with a line that holds only ---",
        at: .init(path: path, line: 1, column: 1, snippet: "---", length: 3)
      )
    )
    return nil
  }

  /// Where the line after a `---` begins, if one stands at an index.
  private static func rule(_ text: [UInt8], at index: Int) -> Int? {
    guard text[index...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    var index = index + 3
    while index < text.count, [0x20, 0x09, 0x0D].contains(text[index]) { index += 1 }
    if index == text.count { return index }
    return text[index] == 0x0A ? index + 1 : nil
  }
}
