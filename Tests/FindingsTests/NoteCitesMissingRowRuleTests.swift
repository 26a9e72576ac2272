import Testing

@Suite("A note that cites a row (附註引用)")
struct NoteCitesMissingRowRuleTests {
  static let trigger = record("序號9係因颱風延後。")

  private static func record(_ note: String) -> String {
    MadeUpMinutes.outages(
      [
        "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t丙三海纜\t115/3/31",
        "2\t乙二海纜 (YER2)\t115/1/8\t距東角約 48 公里處斷纜\t丙三海纜\t115/4/30",
      ],
      notes: [note]
    )
  }

  @Test(
    "A row that is not there, alone and in a list",
    arguments: ["序號9係因颱風延後。", "序號1、9係因颱風延後。", "序號第9號係因颱風延後。"]
  )
  func missing(note: String) throws {
    #expect(
      try CheckedSite(Self.record(note)).found("note-cites-missing-row") == [
        "15: The note cites 序號 9, and the table above has none"
      ]
    )
  }

  @Test("A table with 合計 in the column of the numbers")
  func total() throws {
    let text = MadeUpMinutes.record(
      "編號\t機關\t件數\n1\t甲局\t10\n2\t乙局\t20\n合計\t\t30\n備註：編號2已結案，編號6流標。"
    )
    #expect(
      try CheckedSite(text).found("note-cites-missing-row") == [
        "12: The note cites 編號 6, and the table above has none"
      ]
    )
  }

  @Test(
    "Rows that are there, of another table, no rows",
    arguments: [
      "序號1及2係因颱風延後。", "附表二序號9係因颱風延後。", "設備序號9已更換。", "序號2延後9日。", "序號2，9月完成。", "序號1140001已更換。",
    ]
  )
  func there(note: String) throws {
    #expect(try CheckedSite(Self.record(note)).found("note-cites-missing-row").isEmpty)
  }
}
