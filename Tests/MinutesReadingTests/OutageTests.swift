import Layout
import Minutes
import MinutesReading
import Settings
import SourceText
import Testing
import Vocabulary

@Suite("Reading outages (障礙)")
struct OutageTests {
  private static let power = OutageTable(
    name: "停電",
    asset: ["設備名稱"],
    occurred: ["發生日期"],
    situation: ["情形"],
    alternatives: ["替代措施"],
    expected: ["預計復電日期"],
    repaired: ["復電日期"]
  )

  private func read(_ text: String, _ tables: [OutageTable]) throws -> [Outage] {
    let sample = try DataSample(text)
    let reading = OutageReading(words: OutageWords(sample.vocabulary), tables: tables)
    return sample.tables().enumerated().flatMap { index, table in
      reading.outages(
        of: table.reading.table,
        at: index,
        notes: table.notes.enumerated().map { (element: $0.offset, positions: $0.element) },
        in: sample.laidOut.glyphs,
        dates: sample.dates
      )
    }
  }

  @Test("A power outage table, by its own mapping")
  func power() throws {
    let text = """
      項次\t設備名稱\t發生日期\t情形\t替代措施\t預計復電日期\t復電日期
      1\t某某變電所 (SS-12)\t115/1/3\t位於某里約500公尺處部分饋線停電\t轉供\t115/1/5\t115/1/4
      2\tＡ機房\t115年1月6日\t全停\t\t115年2月\t
      3\t乙機房\t未明\t\t\t\t
      合計\t\t\t2件\t\t\t

      註：
      1.丙機房故障，已於115年1月9日復電；丁機房預計115年2月20日復電。
      """
    let outages = try read(text, [.cables, Self.power])
    #expect(outages.map(\.assetName) == ["某某變電所", "A機房", "丙機房"])
    #expect(outages.map(\.assetCode) == ["SS-12", nil, nil])
    #expect(outages.map(\.severity) == [.partial, .cut, .unknown])
    #expect(outages.map { $0.repaired?.iso } == ["2026-01-04", nil, "2026-01-09"])
    #expect(outages[1].expected?.iso == "2026-02")
  }

  @Test("Without a column of occurrence a table tells of no outage")
  func needsOccurrence() throws {
    let text = "序號\t海纜名稱\t預計修復日期\t替代路由\n1\t某海纜 (ABC)\t115/3/1\t另一海纜"
    #expect(try read(text, [.cables]).isEmpty)
  }

  @Test(
    "Place, distance and severity of a description",
    arguments: [
      ("距新北八里約 206 公里處發生部分芯線受損障礙", "新北八里", 206, Outage.Severity.partial),
      ("距宜蘭頭城約 348 公里 處斷纜", "宜蘭頭城", 348, .cut),
      ("距離淡水外海約 2,600.5 公里處障礙", "淡水", 2600.5, .unknown),
      ("距某地12km處部分線路中斷", "某地", 12, .partial),
      ("距某岬約10海浬處斷纜", "某岬", 18.52, .cut),
      ("恆春外海約30公里處全斷", "恆春", 30, .cut),
    ]
  )
  func situations(
    _ text: String,
    _ place: String,
    _ distance: Double,
    _ severity: Outage.Severity
  ) throws {
    let outage = try #require(
      try read("序號\t海纜名稱\t障礙日期\t障礙情形\n1\t某海纜\t115/1/3\t\(text)", [.cables]).first
    )
    #expect(outage.place == place)
    #expect(abs((outage.distance ?? 0) - distance) < 0.001)
    #expect(outage.severity == severity)
  }

  @Test("Two faults under one name are two, the second with the first's name")
  func grouped() throws {
    let outages = try read(
      "序號\t海纜名稱\t障礙日期\t障礙情形\n1\t某 海纜（ AB 1 ）\t115/1/3\t斷纜\n\t\t115/1/9\t斷纜",
      [.cables]
    )
    #expect(outages.map(\.assetName) == ["某海纜", "某海纜"])
    #expect(outages.map(\.assetCode) == ["AB1", "AB1"])
    #expect(outages.map(\.source) == [.row(table: 0, row: 0), .row(table: 0, row: 1)])
  }

  private static let table = "序號\t海纜名稱\t障礙日期\t障礙情形\n1\t某海纜 (AB1)\t115/1/3\t斷纜\n\n"

  @Test(
    "What notes say of repairs",
    arguments: [
      ("註：乙海纜(CD2)斷纜障礙，已於115年1月5日修復。", ["CD2 2026-01-05"]),
      ("註：乙海纜(CD2)斷纜，已於1月5日修復；丙海纜(EF3)部分芯線受損，已於1月6日修復。", ["CD2 2026-01-05", "EF3 2026-01-06"]),
      (
        "註：另乙海纜(CD2)距某地約5公里處之障礙，已於1月5日修復；距他地約6公里處之障礙，業於1月7日修復完成。",
        ["CD2 2026-01-05", "CD2 2026-01-07"]
      ),
      ("註：乙海纜(CD2)障礙預計115年3月1日修復。", []),
      ("註：乙海纜(CD2)計畫性維修障礙測試已於2月12日修復。", []),
      ("註：以上各預估修復時間仍將視海象而定。", []),
      ("註：距某地約5公里處之障礙，已於1月5日修復。", []),
      ("註：乙海纜(CD2)於114年12月1日發生之斷纜障礙，已於115年1月5日修復。", ["CD2 2026-01-05 2025-12-01"]),
    ] as [(String, [String])]
  )
  func notes(_ note: String, _ repairs: [String]) throws {
    let told = try read(Self.table + note, [.cables]).filter { $0.repaired != nil }
    #expect(
      told.map {
        ([$0.assetCode ?? $0.assetName, $0.repaired?.iso] + [$0.occurred?.iso]).compactMap(\.self)
          .joined(separator: " ")
      } == repairs
    )
  }

  @Test("Garbled tables and notes stop nothing")
  func garbled() throws {
    let notes = ["註：；；。", "註：(", "註：約公里", "註：距約公里處已於修復", "註：1.", "註：修復1月5日；，："]
    for note in notes {
      let text = "海纜名稱\t障礙日期\t障礙情形\n\t115/2/30\t距約公里\n^^\t^^\t<<\n(AB)\t115/1/1\t距距距約約5\n" + note
      #expect(try read(text, [.cables]).allSatisfy { !$0.assetName.isEmpty })
    }
  }

  @Test("A pattern of the vocabulary that is none is passed over")
  func patterns() throws {
    var vocabulary = try DataSample.vocabulary()
    vocabulary.add(["距{", "[離", "{place}", "{unknown}公里", ""], to: .outagePlaces)
    _ = OutageWords(vocabulary)
  }
}
