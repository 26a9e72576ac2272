import Foundation
import Pages
import Site
import SourceText
import Testing

@testable import sitegen

@Suite("Putting a site in its place (換版)")
struct SwapTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var output: String { folder.path + "/public" }

  /// Writes a site; gives its problems without putting it in place when there are errors.
  @discardableResult
  private func build(_ files: [String: String]) throws -> (StagedSite, [Problem]) {
    let staged = try StagedSite(for: output)
    for (path, text) in files { try staged.write(PagePath(path), Array(text.utf8)) }
    let problems = staged.problems(output: "public")
    if problems.contains(where: { $0.severity == .error }) {
      staged.abandon()
    } else {
      try SiteSwap(staged: staged, output: output).perform()
    }
    return (staged, problems)
  }

  private func site() throws -> [String: String] {
    try folder.files(in: "public").filter { $0.key != Manifest.name }
  }

  private func inode(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: output + "/" + path)
    return attributes[.systemFileNumber] as? Int
  }

  @Test("a first build makes the folder, with a manifest that sha256sum reads")
  func first() throws {
    try build(["index.html": "甲", "meetings/a/index.html": "乙"])
    #expect(try site() == ["index.html": "甲", "meetings/a/index.html": "乙"])
    let manifest = try folder.files(in: "public")[Manifest.name]
    #expect(
      manifest == """
        \(FileHash(of: Array("甲".utf8)).digits)  index.html
        \(FileHash(of: Array("乙".utf8)).digits)  meetings/a/index.html

        """
    )
    #expect(try Disk.names(in: folder.path) == ["public"])
  }

  @Test("an unchanged file is the same file, a changed one is new, a dropped one goes")
  func second() throws {
    try build(["index.html": "甲", "a.html": "同", "units/b.html": "舊"])
    let before = try inode("a.html")
    let (staged, problems) = try build(["index.html": "新", "a.html": "同"])
    #expect(try site() == ["index.html": "新", "a.html": "同"])
    #expect(try inode("a.html") == before)
    #expect(staged.count(.same) == 1 && staged.count(.changed) == 1 && staged.count(.new) == 0)
    #expect(staged.gone == ["units/b.html"])
    #expect(problems.map(\.id) == ["lost-address"])
    #expect(problems.first?.place?.path == "public/units/b.html")
    #expect(Disk.kind(output + "/units") == nil)
    #expect(try Disk.names(in: folder.path) == ["public"])
  }

  @Test("files that somebody else put there stay")
  func foreign() throws {
    try build(["index.html": "甲"])
    try folder.fill(["public/CNAME": "example.gov.tw", "public/old/x.pdf": "%PDF"])
    try build(["index.html": "乙"])
    #expect(
      try site() == ["index.html": "乙", "CNAME": "example.gov.tw", "old/x.pdf": "%PDF"]
    )
  }

  @Test("a page that would take the place of somebody else's file is an error")
  func occupied() throws {
    try folder.fill(["public/index.html": "我的首頁"])
    let (_, problems) = try build(["index.html": "甲", "a.html": "乙"])
    #expect(problems.map(\.id) == ["foreign-file"])
    #expect(try folder.files(in: "public") == ["index.html": "我的首頁"])
    #expect(try Disk.names(in: folder.path) == ["public"])
  }

  @Test("a file that was edited by hand is made anew")
  func edited() throws {
    try build(["index.html": "甲甲"])
    try folder.fill(["public/index.html": "乙乙"])
    try build(["index.html": "甲甲"])
    #expect(try site() == ["index.html": "甲甲"])
  }

  @Test("a build that is given up leaves the last site as it was")
  func abandoned() throws {
    try build(["index.html": "甲"])
    let before = try folder.files()
    let staged = try StagedSite(for: output)
    try staged.write(PagePath("index.html"), Array("乙".utf8))
    staged.abandon()
    #expect(try folder.files() == before)
  }

  @Test("what a build that was cut off left is cleared away")
  func leftover() throws {
    try folder.fill([".public.sitegen-new/half/page.html": "半"])
    try build(["index.html": "甲"])
    #expect(try folder.files().keys.sorted() == ["public/.sitegen-manifest", "public/index.html"])
  }

  @Test("two builds of one site at once: the second is refused")
  func locked() throws {
    let first = try StagedSite(for: output)
    #expect(throws: DiskError.self) { try StagedSite(for: output) }
    first.abandon()
  }

  @Test("where folders cannot be exchanged, the files go over one by one")
  func oneByOne() throws {
    try build(["index.html": "甲", "a.html": "同", "units/b.html": "舊"])
    try folder.fill(["public/CNAME": "x"])
    let before = try inode("a.html")
    let staged = try StagedSite(for: output, inside: true)
    for (path, text) in ["index.html": "新", "a.html": "同", "c/d.html": "丁"] {
      try staged.write(PagePath(path), Array(text.utf8))
    }
    try SiteSwap(staged: staged, output: output).perform()
    #expect(try site() == ["index.html": "新", "a.html": "同", "c/d.html": "丁", "CNAME": "x"])
    #expect(try inode("a.html") == before)
    let manifest = Manifest(reading: try Disk.read(output + "/" + Manifest.name))
    #expect(manifest.paths == ["a.html", "c/d.html", "index.html"])
  }

  @Test("an output that is a link keeps being one")
  func link() throws {
    try folder.fill(["real/.keep": ""])
    try FileManager.default.createSymbolicLink(
      atPath: output,
      withDestinationPath: folder.path + "/real"
    )
    try build(["index.html": "甲"])
    #expect(Disk.kind(output, following: false) == .link)
    #expect(try folder.files(in: "real")["index.html"] == "甲")
  }

  @Test("anchors that a page has lost are told by name")
  func anchors() throws {
    try build(["a.html": "<p id=\"a-1\">甲</p><p id=\"a-2\">乙</p>"])
    let (_, problems) = try build(["a.html": "<p id=\"a-1\">甲</p>"])
    #expect(problems.map(\.id) == ["lost-anchor"])
    #expect(problems.first?.message.contains("#a-2") == true)
    #expect(problems.first?.message.contains("#a-1") == false)
  }

  @Test("an anchor that tells what was found may go, for it comes and goes with the rules")
  func findings() throws {
    try build([
      "m/a.html": "<p id=\"a-1-x\"></p><p id=\"a-t1-r3-x7\"></p><h2 id=\"findings\"></h2>",
      "findings/index.html": "<li id=\"weekday-4\"></li>",
    ])
    let (_, problems) = try build(["m/a.html": "", "findings/index.html": ""])
    #expect(problems.map(\.id) == ["lost-anchor"])
    #expect(problems.first?.message.hasSuffix("#a-1-x") == true)
  }

  @Test("a manifest's path that leads out of the folder is passed over")
  func manifestPaths() {
    let hash = String(repeating: "a", count: 64)
    let paths = [
      "../x.html", "/etc/x", "units/../../x", "units/..", "a..b/c.html", ".../x", "index.html", "",
    ]
    let text = paths.map { "\(hash)  \($0)\n" }.joined() + "no line\n\(hash)  last.html"
    let manifest = Manifest(reading: Array(text.utf8))
    #expect(manifest.paths == [".../x", "a..b/c.html", "index.html", "last.html"])
    #expect(manifest.hashes["index.html"]?.digits == hash)
  }
}
