import Archive
import Foundation
import Minutes
import Pages
import Site
import SourceText
import Testing

@Suite("Nothing is lost (一字不漏)")
struct NothingLostTests {
  private static let stem = "2026-02-12-021"

  @Test func `The sample stands on its pages whole, with one move, line 116`() throws {
    let site = try SampleSite.sample()
    #expect(site.lost().map(\.message) == [])
    let record = site.archive.records[0]
    let moves = record.exceptions.compactMap { exception -> ClosedRange<Int>? in
      if case .moved(let range) = exception { record.text.lines(of: range) } else { nil }
    }
    #expect(moves == [116...116])
    #expect(record.exceptions.count == 1)
  }

  /// What is changed on a page, and whether the change must be found.
  static let mutants: [(name: String, from: String, to: String)] = [
    ("a figure of a cell", "2,488,392", "2,488,393"),
    ("a mark", "<span class=\"mark\">二、</span>", "<span class=\"mark\">三、</span>"),
    ("a full-width bracket", "（公告版", "(公告版"),
    ("a blank between Latin words", "ICT Information Sharing", "ICTInformation Sharing"),
    ("a blank between a letter and a digit", "OTN 傳輸", "OTN傳輸"),
    ("a blank between figures", "115 年 2 月 12 日", "1152 月 12 日"),
    ("a lost sign", "洽悉。</p>", "洽悉</p>"),
    ("an added word", "洽悉。</p>", "洽悉。！</p>"),
    ("a dash", "<td class=\"num dash\">-", "<td class=\"num dash\">─"),
    ("the moved text", "不影響訊務。</span>", "影響訊務。</span>"),
  ]

  @Test func `Every change of a page is found`() throws {
    let site = try SampleSite.sample()
    let record = site.archive.records[0]
    let page = site.text(.full(Self.stem))
    #expect(NothingLost(record, full: Array(page.utf8)).problems.isEmpty)
    for mutant in Self.mutants where mutant.name != "a full-width bracket" {
      guard let place = page.range(of: mutant.from) else {
        Issue.record("\(mutant.name): `\(mutant.from)` is not on the page")
        continue
      }
      let changed = page.replacingCharacters(in: place, with: mutant.to)
      let problems = NothingLost(record, full: Array(changed.utf8)).problems
      // Blanks next to Han are no assertion of ours.
      let isFree = mutant.name == "a blank between a letter and a digit"
      #expect(problems.isEmpty == isFree, "\(mutant.name)")
    }
  }

  @Test func `Two paragraphs that changed places are found`() throws {
    let site = try SampleSite.sample()
    let page = site.text(.full(Self.stem))
    let items = page.components(separatedBy: "<div class=\"item ")
    for index in [6, 20, 40] {
      var changed = items
      changed.swapAt(index, index + 1)
      let bytes = Array(changed.joined(separator: "<div class=\"item ").utf8)
      let problems = NothingLost(site.archive.records[0], full: bytes).problems
      #expect(!problems.isEmpty)
    }
  }

  @Test func `A problem names the first place at which page and record differ`() throws {
    let site = try SampleSite.sample()
    let page = site.text(.full(Self.stem)).replacing("2,488,392", with: "2,488,393")
    let problems = NothingLost(site.archive.records[0], full: Array(page.utf8)).problems
    #expect(problems.first?.place?.line == 236)
  }

  @Test func `A page of a report, and its Markdown, are held to it too`() throws {
    let site = try SampleSite.sample()
    let record = site.archive.records[0]
    let list = RecordPageList(record, units: site.archive.identity)
    for path in [list.reports[1].path, list.reports[1].path.markdown, list.meeting.path] {
      let problems = NothingLost(record, units: site.archive.identity) { asked in
        let text = site.text(asked)
        let changed = text.replacing("海纜", with: "光纜").replacing("洽悉", with: "知悉")
        return Array((asked == path ? changed : text).utf8)
      }.problems
      #expect(!problems.isEmpty, "\(path.path)")
    }
  }
}
