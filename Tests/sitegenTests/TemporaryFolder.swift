import Foundation

@testable import sitegen

/// A folder that is removed with its value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? Disk.remove(path) }

  /// Writes files by their paths within the folder.
  func fill(_ files: [String: String]) throws {
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let file = path + "/" + name
      if let slash = file.lastIndex(of: "/") { try Disk.makeFolders(String(file[..<slash])) }
      try Disk.remove(file)
      try Disk.write(Array(text.utf8), to: file)
    }
  }

  /// All files within a folder of it, with their text.
  func files(in inner: String = "") throws -> [String: String] {
    var found: [String: String] = [:]
    func walk(_ folder: String, _ prefix: String) throws {
      for name in try Disk.names(in: folder) {
        let file = folder + "/" + name
        if Disk.kind(file) == .folder {
          try walk(file, prefix + name + "/")
        } else {
          found[prefix + name] = String(decoding: try Disk.read(file), as: UTF8.self)
        }
      }
    }
    try walk(inner.isEmpty ? path : path + "/" + inner, "")
    return found
  }
}
