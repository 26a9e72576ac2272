import Archive
import Findings
import Foundation
import Minutes
import Settings
import SourceText
import Synchronization
import Templating
import Testing

@testable import Site

@Suite("The pages of what changed (異動頁)")
struct ChangesPageTests {
  private static let site = Result { try ChangesYear(ChangesYearTests.year).pages() }

  private func page(_ path: String) throws -> String { try Self.site.get()[path] ?? "" }

  private func words(_ old: String, _ new: String) -> String {
    let (one, two) = (Array(old.utf8), Array(new.utf8))
    let (before, after) = (
      WordTokens(SourceRange(0, one.count), of: one).all,
      WordTokens(SourceRange(0, two.count), of: two).all
    )
    func text(_ range: Range<Int>, _ tokens: [WordTokens.Token], _ bytes: [UInt8]) -> String {
      tokens[range].map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined()
    }
    return WordChanges(before, after).steps.map { step in
      switch step {
      case .same(let range): text(range, after, two)
      case .struck(let range): "[-\(text(range, before, one))]"
      case .added(let range): "[+\(text(range, after, two))]"
      }
    }.joined()
  }

  @Test(
    "Only the words that are others are marked",
    arguments: [
      ("應按季填報", "應按月填報", "應按[-季][+月]填報"),
      ("累計1,337份", "累計1,474份", "累計[-1,337][+1,474]份"),
      ("培訓課程", "培訓及媒合課程", "培訓[+及媒合]課程"),
      ("由 OneWeb 提供", "由 TwoWeb 提供", "由 [-OneWeb ][+TwoWeb ]提供"),
      ("甲乙丙丁戊", "甲丙丁己戊", "甲[-乙]丙丁[+己]戊"),
      ("ＡＢ 同", "AB同", "AB同"), ("", "新", "[+新]"), ("舊", "", "[-舊]"),
    ]
  )
  func minimal(old: String, new: String, expected: String) {
    #expect(words(old, new) == expected)
  }

  @Test func `The reworded paragraph of 107 has its one word marked, for eyes and ears`() throws {
    let page = try page("meetings/2025-07-17-107/changes.html")
    #expect(
      page.contains(
        "各單位應按<del><span class=\"vh\">刪除：</span>季</del><ins><span class=\"vh\">加入：</span>月</ins>填報"
      )
    )
    #expect(page.contains("與第106次相比：新增2段、修改3段、刪去4段、僅數字或日期不同8段、未變7段。"))
    #expect(page.contains("href=\"../2025-06-19-106/personnel.html#a-3-2-p1\">第106次三(二)段1</a>"))
    #expect(page.contains("<h2 id=\"unit-information\">資訊服務處</h2>"))
    #expect(page.contains("rel=\"prev\" href=\"../2025-06-19-106/changes.html\""))
    #expect(page.contains("rel=\"next\" href=\"../2025-08-21-108/changes.html\""))
  }

  @Test func `A table tells the rows that changed, cell by cell, and no others`() throws {
    let page = try page("meetings/2025-07-17-107/changes.html")
    let table = page.components(separatedBy: "aria-label=\"海纜障礙資訊一覽表中有異動的列\"")
    #expect(table.count == 2)
    let rows = table.last?.components(separatedBy: "</table>").first ?? ""
    #expect(rows.components(separatedBy: "<tr>").count - 1 == 2)
    #expect(rows.contains("114/7/31</del> <ins><span class=\"vh\">加入：</span>114/9/30</ins>"))
    #expect(!rows.contains("丁四光纜"))
  }

  @Test func `What stands unchanged says for how long, the longest first`() throws {
    let page = try page("meetings/2025-06-19-106/changes.html")
    #expect(page.contains("連續6次相同，自第101次起"))
    #expect(page.contains("連續3次相同，自第104次起"))
  }

  @Test func `The first of a series and the corrected edition have no such page and no link to it`()
    throws
  {
    let files = try Self.site.get()
    for stem in ["2025-01-16-101", "2025-03-20-103", "2025-05-07-s3"] {
      #expect(files["meetings/\(stem)/changes.html"] == nil)
      let own = files.filter { $0.key.hasPrefix("meetings/\(stem)/") && $0.key.hasSuffix(".html") }
      #expect(!own.isEmpty && own.values.allSatisfy { !$0.contains("changes.html") }, "\(stem)")
    }
    #expect(files.keys.count { $0.hasSuffix("/changes.html") } == 12)
  }

  @Test func `The pages of meeting, report and unit and the front page lead to it`() throws {
    let meeting = try page("meetings/2025-12-18-112/index.html")
    #expect(meeting.contains("<a href=\"changes.html\">與上次會議的異動</a>"))
    let report = try page("meetings/2025-12-18-112/planning.html")
    #expect(report.contains("href=\"changes.html#unit-planning\""))
    let unit = try page("units/planning.html")
    let report112 = "../meetings/2025-12-18-112/planning.html"
    #expect(unit.contains("自第107次起未變：<a href=\"\(report112)#a-1-1-p1\">一(一)段1</a>。"))
    #expect(unit.contains("href=\"../meetings/2025-12-18-112/changes.html#unit-planning\""))
    let home = try page("index.html")
    #expect(home.contains("與第111次相比：新增3段、修改1段、刪去2段。"))
    #expect(home.contains("href=\"meetings/2025-12-18-112/changes.html\""))
  }

  @Test func `A body without reports is told by its parts, and a site of one record of nothing`()
    throws
  {
    func text(_ number: Int, _ body: String) -> String {
      """
      虛構市議會第\(number)次會議紀錄
      時間：中華民國115年\(number)月5日
      主席：甲議長乙
      壹、報告事項
      一、宣讀上次會議紀錄。
      決定：確定。
      貳、討論事項
      \(body)
      """
    }
    let first = text(1, "一、案由：修正停車場管理自治條例第三條。\n決議：照案通過。")
    let second = text(2, "一、案由：制定食品安全衛生自治條例全文。\n決議：照案通過。")
    let site = try ListSite(["a": first, "b": second])
    let page = site["meetings/b/changes.html"]
    #expect(page.contains("壹、報告事項</h2>") && page.contains("貳、討論事項</h2>"))
    // The decision on another case is another decision.
    #expect(page.contains("與第1次相比：新增2段、刪去2段、未變2段。"))
    #expect(site["meetings/a/changes.html"].isEmpty)
    let alone = try ListSite(["a": first])
    #expect(alone.paths.allSatisfy { !alone[$0].contains("changes.html") })
  }
}

extension ChangesYear {
  /// All pages of the site, by their addresses.
  func pages() throws -> [String: String] {
    let theme = try SampleSite.sample().theme
    let shelf = SampleSite.Shelf()
    let vocabulary = try SampleSite.vocabulary()
    let findings = Findings(archive, registry: Registry(), vocabulary: vocabulary)
    for index in archive.records.indices {
      try RecordPages(index, in: archive, findings: findings, theme: theme).write(to: shelf)
    }
    try ListPages(
      archive: archive,
      findings: findings,
      registry: Registry(),
      theme: theme,
      wording: theme.wording
    ).write(to: shelf)
    return shelf.files.withLock { $0.mapValues { String(decoding: $0, as: UTF8.self) } }
  }
}
