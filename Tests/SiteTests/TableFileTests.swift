import Foundation
import Testing

@testable import Site

@Suite("Tables as data (表格資料檔)")
struct TableFileTests {
  @Test func `A table of line 222 is its figures without separators`() throws {
    let site = try ListSite()
    let path = try #require(
      site.paths.first {
        $0.hasSuffix(".csv") && site[$0].contains("決算數／應收數") && site[$0].contains("2460791")
      }
    )
    #expect(
      site[path] == "\u{FEFF}機關,預算數(A),決算數／實現數,決算數／應收數,決算數／合計(B),預決算比較增減數(B)-(A),執行率(B)/(A)\r\n"
        + "合計,2460791,2491519,300,2491819,31028,101.26\r\n"
        + "本部,2459981,2436003,0,2436003,-23978,99.03\r\n"
        + "資安署,8,4327,0,4327,4319,54087.50\r\n" + "數產署,802,51189,300,51489,50687,6420.08\r\n"
    )
  }

  @Test func `A dash is empty in CSV and a null of its kind in JSON`() throws {
    let site = try ListSite()
    let csv = try #require(
      site.paths.first { $0.hasSuffix(".csv") && site[$0].contains("合計,0,148") }
    )
    #expect(site[csv].contains("合計,0,148,0,148,148,\r\n"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(site[csv.dropLast(3) + "json"].utf8))
        as? [String: Any]
    )
    let rows = try #require(json["rows"] as? [[String: Any]])
    let last = try #require((rows[0]["cells"] as? [[String: Any]])?.last)
    #expect(last["value"] is NSNull)
    #expect(last["null"] as? String == "dash")
    #expect(last["text"] as? String == "-")
    #expect(rows[0]["lines"] as? [Int] == [267, 267])
  }

  @Test func `Inherited cells are repeated and named, dates stand in both calendars`() throws {
    let site = try ListSite()
    let path = try #require(
      site.paths.first {
        $0.hasSuffix(".csv") && site[$0].contains("114/12/26") && $0.hasPrefix("tables/")
      }
    )
    let rows = site.rows(path)
    #expect(rows.count == 11)
    #expect(
      rows[1] == [
        "1", "東亞交匯一號海纜系統 (EAC1)", "114/12/26", "2025-12-26",
        "距新北八里約 562 公里處發生部分芯線受損障礙", "市通市海纜 (C2C)", "115/4/30", "2026-04-30",
        "序號、海纜名稱、預計修復日期",
      ]
    )
    #expect(rows[5][6...7] == ["115 年 4 月", "2026-04"])
  }

  @Test func `Every JSON file of the sample is JSON, and there are nine tables`() throws {
    let site = try ListSite()
    let files = site.paths.filter {
      $0.hasPrefix("tables/") && $0.hasSuffix(".json") && !$0.contains(".schema")
    }
    #expect(files.count == 9)
    for file in files {
      #expect(throws: Never.self, "\(file)") {
        try JSONSerialization.jsonObject(with: Data(site[file].utf8))
      }
    }
  }

  @Test func `What a spreadsheet would take for a formula is text`() {
    for (words, cell) in [
      ("=1+1", "'=1+1"), ("+886", "'+886"), ("-甲", "'-甲"), ("@x", "'@x"), ("甲=乙", "甲=乙"),
      ("一,二", "\"一,二\""), ("說「\"」", "\"說「\"\"」\""), ("二\n行", "\"二\n行\""), ("=a,b", "\"'=a,b\""),
    ] {
      var csv = CSVWriter()
      csv.text(words)
      #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == cell)
    }
  }

  @Test func `Numbers are exactly those printed`() {
    for (units, scale, text) in [
      (10126, 2, "101.26"), (-5, 2, "-0.05"), (0, 0, "0"), (5, 1, "0.5"), (-23978, 0, "-23978"),
      (100, 2, "1.00"),
    ] {
      var bytes: [UInt8] = []
      Decimals.write(units: units, scale: scale, into: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }

  @Test func `No column is without a name, and no two have the same`() throws {
    let site = try ListSite([
      "a": """
      某某會第3次會議紀錄
      日期：115年2月12日
      經費表

      \t金額\t金額
      甲\t1,000\t5
      乙\t2,000\t6

      """
    ])
    let path = try #require(site.paths.first { $0.hasPrefix("tables/") && $0.hasSuffix(".csv") })
    let head = site[path].dropFirst().split(separator: "\r\n")[0].split(
      separator: ",",
      omittingEmptySubsequences: false
    )
    #expect(head.count == 3 && Set(head).count == 3 && !head.contains(""))
  }

  @Test func `A month of the common era is a month in the Republic's calendar too`() throws {
    let site = try ListSite([
      "a": """
      某某會第3次會議紀錄
      日期：115年2月12日
      進度表

      項目\t完成日期
      甲\t2026年4月
      乙\t2026/5/6

      """
    ])
    let path = try #require(site.paths.first { $0.hasPrefix("tables/") && $0.hasSuffix(".csv") })
    #expect(site.rows(path) == [["甲", "115/4", "2026-04"], ["乙", "115/5/6", "2026-05-06"]])
  }
}
