import Archive
import Foundation
import Minutes
import Pages
import Settings
import Testing

@testable import Site

@Suite("Feeds and calendars (訂閱)")
struct SubscriptionTests {
  private static let read = Result { try ListSite(files: YearOfOutages.files) }
  private let site: ListSite

  init() throws { site = try Self.read.get() }

  @Test func `Every subscription is a file, and only those that have something to tell`() throws {
    let paths = Set(site.paths)
    for one in Subscription.allCases { #expect(paths.contains(one.path.path)) }
    let plain = try ListSite(["a": "虛構社區第3次會議紀錄\n時間：115年3月5日\n決議：通過。\n"])
    #expect(
      plain.paths.filter { $0.hasPrefix("feeds/") || $0.hasPrefix("calendar/") } == [
        "calendar/meetings.ics", "feeds/decisions.xml", "feeds/meetings.xml",
      ]
    )
  }

  @Test
  func `Entries are as many as meetings, decisions and happenings, each with an id of its own`()
    throws
  {
    let calendars = try Calendars(site.archive.records)
    let archive = calendars.catalogue.archive
    let valid = archive.records.indices.filter { archive.supersededBy[$0] == nil }
    let decisions = valid.reduce(0) { $0 + archive.records[$1].meeting.decisions.count }
    let happenings = archive.outages.events.reduce(0) {
      $0 + $1.happenings(in: archive.outages.series[$1.series]).count
    }
    for (one, count) in [
      (Subscription.meetingsFeed, valid.count), (.decisionsFeed, decisions),
      (.outagesFeed, happenings),
    ] {
      let ids = calendars.elements("id", of: one)
      #expect(ids.count == count + 1, "\(one)")
      #expect(Set(ids).count == ids.count, "\(one)")
      #expect(ids.allSatisfy { $0.hasPrefix("urn:uuid:") && $0.dropFirst(23).first == "8" })
      let times = calendars.elements("updated", of: one)
      #expect(times.first == times.dropFirst().first)
      #expect(times.dropFirst().sorted(by: >) == Array(times.dropFirst()))
    }
    #expect(calendars.events(.meetingsCalendar).count == valid.count)
  }

  @Test func `Ids stay as months are added and where the site is published, and are one body's`()
    throws
  {
    func ids(_ one: Subscription, _ calendars: Calendars) -> [String] {
      one.isCalendar
        ? calendars.events(one).compactMap { $0["UID"] } : calendars.elements("id", of: one)
    }
    let whole = try Calendars(site.archive.records)
    var address = SiteSettings()
    address.baseURL = "https://example.gov.tw/minutes/"
    let elsewhere = try Calendars(site.archive.records, settings: address)
    let parts = try [5, 9, 12].map { try Calendars(site.archive.records.prefix($0)) }
    let other = try Calendars(
      site.archive.records.map { record in
        var meeting = record.meeting
        meeting.organisation = "虛構部"
        return Record(
          stem: record.stem,
          text: record.text,
          meeting: meeting,
          elements: record.elements,
          exceptions: record.exceptions,
          published: record.published,
          supersedes: record.supersedes
        )
      }
    )
    for one in Subscription.allCases {
      let all = ids(one, whole)
      #expect(Set(all).count == all.count, "\(one)")
      #expect(ids(one, elsewhere) == all, "\(one)")
      for part in parts { #expect(Set(ids(one, part)).isSubset(of: all), "\(one)") }
      #expect(Set(ids(one, other)).isDisjoint(with: all), "\(one)")
    }
  }

  @Test func `A correction is the same entry and the same event, changed`() throws {
    let draft = site.archive.records.filter { $0.stem != "2025-03-20-103-corrected" }
    let before = try Calendars(draft)
    let after = try Calendars(site.archive.records)
    let first = try #require(
      before.events(.meetingsCalendar).first { $0["SUMMARY"]?.contains("第103次") == true }
    )
    let second = try #require(
      after.events(.meetingsCalendar).first { $0["SUMMARY"]?.contains("第103次") == true }
    )
    #expect(first["UID"] == second["UID"])
    #expect(first["SEQUENCE"] == "0" && second["SEQUENCE"] == "1")
    #expect(first["DTSTART;TZID=Asia/Taipei"] == second["DTSTART;TZID=Asia/Taipei"])
    #expect(after.text(.meetingsFeed).contains("href=\"../meetings/2025-03-20-103-corrected/"))
    #expect(!after.text(.meetingsFeed).contains("href=\"../meetings/2025-03-20-103/"))
    // The decisions are the same too, wherever the unit is.
    #expect(before.elements("id", of: .decisionsFeed) == after.elements("id", of: .decisionsFeed))
  }

  @Test func `A unit's feed has its reports and its decisions, the same entries as elsewhere`()
    throws
  {
    let slug = try #require(
      site.archive.units.first { $0.unit.name == "通訊建設司" }?.unit.slug
    )
    let text = site["feeds/units/\(slug).xml"]
    let history = try #require(site.archive.units.first { $0.unit.slug == slug })
    let ids = text.components(separatedBy: "<id>").dropFirst().map { $0.prefix(45) }
    #expect(ids.count == 1 + history.reports.count + history.directives.count)
    let all = Set(site["feeds/decisions.xml"].components(separatedBy: "<id>").map { $0.prefix(45) })
    #expect(ids.filter(all.contains).count == history.directives.count)
    #expect(site["units/\(slug).html"].contains("href=\"../feeds/units/\(slug).xml\">訂閱通訊建設司"))
  }

  @Test func `Addresses are relative without the site's, whole with it`() throws {
    let plain = try Calendars(site.archive.records)
    #expect(!plain.text(.outagesFeed).contains("rel=\"self\""))
    #expect(plain.text(.outagesFeed).contains("href=\"../outages/index.html\""))
    #expect(!plain.text(.repairsCalendar).contains("URL:"))
    var address = SiteSettings()
    address.baseURL = "https://example.gov.tw/minutes/"
    let whole = try Calendars(site.archive.records, settings: address)
    for one in Subscription.allCases where !one.isCalendar {
      #expect(!whole.text(one).contains("href=\"../"), "\(one)")
      let own = "rel=\"self\" type=\"application/atom+xml\" href=\"https://example.gov.tw/minutes/"
      #expect(whole.text(one).contains(own + one.path.path), "\(one)")
    }
    for one in Subscription.allCases where one.isCalendar {
      let events = whole.events(one)
      #expect(events.allSatisfy { $0["URL"]?.hasPrefix("https://example.gov.tw/minutes/") == true })
    }
  }

  @Test func `A feed has fifty entries at most, a calendar three hundred`() throws {
    let long = try Calendars(
      try ListSite(YearOfOutages.records(of: 109...114)).archive.records
    )
    #expect(long.catalogue.archive.records.count > 60)
    #expect(long.elements("id", of: .meetingsFeed).count == 51)
    #expect(long.elements("id", of: .outagesFeed).count == 51)
    #expect(long.elements("updated", of: .outagesFeed).allSatisfy { $0 > "2024" })
    #expect(long.events(.promisesCalendar).count <= 300)
  }

  @Test func `Promises of one sentence under one heading are one event, with all its places`()
    throws
  {
    func record(_ number: Int, _ words: String) -> String {
      """
      虛構部第\(number)次主管會議紀錄
      時間：115年\(number)月5日下午2時
      主席：王部長大同
      附錄
      一、秘書處
      (一) 廳舍整修
      \(words)
      (二) 系統更新
      預計115年9月完成，經費100,000元；另議。

      """
    }
    let site = try ListSite([
      "m1": record(1, "預計115年8月20日完成驗收。"), "m2": record(2, "預計115年8月20日 完成驗收。"),
      "m3": record(3, "預計115年9月底前完成驗收。"),
    ])
    let events = try Calendars(site.archive.records).events(.promisesCalendar)
    #expect(events.count == 3)
    #expect(events.map { $0["SEQUENCE"] } == ["2", "0", "1"])
    #expect(events.map { $0["STATUS"] } == ["TENTATIVE", "TENTATIVE", "CONFIRMED"])
    #expect(
      events.map { $0["DTSTART;VALUE=DATE"] } == ["20260901", "20260921", "20260820"]
    )
    #expect(events[2]["DTEND;VALUE=DATE"] == "20260821")
    #expect(events[0]["SUMMARY"] == "秘書處：預計115年9月完成，經費100,000元；")
    #expect(
      events[2]["DESCRIPTION"]
        == "廳舍整修\n預計115年8月20日 完成驗收。\n期限：115年8月20日\n出處：第1次第7行、第2次第7行\n後續報告：第3次第7行"
    )
  }

  @Test func `No line of a calendar is longer than 75 bytes, and no character is cut`() throws {
    let calendars = try Calendars(site.archive.records)
    for one in Subscription.allCases where one.isCalendar {
      let bytes = one.bytes(calendars.catalogue)
      let text = try #require(String(validating: bytes, as: UTF8.self))
      #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains { $0.isNewline })
      for line in text.components(separatedBy: "\r\n") {
        #expect(line.utf8.count <= 75 && !line.hasPrefix("\u{FFFD}"), "\(line)")
      }
    }
  }

  @Test func `Words that mean something in a calendar or in XML are escaped`() throws {
    let text = """
      虛構部第1次主管會議紀錄
      時間：115年3月5日下午11時至下午1時
      地點：三樓; A, B\\C 室
      案由一：<b>甲</b> & 乙\u{7}\u{FFFF}]]>。
      決定：洽悉。
      """
    let calendars = try Calendars(try ListSite(["m1": text]).archive.records)
    #expect(calendars.text(.meetingsCalendar).contains("LOCATION:三樓\\; A\\, B\\\\C 室\r\n"))
    #expect(calendars.text(.meetingsCalendar).contains("DTSTART;TZID=Asia/Taipei:20260305T230000"))
    let feed = calendars.text(.decisionsFeed)
    #expect(feed.contains("：&lt;b&gt;甲&lt;/b&gt; &amp; 乙␇\u{FFFD}]]&gt;。</title>"))
  }
}
