import Build
import CTemplates
import Settings
import SourceText
import Templating
import Vocabulary

/// A site's folder as it lies on disk (網站資料夾), read into memory.
///
/// Files are taken in the order of their names' bytes, whatever order the disk has.
struct ContentFolder {
  /// What was found.
  private(set) var content: Content
  /// What lies there and is not read.
  private(set) var problems: [Problem] = []
  private let root: String

  /// Reads a site's folder.
  init(_ folder: String) throws {
    root = folder.hasSuffix("/") ? folder : folder + "/"
    content = Content(
      builtInTemplates: Self.builtIn,
      builtInVocabulary: Vocabulary(compiled: Self.bytes(of: ctemplates_vocabulary()))
    )
    content.settings = try file("sitegen.yml")
    content.units = try file("content/units.yml")
    content.cables = try file("content/cables.yml")
    for name in try files(under: "content", depth: 16) { try take("content/" + name) }
    for name in try files(under: "Templates", depth: 4) {
      if let file = try file("Templates/" + name) { content.templates.append(file) }
    }
    if Disk.kind(root + "sitegen.yaml") != nil { unread("sitegen.yaml", among: ["sitegen.yml"]) }
    if content.records.isEmpty { nothing() }
  }

  private mutating func take(_ path: String) throws {
    let name = path.utf8
    if ["content/units.yml", "content/cables.yml"].contains(path) { return }
    if path.hasPrefix(RecordFile.folder), path.hasSuffix(".txt") {
      if let file = try file(path) { content.records.append(file) }
    } else if path.hasPrefix("content/pages/"), path.hasSuffix(".md") {
      if let file = try file(path) { content.pages.append(file) }
    } else if !name.elementsEqual("content/meetings/README.md".utf8) {
      unread(path, among: ["content/units.yml", "content/cables.yml"])
    }
  }

  private func file(_ path: String) throws -> OwnFile? {
    guard Disk.kind(root + path) == .file else { return nil }
    return OwnFile(path: path, bytes: try Disk.read(root + path))
  }

  /// The files in a folder and those below it; what begins with a point or ends with ~ is an
  /// editor's or the system's.
  private func files(under folder: String, depth: Int) throws -> [String] {
    guard depth > 0, Disk.kind(root + folder) == .folder else { return [] }
    var found: [String] = []
    for name in try Disk.names(in: root + folder) where !name.hasPrefix(".") && !name.hasSuffix("~")
    {
      switch Disk.kind(root + folder + "/" + name) {
      case .folder:
        found += try files(under: folder + "/" + name, depth: depth - 1).map { name + "/" + $0 }
      case .file: found.append(name)
      case .link, .other, nil: break
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func unread(_ path: String, among names: [String]) {
    let nearest = NearestName.of(path, among: names)
    problems.append(
      Problem(
        "unread-file",
        .warning,
        "This file is not read",
        remedy: nearest.map { "Did you mean \($0)?" }
          ?? "Records are .txt files in content/meetings/, own pages .md files in content/pages/.",
        at: .init(path: path)
      )
    )
  }

  private mutating func nothing() {
    problems.append(
      Problem(
        "no-records",
        .error,
        "There is no record to make a site from",
        remedy: "Put the minutes as .txt files into content/meetings/.",
        at: .init(path: RecordFile.folder)
      )
    )
  }

  /// The templates in the program.
  static var builtIn: [OwnFile] {
    (0..<ctemplates_count()).map { index in
      let file = ctemplates_file(index)
      return OwnFile(
        path: ThemeFiles.folder + String(cString: file.name),
        bytes: bytes(of: file)
      )
    }
  }

  private static func bytes(of file: CTemplateFile) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }
}
