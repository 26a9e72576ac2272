import Minutes
import MinutesReading
import SourceText
import Testing

@Suite("Reading who presided and who recorded (主席、紀錄)")
struct SinglePersonTests {
  private func read(_ text: String) throws -> String? {
    let glyphs = Glyphs(Array(text.utf8))
    let vocabulary = try #require(PeopleSample.vocabulary)
    guard
      let person = Person(
        reading: 0..<glyphs.scalars.count,
        in: glyphs,
        vocabulary: vocabulary
      )
    else { return nil }
    return "\(person.unit ?? "-")/\(person.post ?? "-")/\(person.name ?? "-")"
  }

  @Test(
    "One person",
    arguments: [
      ("林部長大明", "-/部長/林大明"),
      ("林大明", "-/-/林大明"),
      ("　鄭委員麗大", "-/委員/鄭麗大"),
      ("陳召集委員小華", "-/召集委員/陳小華"),
      ("蔣 根 煌", "-/-/蔣根煌"),
      ("蔣　議　長　根　煌", "-/議長/蔣根煌"),
      ("召集人王大明", "-/召集人/王大明"),
      ("王主任委員大明（李副主任委員小華代）", "-/主任委員/王大明"),
      ("數位策略司蔡司長大明", "數位策略司/司長/蔡大明"),
      ("陳院長", "-/院長/-"),
      ("佴大明組長", "-/組長/佴大明"),
      ("亓美淑組長", "-/組長/亓美淑"),
      ("資訊處處長", "資訊處/處長/-"),
      ("溫副主任委員大明（代）", "-/副主任委員/溫大明"),
      // Of several the first.
      ("王大明、李小華", "-/-/王大明"),
    ]
  )
  func one(_ text: String, _ person: String) throws {
    #expect(try read(text) == person)
  }

  @Test("Nobody", arguments: ["", "　", "（略）", "無"])
  func nobody(_ text: String) throws {
    #expect(try read(text) == nil)
  }
}
