import Minutes
import Settings
import Testing

@testable import Archive

@Suite("Relating records (紀錄關聯)")
struct ArchiveTests {
  private let registry = Registry(units: [
    UnitEntry(
      name: "資通安全署",
      short: ["資安署"],
      slug: "acs",
      earlier: [.init(name: "資通安全處", since: "2022-08-27")]
    )
  ])

  @Test func `Records stand in the order of their days, whatever order they came in`() {
    let records = [3, 1, 2].map { MadeUpRecord("m\($0)", on: day(115, $0, 1), ordinal: $0).record }
    let archive = Archive(records, registry: registry)
    #expect(archive.records.map(\.stem) == ["m1", "m2", "m3"])
    #expect(archive.series.map(\.records) == [[0, 1, 2]])
    #expect(archive.newest == 2)
  }

  @Test func `A later edition corrects the earlier one, which stays`() {
    var first = MadeUpRecord("a", on: day(115, 1, 1), ordinal: 1)
    first.meeting.edition = "公告版"
    var second = MadeUpRecord("b", on: day(115, 1, 1), ordinal: 1)
    second.meeting.edition = "更正版"
    let archive = Archive([first.record, second.record], registry: registry)
    #expect(archive.supersededBy == [1, nil])
    #expect(archive.newest == 1)
  }

  @Test func `The newest day of any table is the site's, but for a slip of the pen`() {
    var record = MadeUpRecord("a", on: day(115, 2, 12), ordinal: 1)
    record.addTable(title: "表", path: ["表"], unit: nil, asOf: day(115, 2, 14))
    record.addTable(title: "表", path: ["二"], unit: nil, asOf: day(151, 2, 14))
    #expect(Archive([record.record], registry: registry).asOf == day(115, 2, 14))
  }

  @Test func `Full, short and earlier names are one unit`() {
    let identity = UnitIdentity(registry.units)
    for name in ["資通安全署", "資安署", "資通安全處", "資 安 署"] {
      #expect(identity.unit(name).slug == "acs")
    }
    #expect(identity.unit("臺北辦公室").slug == identity.unit("台北辦公室").slug)
    #expect(identity.unit("臺北辦公室").slug.hasPrefix("u-"))
    #expect(identity.unit("臺北辦公室").slug.utf8.count == 10)
  }

  @Test func `A unit that attended and filed nothing is told`() {
    var record = MadeUpRecord("a", on: day(115, 1, 1), ordinal: 1)
    record.addReports(["資安署", "秘書處"])
    record.addPeople([("資通安全署", "甲"), ("秘書處", "乙"), ("政風處", "丙"), (nil, "丁")])
    let archive = Archive([record.record], registry: registry)
    #expect(archive.units.map(\.unit.name) == ["資通安全署", "秘書處", "政風處"])
    #expect(archive.units.map(\.silent) == [[], [], [0]])
  }

  @Test func `A decision concerns those it names, those that reported, and everyone`() {
    var record = MadeUpRecord("a", on: day(115, 1, 1), ordinal: 1)
    record.addReports(["資安署", "秘書處"])
    record.addCase(reporting: "秘書處", naming: ["資安署"])
    record.addCase(reporting: "各單位")
    let archive = Archive([record.record], registry: registry, everyone: ["各單位"])
    #expect(
      archive.units.map { $0.directives.map(\.tie) } == [
        [.named, .everyone], [.reported, .everyone],
      ]
    )
    #expect(archive.units.map(\.cases.count) == [0, 1])
  }

  @Test func `The same table of two years is one series, another period is another`() {
    var first = MadeUpRecord("a", on: day(114, 2, 1), ordinal: 1)
    first.addTable(title: "歲入", path: ["主管113年度單位決算", "歲入"], unit: "主計處")
    first.addTable(title: "歲入", path: ["建設計畫第4期", "歲入"], unit: "主計處")
    var second = MadeUpRecord("b", on: day(115, 2, 1), ordinal: 2)
    second.addTable(title: "歲入", path: ["主管 一百十四年度單位決算", "歲入"], unit: "主計處")
    second.addTable(title: "歲入", path: ["建設計畫第5期", "歲入"], unit: "主計處")
    let records = [first, second].map { made in
      var made = made
      made.addReports(["主計處"])
      return made.record
    }
    let archive = Archive(records, registry: registry)
    #expect(archive.tables.map { $0.members.map(\.record) } == [[0, 1], [1], [0]])
    #expect(archive.place(ofTable: 0, in: 0)?.series == archive.place(ofTable: 0, in: 1)?.series)
  }

  @Test func `A table twice in a meeting has a number at its second file`() {
    var record = MadeUpRecord("a", on: day(115, 2, 1), ordinal: 1)
    record.addTable(title: "甲", path: ["統計"], unit: nil)
    record.addTable(title: "乙", path: ["統計"], unit: nil)
    let archive = Archive([record.record], registry: registry)
    #expect(archive.tables.map { $0.members.map(\.fileStem) } == [["a", "a-2"]])
  }

  @Test func `People keep their row from meeting to meeting, the newest order first`() {
    var first = MadeUpRecord("a", on: day(115, 1, 1), ordinal: 1)
    first.addPeople([("秘書處", "甲"), ("人事處", "乙")])
    var second = MadeUpRecord("b", on: day(115, 2, 1), ordinal: 2)
    second.addPeople([("秘書處", "丙"), ("秘書處", "甲")])
    let archive = Archive([first.record, second.record], registry: registry)
    let people = AttendanceMatrix([0, 1], of: archive, byUnit: false)
    #expect(people.rows.map(\.name) == ["丙", "甲", "乙"])
    #expect(people.rows[1].marks == [.present, .present])
    #expect(people.rows[2].marks == [.present, nil])
    let units = AttendanceMatrix([0, 1], of: archive, byUnit: true)
    #expect(units.rows.map(\.name) == ["秘書處", "人事處"])
    #expect(units.rows[0].marks == [.count(1), .count(2)])
  }
}
