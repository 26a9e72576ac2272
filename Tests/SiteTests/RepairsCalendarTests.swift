import Archive
import Foundation
import Minutes
import Settings
import Testing

@testable import Site

@Suite("Expected repairs as a calendar (預計修復日期)")
struct RepairsCalendarTests {
  private static let read = Result { try ListSite(files: YearOfOutages.files).archive.records }
  private let records: [Record]

  init() throws { records = try Self.read.get() }

  private func event(_ start: String, _ calendars: Calendars) throws -> Calendars.Event {
    try #require(
      calendars.events(.repairsCalendar).first { $0["SUMMARY"]?.hasPrefix(start) == true },
      "\(start)"
    )
  }

  @Test func `Each fault that was ever expected to be repaired, or was, is one event`() throws {
    let calendars = try Calendars(records)
    let events = calendars.events(.repairsCalendar)
    #expect(events.count == YearOfOutages.faults.count)
    #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
  }

  @Test func `An event keeps its UID as months are added, and its number grows with each slip`()
    throws
  {
    var known: [String: (sequence: Int, days: String, slips: Int)] = [:]
    var slipped = 0
    for count in 1...records.count {
      let calendars = try Calendars(records.prefix(count))
      var seen: Set<String> = []
      for event in calendars.events(.repairsCalendar) {
        let uid = try #require(event["UID"])
        let sequence = try #require(event["SEQUENCE"].flatMap { Int($0) })
        let days = (event["DTSTART;VALUE=DATE"] ?? "") + "/" + (event["DTEND;VALUE=DATE"] ?? "")
        let slips =
          event["DESCRIPTION"]?.components(separatedBy: "展延").dropFirst(2).first
          .flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        seen.insert(uid)
        if let before = known[uid] {
          #expect(sequence >= before.sequence, "\(event["SUMMARY"] ?? "")")
          if days != before.days { #expect(sequence > before.sequence) }
          if slips > before.slips {
            slipped += 1
            #expect(sequence >= before.sequence + slips - before.slips)
          }
        }
        known[uid] = (sequence, days, slips)
      }
      #expect(seen == Set(known.keys), "an event is gone after \(count) records")
    }
    // JYA1 twice and three times, YER2 twice, DIN4 twice and once, WUW5 once.
    #expect(slipped >= 9)
    #expect(known.count == YearOfOutages.faults.count)
  }

  @Test func `A day is that day, a month the whole month, and tentative`() throws {
    let open = try Calendars(records.filter { $0.meeting.date.iso < "2025-07-01" })
    let month = try event("DIN4 南嶼 約88公里", open)
    #expect(month["SUMMARY"] == "DIN4 南嶼 約88公里 預計修復")
    #expect(month["DTSTART;VALUE=DATE"] == "20250901" && month["DTEND;VALUE=DATE"] == "20251001")
    #expect(month["STATUS"] == "TENTATIVE" && month["SEQUENCE"] == "0")
    let day = try event("YER2 東角", open)
    #expect(day["DTSTART;VALUE=DATE"] == "20250731" && day["DTEND;VALUE=DATE"] == "20250801")
    #expect(day["STATUS"] == "CONFIRMED" && day["SEQUENCE"] == "1")
    #expect(day["DTSTAMP"] == "20250620T160000Z")
  }

  @Test func `What was repaired moves to that day, what is listed no more says so`() throws {
    let whole = try Calendars(records)
    let repaired = try event("DIN4 南嶼 約88公里", whole)
    #expect(repaired["SUMMARY"] == "DIN4 南嶼 約88公里 已修復")
    #expect(repaired["DTSTART;VALUE=DATE"] == "20251203" && repaired["STATUS"] == "CONFIRMED")
    #expect(repaired["DESCRIPTION"]?.contains("原預計：114 年 9 月、114 年 10 月") == true)
    let vanished = try event("JYA1 某港 約305公里", whole)
    #expect(vanished["SUMMARY"] == "JYA1 某港 約305公里 預計修復（未再列載）")
    #expect(vanished["DTSTART;VALUE=DATE"] == "20250630" && vanished["STATUS"] == "TENTATIVE")
  }

  @Test func `What happened is what the tables say, in order, and nothing twice`() throws {
    let outages = try Calendars(records).catalogue.archive.outages
    let told = outages.events.map { event in
      event.happenings(in: outages.series[event.series]).map {
        "\($0.kind.name)@\($0.asOf.iso.dropFirst(5))"
      }.joined(separator: " ")
    }
    #expect(
      told == [
        "listed@10-15 rescheduled@11-19",
        "listed@06-21 rescheduled@08-20 reclassified@08-20 rescheduled@10-15 repaired@12-20",
        "listed@06-21 vanished@10-15 relisted@11-19 rescheduled@11-19 vanished@12-20",
        "listed@03-22 rescheduled@05-14 rescheduled@07-16 repaired@08-20",
        "repaired@08-20",
        "listed@01-15 rescheduled@02-19 rescheduled@03-22 repaired@04-16",
        "listed@01-15 rescheduled@02-19 rescheduled@03-22 rescheduled@04-16 vanished@06-21",
        "listed@03-22 repaired@05-14",
      ]
    )
  }

  @Test func `A day that has passed is told once, and an estimate taken back is cancelled`() throws
  {
    func table(_ number: Int, _ month: Int, _ expected: String) -> String {
      """
      虛構部第\(number)次主管會議紀錄
      時間：115年\(month)月5日下午2時
      主席：王部長大同
      附錄
      一、通訊司
      (一) 海纜障礙情形
      海纜障礙資訊一覽表
      日期：115年\(month)月4日
      序號\t海纜名稱\t障礙發生日期\t障礙情形\t替代路由\t預計修復日期
      1\t虛構一號海纜(XYZ1)\t115/1/2\t距某港約120公里處斷纜\t無\t\(expected)

      """
    }
    let expected = ["115/2/28", "115/2/28", "115/2/28", "-", "115/6/30"]
    var texts: [String: String] = [:]
    for (index, date) in expected.enumerated() {
      texts["m\(index + 1)"] = table(index + 1, index + 2, date)
    }
    let site = try ListSite(texts)
    let calendars = try Calendars(site.archive.records)
    let outages = site.archive.outages
    #expect(outages.events.count == 1)
    #expect(
      outages.events[0].happenings(in: outages.series[0]).map { "\($0.kind.name)@\($0.asOf.iso)" }
        == [
          "listed@2026-02-04", "overdue@2026-03-04", "rescheduled@2026-05-04",
          "rescheduled@2026-06-04",
        ]
    )
    #expect(calendars.events(.repairsCalendar).map { $0["SEQUENCE"] } == ["3"])
    let overdue = try Calendars(site.archive.records.prefix(3)).events(.repairsCalendar)
    #expect(overdue.map { $0["SUMMARY"]?.contains("（逾期未修復）") } == [true])
    #expect(overdue.map { $0["SEQUENCE"] } == ["1"])
    let taken = try Calendars(site.archive.records.prefix(4)).events(.repairsCalendar)
    #expect(taken.map { $0["STATUS"] } == ["CANCELLED"])
    #expect(taken.map { $0["DTSTART;VALUE=DATE"] } == ["20260228"])
  }
}
