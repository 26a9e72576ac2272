import Foundation
import Settings
import SourceText
import Testing

@Suite("Documentation/Settings.md (設定說明)")
struct SettingsDocumentTests {
  /// The fenced examples, in order.
  private static let examples: [String] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Settings.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }()

  @Test("its examples are read without a fault")
  func examples() throws {
    try #require(Self.examples.count == 4)
    var problems: [Problem] = []
    func file(_ index: Int, _ path: String, _ end: String = "") -> OwnFile {
      OwnFile(path: path, bytes: Array((Self.examples[index] + end).utf8))
    }
    let site = SiteSettings(reading: file(0, "sitegen.yml"), problems: &problems)
    #expect(site.profiles.count == 1 && site.outageTables.count == 1 && site.licence != nil)
    #expect(site.contact?.address == "mailto:service@example.gov.tw")
    let path = "content/meetings/a.txt"
    let record = RecordFile(reading: file(1, path, "會議紀錄\n"), problems: &problems)
    #expect(record?.frontMatter.profile?.wrapped == .yes)
    #expect(record?.frontMatter.waivers.first?.line == 2)
    #expect(UnitEntry.reading(file(2, "units.yml"), problems: &problems).count == 1)
    #expect(AssetEntry.reading(file(3, "cables.yml"), problems: &problems).count == 1)
    #expect(ProblemReport(problems).text == "")
  }
}
