import Foundation
import Testing

@testable import sitegen

/// A site of many bodies, none of which has reports of its units: `Tests/Sites/several-bodies`, with
/// the records of `Tests/Examples` beside its own.
@Suite("Several bodies in one site (多個機關)")
struct SeveralBodiesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The pages, built once.
  private static let built = Result { try build() }
  private let pages: [String: String]

  init() throws { pages = try Self.built.get() }

  private static func build() throws -> [String: String] {
    let folder = try TemporaryFolder()
    let site = "\(root)/Tests/Sites/several-bodies"
    var files = [
      "site/sitegen.yml": try String(contentsOfFile: site + "/sitegen.yml", encoding: .utf8)
    ]
    for name in try Disk.names(in: site + "/content/meetings") {
      let path = "content/meetings/\(name)"
      files["site/\(path)"] = try String(contentsOfFile: "\(site)/\(path)", encoding: .utf8)
    }
    for name in try Disk.names(in: root + "/Tests/Examples") where name.hasPrefix("made-up") {
      files["site/content/meetings/\(name).txt"] = try String(
        contentsOfFile: "\(root)/Tests/Examples/\(name)/source.txt",
        encoding: .utf8
      )
    }
    try folder.fill(files)
    let run = try Program.run(["build"], in: folder.path + "/site")
    // A broken link would be an error.
    #expect(run.code == 0, "\(run.errors.suffix(2000))")
    return try folder.files(in: "site/public").filter { $0.key.hasSuffix(".html") }
  }

  private func page(_ path: String) throws -> String { try #require(pages[path], "\(path)") }

  /// What stands between a sign and the next of another.
  private func part(of page: String, from start: String, to end: String) throws -> String {
    let found = try #require(page.range(of: start), "\(start)")
    let rest = page[found.upperBound...]
    return String(rest[..<(rest.range(of: end)?.lowerBound ?? rest.endIndex)])
  }

  @Test("Each series has its own list, below the name of its body")
  func lists() throws {
    let meetings = try page("meetings/index.html")
    let body = try part(of: meetings, from: ">某某區民代表會</h2>", to: "<h2")
    let assemblies = try part(of: body, from: ">區民代表大會</h3>", to: "<h3")
    #expect(assemblies.contains("第1次區民代表大會") && assemblies.contains("第2次區民代表大會"))
    #expect(!assemblies.contains("程序委員會第1次"))
    #expect(try part(of: body, from: ">程序委員會</h3>", to: "<h3").contains("程序委員會第1次"))
    #expect(try part(of: meetings, from: ">某某水資源籌備處</h2>", to: "<h2").contains("第7次處務會議"))
  }

  @Test("The meeting before and after is of the same series, and its list is one link away")
  func pager() throws {
    let second = try page("meetings/assembly-02/index.html")
    #expect(second.contains("rel=\"prev\" href=\"../assembly-01/index.html\""))
    #expect(!second.contains("rel=\"next\""))
    let procedure = try page("meetings/procedure-01/index.html")
    #expect(!procedure.contains("class=\"pager\""))
    #expect(procedure.contains(">某某區民代表會程序委員會</a>"))
  }

  @Test("The home page names every body, and the newest meeting of each series")
  func home() throws {
    let home = try page("index.html")
    let bodies = try part(of: home, from: ">開會機關</h2>", to: "</section>")
    for name in ["某某區民代表會", "某某水資源籌備處", "財團法人某某圖書基金會", "某某縣議會", "某某院"] {
      #expect(bodies.contains(">\(name)</a>"), "\(name)")
    }
    let newest = try part(of: home, from: ">各機關最近會議</h2>", to: "</section>")
    #expect(newest.contains("第2次區民代表大會") && !newest.contains("第1次區民代表大會"))
    #expect(newest.contains("程序委員會第1次"))
    // A title that does not say who met is told with its body.
    #expect(newest.contains("第7次處務會議紀錄</a>") && newest.contains("某某水資源籌備處"))
  }

  @Test("Units of one name are as many units as there are bodies")
  func units() throws {
    let units = try page("units/index.html")
    let links = units.components(separatedBy: "<a href=\"u-").filter {
      $0.contains(">秘書室<span class=\"vh\">（某某區民代表會）</span></a>")
        || $0.contains(">秘書室<span class=\"vh\">（某某水資源籌備處）</span></a>")
    }
    #expect(Set(links.map { $0.prefix(8) }).count == 2)
    let names = pages.filter { $0.key.hasPrefix("units/u-") }.values.filter {
      $0.contains("<h1>秘書室（某某區民代表會）</h1>")
    }
    #expect(names.count == 1)
    let page = try #require(names.first)
    #expect(page.contains("第2次") && !page.contains("請秘書室彙整各組意見"))
    #expect(page.contains("<dt>機關</dt><dd>某某區民代表會</dd>"))
  }

  @Test("The list of units says what the records tell of them")
  func counts() throws {
    let units = try page("units/index.html")
    let body = try part(of: units, from: ">某某區民代表會紀錄中的單位</h2>", to: "<h2")
    #expect(body.contains("提報2案"))
  }

  @Test("A citation says whose record it is, where the title does not")
  func citation() throws {
    let office = try page("meetings/office-07/index.html")
    #expect(office.contains("某某水資源籌備處第7次處務會議紀錄（114年1月15日）"))
    let assembly = try page("meetings/assembly-02/index.html")
    #expect(!assembly.contains("某某區民代表會某某區民代表會"))
  }

  @Test("Decisions say which body decided")
  func decisions() throws {
    let decisions = try page("decisions/index.html")
    let office = try part(of: decisions, from: ">第7次處務會議紀錄</h2>", to: "<h2")
    #expect(office.contains("某某水資源籌備處"))
    #expect(office.contains("../meetings/office-07/index.html#"))
  }

  @Test("No page has a heading with nothing under it, an empty list, or kinds of pages it has not")
  func nothingEmpty() throws {
    for (path, page) in pages {
      for sign in [
        "<ul class=\"units\">\n</ul>", "<ul class=\"meetings\">\n</ul>", "<tbody>\n</tbody>",
        "<ol class=\"cases\">\n</ol>", "<dl class=\"facts\"></dl>",
      ] {
        let has = page.contains(sign)
        #expect(!has, "\(path): \(sign)")
      }
      let pieces = page.components(separatedBy: "</h2>\n").dropFirst()
      let bare = pieces.first { $0.hasPrefix("<h2") }
      #expect(bare == nil, "\(path)")
      let leads = page.contains("\"outages/") || page.contains("/outages/")
      #expect(!leads, "\(path)")
    }
    #expect(!pages.keys.contains { $0.hasPrefix("outages/") })
    // 108 has a record, and nobody named in it but the association's meeting of that year.
    let attendance = try page("attendance/2019.html")
    #expect(!attendance.contains("財團法人某某圖書基金會"))
  }

  @Test("The record of a year that names nobody has no page of attendance, and none of decisions")
  func bare() throws {
    let folder = try TemporaryFolder()
    let path = "content/meetings/bare-2019.txt"
    let site = "\(Self.root)/Tests/Sites/several-bodies"
    try folder.fill([
      "site/\(path)": try String(contentsOfFile: "\(site)/\(path)", encoding: .utf8)
    ])
    #expect(try Program.run(["build"], in: folder.path + "/site").code == 0)
    let files = try folder.files(in: "site/public")
    #expect(!files.keys.contains { $0.hasPrefix("attendance/") || $0.hasPrefix("decisions/") })
    #expect(!files.keys.contains { $0.hasPrefix("units/") || $0.hasPrefix("tables/") })
    let home = try #require(files["index.html"])
    #expect(home.contains("第3次董事會議") && !home.contains("units") && !home.contains("開會機關"))
  }

  @Test("A long list of people stands in columns, and a record within a record between rules")
  func longHeads() throws {
    #expect(try page("meetings/assembly-02/index.html").contains("<div class=\"people c2\">"))
    let nested = try page("meetings/made-up-committee-transcript/index.html")
    #expect(nested.contains("<div class=\"nested\">\n<p class=\"added\">以下是讀入本紀錄的另一份會議紀錄。</p>"))
    let contents = try part(of: nested, from: "<nav class=\"contents\"", to: "</nav>")
    #expect(contents.contains("第6次全體委員會議議事錄"))
  }

  @Test("On one page the same words of a link lead to one place")
  func words() {
    for (path, page) in pages {
      var targets: [String: String] = [:]
      for piece in page.components(separatedBy: "<a ").dropFirst() {
        guard let address = piece.components(separatedBy: "href=\"").dropFirst().first,
          let start = piece.firstIndex(of: ">"),
          let end = piece.range(of: "</a>")?.lowerBound, start < end
        else { continue }
        let target = Self.resolved(String(address.prefix { $0 != "\"" }), on: path)
        var words = ""
        var isTag = false
        for sign in piece[piece.index(after: start)..<end] {
          if sign == "<" { isTag = true } else if sign == ">" { isTag = false }
          if !isTag, sign != ">" { words.append(sign) }
        }
        guard words != ":::" else { continue }
        let known = targets[words, default: target]
        #expect(known == target, "\(path): \(words)")
        targets[words] = target
      }
    }
  }

  /// Where a relative address leads, from the site's root.
  private static func resolved(_ address: String, on page: String) -> String {
    if address.hasPrefix("#") { return page + address }
    var steps = page.split(separator: "/").dropLast().map(String.init)
    for step in address.split(separator: "/") {
      if step == ".." { steps.removeLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}
