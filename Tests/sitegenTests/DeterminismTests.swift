import Foundation
import Testing

@testable import sitegen

@Suite("The same input gives the same bytes (可重現)")
struct DeterminismTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Copies a site's input, file by file, in an order of names.
  private func copy(_ site: String, to target: String, backwards: Bool) throws {
    var files: [String] = []
    func walk(_ folder: String) throws {
      for name in try Disk.names(in: "\(site)/\(folder)") {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if Disk.kind("\(site)/\(path)") == .folder { try walk(path) } else { files.append(path) }
      }
    }
    try walk("content")
    files.append("sitegen.yml")
    for path in backwards ? files.reversed() : files {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try Disk.makeFolders("\(target)/\(folder)")
      try Disk.write(try Disk.read("\(site)/\(path)"), to: "\(target)/\(path)")
    }
  }

  @Test(
    "In another folder, order of files, locale and time zone",
    arguments: [".", "Tests/Sites/twelve-months"]
  )
  func twice(site: String) throws {
    let folder = try TemporaryFolder()
    let source = site == "." ? Self.root : "\(Self.root)/\(site)"
    try copy(source, to: folder.path + "/one", backwards: false)
    try copy(source, to: folder.path + "/another/name", backwards: true)
    let plain = try Program.run(["build"], in: folder.path + "/one")
    let other = try Program.run(
      ["build"],
      in: folder.path + "/another/name",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"]
    )
    #expect(plain.code == 0)
    #expect(other.code == 0)
    let first = try folder.files(in: "one/public")
    let second = try folder.files(in: "another/name/public")
    #expect(first.count > 50)
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
  }

  @Test(
    "On one core and on all",
    .enabled(if: Disk.kind("/usr/bin/taskset") == .file),
    arguments: [".", "Tests/Sites/twelve-months"]
  )
  func cores(site: String) throws {
    let folder = try TemporaryFolder()
    try copy(
      site == "." ? Self.root : "\(Self.root)/\(site)",
      to: folder.path + "/site",
      backwards: false
    )
    for (output, onOneCore) in [("one", true), ("all", false)] {
      let run = try Program.run(
        ["build", "--output", output],
        in: folder.path + "/site",
        onOneCore: onOneCore
      )
      #expect(run.code == 0)
    }
    let first = try folder.files(in: "site/one")
    let second = try folder.files(in: "site/all")
    #expect(first.count > 50)
    #expect(first.keys.sorted() == second.keys.sorted())
    #expect(first.filter { second[$0.key] != $0.value }.keys.sorted() == [])
  }
}
