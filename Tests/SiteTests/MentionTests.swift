import Archive
import Foundation
import Minutes
import Settings
import SourceText
import Testing

/// What records mention, found whole and nothing else, on the made-up year and the real record.
@Suite("Mentions (提及)")
struct MentionTests {
  @Test func `Every mention of the twelve months is found, and no other`() throws {
    let site = try ReadSite(folder: "Tests/Sites/twelve-months/")
    let (planning, annex) = ("綜合規劃司 planning", "詳附錄 #a")
    let networks = "通訊建設司 networks"
    let expected = [
      "2025-01-16-101 20 \(planning)", "2025-01-16-101 27 \(annex)",
      "2025-02-20-102 20 \(planning)", "2025-02-20-102 27 \(annex)",
      "2025-02-20-102 32 \(networks)",
      "2025-03-20-103 20 \(planning)", "2025-03-20-103 27 \(annex)",
      "2025-03-20-103-corrected 20 \(planning)", "2025-03-20-103-corrected 27 \(annex)",
      "2025-04-17-104 20 \(planning)", "2025-04-17-104 27 \(annex)",
      "2025-04-17-104 32 \(networks)", "2025-04-17-104 81 甲一海纜系統 (JYA1) jya1",
      "2025-05-07-s3 19 資訊處 information", "2025-05-07-s3 24 資訊處 information",
      "2025-05-15-105 20 \(planning)", "2025-05-15-105 27 \(annex)",
      "2025-05-15-105 73 丙三海纜 (BIN3) bin3",
      "2025-06-19-106 20 \(planning)", "2025-06-19-106 27 \(annex)",
      "2025-06-19-106 32 \(networks)",
      "2025-06-19-106 58 第102次部務會議 2025-02-20-102",
      "2025-06-19-106 58 \(networks)", "2025-06-19-106 58 資訊處 information",
      "2025-06-19-106 58 甲一海纜系統 (JYA1) jya1", "2025-06-19-106 58 \(annex)",
      "2025-07-17-107 20 \(planning)", "2025-07-17-107 27 \(annex)",
      "2025-08-21-108 20 \(planning)", "2025-08-21-108 27 \(annex)",
      "2025-08-21-108 32 \(networks)", "2025-08-21-108 76 乙二海纜 (YER2) yer2",
      "2025-09-18-109 20 \(planning)", "2025-09-18-109 27 \(annex)",
      "2025-10-16-110 20 \(planning)", "2025-10-16-110 27 \(annex)",
      "2025-10-16-110 32 \(networks)",
      "2025-11-05-s4 19 資訊服務處 information", "2025-11-05-s4 24 資訊服務處 information",
      "2025-11-20-111 20 \(planning)", "2025-11-20-111 27 \(annex)",
      "2025-12-18-112 20 \(planning)", "2025-12-18-112 27 \(annex)",
      "2025-12-18-112 32 \(networks)", "2025-12-18-112 75 丁四光纜 (DIN4) din4",
    ]
    #expect(site.mentions.sorted() == expected.sorted())
  }

  @Test func `Every mention of the real record is found, and no other`() throws {
    let site = try ReadSite(folder: "")
    #expect(
      site.mentions.filter { $0.hasPrefix("2026-02-12-021 ") }.map { $0.dropFirst(15) } == [
        "22 數位策略司 digital-strategy", "29 資通安全署 acs", "34 資安署 acs", "36 數位產業署 adi",
        "41 數產署 adi", "43 詳附錄 #a", "126 橫太平洋快速海纜 (TPE) tpe",
        "127 東南亞日本二號海纜 (SJC2) sjc2", "138 橫太平洋快速海纜(TPE) tpe", "316 數產署 adi",
        "317 數產署 adi", "318 數產署 adi", "319 數產署 adi", "320 國際司 international",
        "321 資安署 acs", "322 資源管理司 resources",
      ]
    )
  }

  @Test(arguments: [
    ("請資訊處辦理。", ["資訊處"]),
    ("請資訊處與人事處研商。", ["資訊處", "人事處"]),
    ("請資訊處辦理，由資訊處彙整。", ["資訊處"]),
    ("資訊處理作業與人事處理原則。", []),
    ("依行政院主計處規定及行政院人事處函辦理。", []),
    ("臺北市政府警察局、資訊處及人事處派員。", []),
    ("行政院主計處、人事處及資訊處來函。", []),
    ("請各單位、資訊處及人事處派員。", ["資訊處", "人事處"]),
    ("教育部（資訊處）來函。", []),
    ("資訊處應用系統與資訊處辦公室。", []),
    ("虛構部資訊處、本部人事處。", ["資訊處", "人事處"]),
    ("請資安署與資通安全署研議。", ["資安署"]),
    ("請資通安全處研議。", ["資通安全處"]),
    ("請總務處與本處研議。", ["總務處"]),
    ("會議由大同股份有限公司承辦。", []),
  ])
  func `A unit is mentioned only by a name that ends where it ends`(
    _ sentence: String,
    _ words: [String]
  ) throws {
    #expect(try Self.words(in: sentence) == words)
  }

  @Test(arguments: [
    ("甲一海纜系統 (JYA1) 修復。", ["甲一海纜系統 (JYA1)"]),
    ("就甲一海纜系統備援案研商。", ["甲一海纜系統"]),
    ("新甲一海纜系統另案。", []),
    ("就JYA1及JYA12、X-JYA1、JYA1-2測試。", ["JYA1"]),
    ("（JYA1）測試；JYA1 復線。", ["JYA1"]),
    ("就甲一海纜系統（JYA1）與JYA1測試。", ["甲一海纜系統（JYA1）"]),
    ("就BE及Beta測試。", []),
  ])
  func `A cable is mentioned by its name, with its code, or by the code alone`(
    _ sentence: String,
    _ words: [String]
  ) throws {
    #expect(try Self.words(in: sentence) == words)
  }

  @Test(arguments: [
    ("依第2次主管會議決定辦理。", ["第2次主管會議"]),
    ("依第二次主管會議及第2次主管會議決定。", ["第二次主管會議"]),
    ("確認上次主管會議紀錄。", ["上次主管會議"]),
    ("依上次主管會議決定辦理。", ["上次主管會議"]),
    ("依第 2 次主管會議紀錄辦理。", ["第 2 次主管會議"]),
    ("依第2次院務會議決定辦理。", []),
    ("依交通部第2次主管會議決定辦理。", []),
    ("依第9次主管會議決定辦理。", []),
    ("依第4次主管會議決定辦理。", []),
    ("依第2次主管會議幕僚作業辦理。", []),
    ("依上次會議決定辦理。", []),
  ])
  func `An earlier meeting is mentioned by its number and the series' own words`(
    _ sentence: String,
    _ words: [String]
  ) throws {
    #expect(try Self.words(in: sentence) == words)
  }

  @Test(arguments: [
    ("辦理情形詳附錄。", ["詳附錄"]), ("辦理情形詳附錄一。", []), ("辦理情形詳附件。", []),
    ("統計詳下表：", ["詳下表"]), ("統計如附表及附件。", ["如附表"]),
  ])
  func `The annex and a table are meant only where there is exactly one`(
    _ sentence: String,
    _ words: [String]
  ) throws {
    #expect(try Self.words(in: sentence) == words)
  }

  @Test func `A table called by its number is the one whose title begins with it`() throws {
    let text = Self.record("詳表2及表3、表12。").replacingOccurrences(of: "經費統計表", with: "表2 經費統計表")
    let site = try ReadSite(["b": text])
    #expect(site.mentions == ["b 11 表2 #a-1-1-t1"])
  }

  @Test func `A link leads on from whatever page shows its paragraph`() throws {
    let site = try ReadSite(folder: "Tests/Sites/twelve-months/")
    let own = "meetings/2025-06-19-106"
    let way = "<a class=\"ref\" href=\""
    for page in ["\(own)/full.html", "\(own)/planning.html"] {
      let html = site[page]
      #expect(html.contains("依\(way)../../meetings/2025-02-20-102/index.html\">第102次部務會議</a>決定"))
      #expect(html.contains("請\(way)../../units/networks.html\">通訊建設司</a>與"))
      #expect(html.contains("就\(way)../../outages/jya1.html\">甲一海纜系統 (JYA1)</a> 備援"))
      #expect(html.contains("；請通訊建設司另行提報"))
    }
    #expect(site["\(own)/full.html"].contains("\(way)#a\">詳附錄</a>；"))
    #expect(site["\(own)/planning.html"].contains("\(way)index.html#a\">詳附錄</a>；"))
    #expect(site["\(own)/index.html"].contains("【\(way)#a\">詳附錄</a>】"))
    #expect(site["\(own)/index.html"].contains(" id=\"a\""))
  }

  @Test func `On one page the same words lead to one address`() throws {
    for folder in ["Tests/Sites/twelve-months/", "Tests/Sites/several-bodies/", ""] {
      let site = try ReadSite(folder: folder)
      for page in site.pages {
        var addresses: [Substring: Substring] = [:]
        for link in site[page].split(separator: "<a class=\"ref\" href=\"").dropFirst() {
          guard let quote = link.firstIndex(of: "\""), let end = link.range(of: "</a>"),
            let open = link.firstIndex(of: ">")
          else { continue }
          let words = link[link.index(after: open)..<end.lowerBound]
          let address = link[..<quote]
          #expect(addresses[words] ?? address == address, "\(page): \(words)")
          addresses[words] = address
        }
      }
    }
  }

  @Test func `A unit's page and a cable's tell where others mention them`() throws {
    let site = try ReadSite(folder: "Tests/Sites/twelve-months/")
    let unit = site["units/networks.html"]
    #expect(
      unit.contains("href=\"../meetings/2025-06-19-106/planning.html#a-1-3-1\">第106次第58行</a>")
    )
    // The note that tells of the repair is among the observations.
    let told = site["outages/jya1.html"].split(separator: "<h2 id=\"mentions\">")
    #expect(told.count == 2 && told[1].contains(">第106次第58行</a>"))
    #expect(told.count == 2 && !told[1].contains(">第104次第81行</a>"))
    for quiet in ["planning", "personnel", "accounting", "industry", "ethics"] {
      #expect(!site["units/\(quiet).html"].contains("id=\"mentions\""), "\(quiet)")
    }
  }

  // MARK: - Made-up records

  /// The words that a sentence in the third meeting's record mentions.
  private static func words(in sentence: String) throws -> [String] {
    let site = try ReadSite(
      ["a": record("無。", 2), "b": record(sentence, 3)],
      units: [
        UnitEntry(
          name: "資通安全署",
          short: ["資安署"],
          slug: "acs",
          earlier: [.init(name: "資通安全處", since: nil)]
        )
      ],
      assets: [AssetEntry(name: "甲一海纜系統", code: "JYA1", slug: "jya1")]
    )
    let index = try #require(site.archive.record(stem: "b"))
    let record = site.archive.records[index]
    return site.archive.mentions.byRecord[index]
      .filter { record.lines(of: $0.element).lowerBound == 11 }
      .map { record.text.string($0.range) }
  }

  /// A record made up for a test, with a sentence in it.
  private static func record(_ sentence: String, _ number: Int = 3) -> String {
    """
    虛構部第\(number)次主管會議紀錄
    時間：115年\(number)月5日（星期四）下午2時
    主席：王部長大同
    出席人員：秘書處林處長一一、資訊處陳處長二二、人事處張處長三三、總務處李處長四四、資通安全署吳署長五五
    壹、報告事項（略）
    貳、散會
    附錄
    說明：本月重要工作摘要如下：
    一、秘書處
    (一) 協調情形
    \(sentence)
    經費統計表
    單位：千元
    項目\t金額
    合計\t3
    甲\t3
    二、韌性司
    (一) 海纜障礙情形
    海纜障礙資訊一覽表
    日期：115/3/4
    序號\t海纜名稱\t障礙發生日期\t障礙情形\t替代路由\t預計修復日期
    1\t甲一海纜系統 (JYA1)\t115/1/3\t距某港約 120 公里處斷纜\tJYB\t115/4/30
    """
  }
}
