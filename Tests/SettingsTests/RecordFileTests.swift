import Settings
import SourceText
import Testing

@Suite("Taking a record's file apart (紀錄檔)")
struct RecordFileTests {
  private func read(
    _ bytes: [UInt8],
    path: String = "content/meetings/2026-02-12-021.txt"
  ) -> (RecordFile?, [Problem]) {
    var problems: [Problem] = []
    let file = RecordFile(reading: OwnFile(path: path, bytes: bytes), problems: &problems)
    return (file, problems)
  }

  @Test("front matter is set apart, and lines count from the record's first")
  func frontMatter() throws {
    let text = "---\r\npublished: 2026-03-01\nordinal: 21\n---\n會議紀錄\n日期：\n"
    let (file, problems) = read(Array(text.utf8))
    #expect(problems == [])
    let record = try #require(file)
    #expect(record.stem == "2026-02-12-021")
    #expect(record.frontMatter.published == "2026-03-01")
    #expect(record.frontMatter.ordinal == 21)
    #expect(record.source.bytes == Array("會議紀錄\n日期：\n".utf8))
    #expect(record.source.linesBefore == 4)
    #expect(record.source.place(of: SourceRange(13, 19)).line == 6)
  }

  @Test("what is wrong with front matter is told at the file's own line")
  func wrongFrontMatter() {
    let (file, problems) = read(Array("---\ntitle: 會議\npublishd: 2026-03-01\n---\n紀錄".utf8))
    #expect(file == nil)
    #expect(
      told(problems) == [
        "3:1 unknown-key: The front matter has no key `publishd` | Did you mean `published`?"
      ]
    )
    #expect(problems.first?.place?.snippet == "publishd: 2026-03-01")
    #expect(
      told(read(Array("---\ndate: 2026-02-30\n---\n紀".utf8)).1).first?.hasPrefix("2:7") == true
    )
    #expect(read(Array("---\ntitle: 會議\n".utf8)).1.map(\.id) == ["open-front-matter"])
  }

  @Test("waivers are read with their places")
  func waivers() throws {
    let text = """
      ---
      waivers:
        - rule: weekday
          line: 2
          reason: 已核對
        - { reason: 原件如此, rule: duplicate-section }
      ---
      紀錄
      """
    let (file, problems) = read(Array(text.utf8))
    #expect(problems == [])
    let waivers = try #require(file?.frontMatter.waivers)
    #expect(waivers.map(\.rule) == ["weekday", "duplicate-section"])
    #expect(waivers.map(\.line) == [2, nil])
    #expect(waivers.map(\.reason) == ["已核對", "原件如此"])
    #expect(waivers.map(\.place.line) == [3, 6])
    #expect(waivers.map(\.place.column) == [11, 27])
    #expect(waivers.last?.place.length == 17)
  }

  @Test(
    "what is wrong with a waiver is told at its place",
    arguments: [
      (
        "waivers: [{rule: weekday, reson: 甲}]",
        [
          "2:27 unknown-key: A waiver has no key `reson` | Did you mean `reason`?",
          "2:18 bad-setting: A waiver needs `reason` | "
            + "Write why the finding stays, such as `reason: 已與用印本核對`.",
        ]
      ),
      (
        "waivers:\n- line: 3\n  reason: 甲",
        [
          "3:3 bad-setting: A waiver needs `rule` | "
            + "Write the name that `check` prints in brackets, such as `rule: weekday`."
        ]
      ),
      (
        "waivers:\n- rule: weekday\n  reason: ' '",
        [
          "4:11 bad-setting: A waiver needs `reason` | "
            + "Write why the finding stays, such as `reason: 已與用印本核對`."
        ]
      ),
      (
        "waivers: [{rule: weekday, line: L2, reason: 甲}]",
        ["2:33 bad-setting: `line` must be a number | Write `line: 21`."]
      ),
      (
        "waivers: [weekday]",
        ["2:11 bad-setting: A waiver must be `key: value` lines | Write one key a line."]
      ),
      (
        "waivers: weekday",
        ["2:10 bad-setting: `waivers` must be a list | Begin each entry with `- `."]
      ),
    ] as [(String, [String])]
  )
  func wrongWaivers(_ matter: String, _ expected: [String]) {
    let (file, problems) = read(Array("---\n\(matter)\n---\n紀錄".utf8))
    #expect(file == nil)
    #expect(told(problems) == expected)
  }

  @Test("a longer rule is text, not front matter")
  func rule() {
    let (file, problems) = read(Array("-----\n會議紀錄".utf8))
    #expect(problems == [])
    #expect(file?.source.linesBefore == 0)
  }

  @Test("an empty file is an error", arguments: ["", " \n\n", "\u{FEFF}", "---\ntitle: 會\n---\n"])
  func empty(_ text: String) {
    let (file, problems) = read(Array(text.utf8))
    #expect(file == nil)
    #expect(problems.map(\.id) == ["empty-file"])
  }

  @Test(
    "bytes that are no UTF-8 are told with their encoding",
    arguments: [
      // 會議紀錄 日期 in Big5; in UTF-16 with and without a mark; noise.
      (
        [0xB7, 0x7C, 0xC4, 0xB3, 0xAC, 0xF6, 0xBF, 0xFD, 0x0A, 0xA4, 0xE9, 0xB4, 0xC1], "Big5",
        "1:1"
      ),
      ([0xFF, 0xFE, 0x03, 0x67, 0x70, 0x8B], "UTF-16LE", "1:1"),
      ([0xFE, 0xFF, 0x67, 0x03], "UTF-16BE", "1:1"),
      ([0x31, 0, 0x32, 0, 0x33, 0, 0x34, 0, 0x0A, 0, 0x03, 0x67], "UTF-16LE", "1:1"),
      ([0x61, 0x0A, 0x62, 0xFF, 0x80, 0x63], "byte 0xFF", "2:2"),
      ([0xE6, 0x9C], "byte 0xE6", "1:1"),
    ] as [([UInt8], String, String)]
  )
  func encoding(_ bytes: [UInt8], _ name: String, _ place: String) {
    let (file, problems) = read(bytes)
    #expect(file == nil)
    #expect(problems.map(\.id) == ["not-utf-8"])
    #expect(told(problems).first?.contains(name) == true)
    #expect(told(problems).first?.hasPrefix(place + " ") == true, "\(told(problems))")
  }

  @Test("control signs are one warning, at the first")
  func controls() throws {
    let (file, problems) = read(Array("會議\n紀\u{0}錄\u{202E}\n\t\u{0C}".utf8))
    #expect(file != nil)
    #expect(problems.map(\.id) == ["control-sign"])
    #expect(problems.first?.severity == .warning)
    #expect(told(problems).first?.hasPrefix("2:2 control-sign: 2 control") == true)
  }

  @Test(
    "a file's name is its address",
    arguments: [
      ("第21次 2026_02_12.txt", "content/meetings/21-2026-02-12.txt"),
      ("2026/MEETING.txt", "content/meetings/2026/meeting.txt"),
      ("會議.txt", "content/meetings/2026-02-12-021.txt"),
    ]
  )
  func name(_ name: String, _ better: String) {
    let (file, problems) = read(Array("會議".utf8), path: "content/meetings/" + name)
    #expect(file == nil)
    #expect(problems.map(\.id) == ["bad-file-name"])
    #expect(problems.first?.remedy == "Rename it, for example to \(better)")
  }

  @Test("a folder is part of the address")
  func folder() {
    let (file, _) = read(Array("會議".utf8), path: "content/meetings/2026/02-12.txt")
    #expect(file?.stem == "2026/02-12")
  }
}
