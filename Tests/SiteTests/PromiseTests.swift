import Archive
import Foundation
import Minutes
import SourceText
import Testing

/// What records promise with a day, found whole and nothing else.
@Suite("Promises (預定期程)")
struct PromiseTests {
  @Test func `Every promise of the twelve months is found, and no other`() throws {
    let site = try ReadSite(folder: "Tests/Sites/twelve-months/")
    let expected = [
      "2025-01-16-101 58 114年2月底 2025-02-28 networks 2025-02-20-102:64",
      "2025-02-20-102 32 114年3月底前 2025-03-31 networks unsought",
      "2025-02-20-102 58 114年第2季前 2025-06-30 planning 2025-04-17-104:58",
      "2025-02-20-102 65 114年3月底 2025-03-31 networks 2025-03-20-103-corrected:57",
      "2025-03-20-103-corrected 58 114年4月底 2025-04-30 networks 2025-04-17-104:64",
      "2025-03-20-103-corrected 100 114年9月底前 2025-09-30 accounting untold",
      "2025-04-17-104 32 114年5月底前 2025-05-31 networks unsought",
      "2025-04-17-104 65 114年5月底 2025-05-31 networks 2025-05-15-105:57",
      "2025-05-07-s3 24 114年9月30日前 2025-09-30 information unsought",
      "2025-05-15-105 58 114年6月底 2025-06-30 networks 2025-06-19-106:65",
      "2025-06-19-106 32 114年7月底前 2025-07-31 networks unsought",
      "2025-06-19-106 66 114年7月底 2025-07-31 networks 2025-07-17-107:57",
      "2025-07-17-107 58 114年8月底 2025-08-31 networks 2025-08-21-108:60",
      "2025-08-21-108 32 114年9月底前 2025-09-30 networks unsought",
      "2025-08-21-108 61 114年9月底 2025-09-30 networks 2025-09-18-109:57",
      "2025-09-18-109 58 114年10月底 2025-10-31 networks 2025-10-16-110:60",
      "2025-10-16-110 32 114年11月底前 2025-11-30 networks unsought",
      "2025-10-16-110 61 114年11月底 2025-11-30 networks 2025-11-20-111:57",
      "2025-11-05-s4 24 115年3月底前 2026-03-31 information unsought",
      "2025-11-20-111 58 114年12月底 2025-12-31 networks 2025-12-18-112:60",
      "2025-12-18-112 61 115年1月底 2026-01-31 networks open",
    ]
    // 112 asks for a plan by 114年1月底, eleven months before it met: no promise.
    #expect(site.promises == expected)
  }

  @Test func `Every promise of the real record is found, and no other`() throws {
    let site = try ReadSite(folder: "")
    #expect(
      site.promises.filter { $0.hasPrefix("2026-02-12-021 ") }.map { $0.dropFirst(15) } == [
        "71 115年第一季 2026-03-31 digital-strategy open",
        "151 115年2月底 2026-02-28 resources open",
        "198 115年5月至6月份 2026-06-30 data-innovation open",
        "198 7月 2026-07-31 data-innovation open",
        "198 9月份 2026-09-30 data-innovation open",
        "199 115年第1季前 2026-03-31 data-innovation open",
        "372 115年第1季 2026-03-31 nics open",
      ]
    )
  }

  @Test(arguments: [
    ("預計115年3月底啟動訪談。", ["115年3月底"]),
    ("本案訂於115年4月1日召開說明會。", ["115年4月1日"]),
    ("請資訊處於115年4月底前提出報告，並請人事處於5月底前回復。", ["115年4月底前", "5月底前"]),
    ("應於115年6月30日以前完成申報。", ["115年6月30日以前"]),
    ("115年第3季將辦理驗收。", ["115年第3季"]),
    ("工程延至115年8月完工。", ["115年8月"]),
    ("預計115年完成建置。", ["115年"]),
    ("預估115年整體產值成長3%。", []),
    ("預計115年1月底啟動訪談，已如期完成。", []),
    ("原預計115年3月底啟動訪談，尚待協調。", []),
    ("如未於115年6月底前完成，將另案檢討。", []),
    ("預計與國內業者合作。課程報名期間至115年6月止。", []),
    ("115年4月份普發現金資料異動之協作機制。", []),
    ("預計115年6月完成，於9月辦理驗收，另議。", ["115年6月", "9月"]),
    ("預計115年6月完成。9月辦理驗收。", ["115年6月"]),
    ("評估於115年5月至6月份辦理意見徵集。", ["115年5月至6月份"]),
    ("預計115年3月1日、115年4月1日及115年5月1日完成。", ["115年3月1日", "115年4月1日", "115年5月1日"]),
    ("115年3月1日、115年4月1日測試結果預計115年5月1日公布。", ["115年5月1日"]),
  ])
  func `A promise needs a day to come and a word of the future or of a deadline`(
    _ sentence: String,
    _ days: [String]
  ) throws {
    let site = try ReadSite(["b": Self.record(["協調情形": sentence], 2)])
    let record = site.archive.records[0]
    #expect(site.archive.promises.all.map { record.text.string($0.written) } == days)
  }

  @Test func `What came later stands under the same heading, whatever its number or year`() throws {
    let promise = "預計115年6月底完成。"
    let site = try ReadSite([
      "a": Self.record(["115年度課程辦理情形": promise, "工程進度": promise, "系統建置": promise], 1),
      "b": Self.record(["其他": "無。", "系統更新": "已完成。"], 2),
      "c": Self.record(["工程進度": "施工中。", "116年度課程辦理情形": "已完成。", "其他": "無。"], 3),
      "d": Self.record(["工程進度": promise], 4),
    ])
    let slug = site.archive.units[0].unit.slug
    #expect(
      site.promises == [
        "a 8 115年6月底 2026-06-30 \(slug) c:10", "a 10 115年6月底 2026-06-30 \(slug) c:8",
        "a 12 115年6月底 2026-06-30 \(slug) untold", "d 8 115年6月底 2026-06-30 \(slug) open",
      ]
    )
  }

  @Test func `A unit's page tells the days, the sentence, and what came later`() throws {
    let site = try ReadSite(folder: "Tests/Sites/twelve-months/")
    let networks = site["units/networks.html"]
    #expect(networks.contains("<time datetime=\"2026-01-31\">115年1月底</time>"))
    #expect(networks.contains("<p>預計115年1月底辦理下一階段招標作業。</p>"))
    #expect(
      networks.contains(
        "後續報告：<a href=\"../meetings/2025-12-18-112/networks.html#a-2-1-1\">第112次第60行</a>："
      )
    )
    let coming = networks.range(of: "id=\"dues-coming\"")
    let past = networks.range(of: "id=\"dues-past\"")
    let soonest = networks.range(of: ">114年12月底</time>")
    if let coming, let past, let soonest {
      #expect(coming.upperBound < soonest.lowerBound && soonest.upperBound < past.lowerBound)
    } else {
      Issue.record("The page lacks a list of days")
    }
    #expect(site["units/accounting.html"].contains("沒有後續報告"))
    #expect(!networks.contains("沒有後續報告"))
    #expect(!site["units/ethics.html"].contains("id=\"dues\""))
  }

  @Test func `Every promise is on some page`() throws {
    for folder in ["Tests/Sites/twelve-months/", "Tests/Sites/several-bodies/", ""] {
      let site = try ReadSite(folder: folder)
      let pages = site.pages.filter { $0.hasPrefix("units/") || $0.hasPrefix("decisions/") }
        .map { site[$0] }
      for promise in site.archive.promises.all {
        let written = site.archive.records[promise.record].text.string(promise.written)
        let words = "<time datetime=\"\(promise.due.iso)\">\(written)</time>"
        #expect(pages.contains { $0.contains(words) }, "\(written)")
      }
    }
  }

  /// A record made up for a test: one unit's report, its headings with a paragraph each.
  private static func record(_ matters: KeyValuePairs<String, String>, _ month: Int) -> String {
    var text = """
      虛構部第\(month)次主管會議紀錄
      時間：115年\(month)月5日（星期四）下午2時
      主席：王部長大同
      出席人員：秘書處林處長一一、資訊處陳處長二二
      附錄
      一、秘書處

      """
    for (number, matter) in matters.enumerated() {
      text += "(\(["一", "二", "三"][number])) \(matter.key)\n\(matter.value)\n"
    }
    return text
  }
}
