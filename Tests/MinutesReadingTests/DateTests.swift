import Minutes
import MinutesReading
import SourceText
import Testing

/// A text and the dates it must give, each as `text precision first[..last][ ?]`; `?` is inferred.
struct DateCase: Sendable, CustomTestStringConvertible {
  var text: String
  var dates: [String]

  init(_ text: String, _ dates: String...) {
    self.text = text
    self.dates = dates
  }

  var testDescription: String { text }

  static func print(_ date: RecordDate, _ text: RecordText) -> String {
    let last = date.last == date.first ? "" : "..\(date.last.iso)"
    let mark = date.inferred ? " ?" : ""
    return "\(text.string(date.range)) \(date.precision.rawValue) \(date.first.iso)\(last)\(mark)"
  }

  static func print(_ dates: [RecordDate], _ text: String) -> [String] {
    let record = RecordText(Source(path: "made-up", bytes: Array(text.utf8)))
    return dates.map { print($0, record) }
  }
}

@Suite("Reading dates (日期)")
struct DateTests {
  let reading = DateReading(meeting: CalendarDay(year: 2026, month: 2, day: 12))

  private func found(_ text: String) -> (dates: [String], impossible: [String]) {
    let glyphs = Glyphs(Array(text.utf8))
    let found = reading.found(in: 0..<glyphs.scalars.count, of: glyphs)
    let record = RecordText(Source(path: "made-up", bytes: Array(text.utf8)))
    return (DateCase.print(found.dates, text), found.impossible.map(record.string))
  }

  @Test(
    "Every way of writing a date",
    arguments: [
      DateCase("開會日期115年2月12日下午", "115年2月12日 day 2026-02-12"),
      DateCase("115/2/12", "115/2/12 day 2026-02-12"),
      DateCase("115.2.12", "115.2.12 day 2026-02-12"),
      DateCase("１１５．０２．１２", "１１５．０２．１２ day 2026-02-12"),
      DateCase("90-09-05", "90-09-05 day 2001-09-05"),
      DateCase("099/01/02", "099/01/02 day 2010-01-02"),
      DateCase("2026年2月12日", "2026年2月12日 day 2026-02-12"),
      DateCase("2026/2/12起", "2026/2/12 day 2026-02-12"),
      DateCase("2026-02-12T09:00", "2026-02-12 day 2026-02-12"),
      DateCase("西元 2026 年 2 月", "西元 2026 年 2 月 month 2026-02-01..2026-02-28"),
      DateCase("中華民國 105 年 8 月 10 日 15 時", "中華民國 105 年 8 月 10 日 day 2016-08-10"),
      DateCase("中華民國115.2.12", "中華民國115.2.12 day 2026-02-12"),
      DateCase("民國九十九年", "民國九十九年 year 2010-01-01..2010-12-31"),
      DateCase("一百零四年一月七日", "一百零四年一月七日 day 2015-01-07"),
      DateCase("一○四年十二月三十一日", "一○四年十二月三十一日 day 2015-12-31"),
      DateCase("二○二六年三月", "二○二六年三月 month 2026-03-01..2026-03-31"),
      DateCase("115 年 4 月", "115 年 4 月 month 2026-04-01..2026-04-30"),
      DateCase("104年元月發給", "104年元月 month 2015-01-01..2015-01-31"),
      DateCase("115年第1季前", "115年第1季 quarter 2026-01-01..2026-03-31"),
      DateCase("115年第四季", "115年第四季 quarter 2026-10-01..2026-12-31"),
      DateCase("115年底完成", "115年底 end 2026-12-01..2026-12-31"),
      DateCase("115年2月底啟動", "115年2月底 end 2026-02-21..2026-02-28"),
      DateCase("115年上半年", "115年上半年 span 2026-01-01..2026-06-30"),
      DateCase("115年3月中旬", "115年3月中旬 span 2026-03-11..2026-03-20"),
      DateCase("本(115)年2月5日", "本(115)年2月5日 day 2026-02-05"),
      DateCase("去（114）年底", "去（114）年底 end 2025-12-01..2025-12-31"),
      DateCase("113年2月29日", "113年2月29日 day 2024-02-29"),
    ]
  )
  func forms(_ one: DateCase) { #expect(found(one.text).dates == one.dates) }

  @Test(
    "Several dates and spans",
    arguments: [
      DateCase(
        "自114年12月1日起至115年1月31日止",
        "114年12月1日 day 2025-12-01",
        "115年1月31日 day 2026-01-31"
      ),
      DateCase(
        "自114年12月1日起至1月31日止",
        "114年12月1日 day 2025-12-01",
        "1月31日 day 2026-01-31"
      ),
      DateCase("115年1月16、17日辦理", "115年1月16、17日 span 2026-01-16..2026-01-17"),
      DateCase("115年1月5、7及9日", "115年1月5、7及9日 span 2026-01-05..2026-01-09"),
      DateCase(
        "115年1月16日至18日",
        "115年1月16日 day 2026-01-16",
        "18日 day 2026-01-18"
      ),
      DateCase(
        "101年12月24日（星期一）、27日",
        "101年12月24日 day 2012-12-24",
        "27日 day 2012-12-27"
      ),
      DateCase(
        "115年5月至6月份辦理，預計7月完成，9月份公開。",
        "115年5月 month 2026-05-01..2026-05-31",
        "6月份 month 2026-06-01..2026-06-30",
        "7月 month 2026-07-01..2026-07-31",
        "9月份 month 2026-09-01..2026-09-30"
      ),
      DateCase("114年1至3月", "114年1至3月 span 2025-01-01..2025-03-31"),
      DateCase("114年1-6月", "114年1-6月 span 2025-01-01..2025-06-30"),
      DateCase("114年11、12月份", "114年11、12月份 span 2025-11-01..2025-12-31"),
      DateCase(
        "99 至 105 年 7 月各級學校",
        "105 年 7 月 month 2016-07-01..2016-07-31"
      ),
    ]
  )
  func several(_ one: DateCase) { #expect(found(one.text).dates == one.dates) }

  @Test(
    "A date without a year takes the sentence's, else the one nearest to the meeting",
    arguments: [
      DateCase("1月20日與外交部合辦", "1月20日 day 2026-01-20 ?"),
      DateCase("12月20日函復", "12月20日 day 2025-12-20 ?"),
      DateCase("115年度截至1月31日止", "1月31日 day 2026-01-31"),
      DateCase(
        "自113年1月1日起，截至2月2日",
        "113年1月1日 day 2024-01-01",
        "2月2日 day 2024-02-02"
      ),
      DateCase(
        "113年1月1日施行。2月2日公告",
        "113年1月1日 day 2024-01-01",
        "2月2日 day 2026-02-02 ?"
      ),
      DateCase(
        "於115年第1季辦理，報名自1月26日起至3月4日止",
        "115年第1季 quarter 2026-01-01..2026-03-31",
        "1月26日 day 2026-01-26 ?",
        "3月4日 day 2026-03-04 ?"
      ),
      DateCase("研商4月份異動", "4月份 month 2026-04-01..2026-04-30 ?"),
      DateCase("去年12月", "12月 month 2025-12-01..2025-12-31 ?"),
      DateCase("明年1月5日", "1月5日 day 2027-01-05 ?"),
      DateCase("上(1)月15日", "上(1)月15日 day 2026-01-15 ?"),
      DateCase("本（115）年度迄1月31日", "1月31日 day 2026-01-31"),
      DateCase("於年底前完成", "年底 end 2026-12-01..2026-12-31 ?"),
      DateCase("下月底", "下月底 end 2026-03-21..2026-03-31 ?"),
      DateCase("第一季", "第一季 quarter 2026-01-01..2026-03-31 ?"),
    ]
  )
  func yearless(_ one: DateCase) { #expect(found(one.text).dates == one.dates) }

  @Test(
    "What only looks like a date is none",
    arguments: [
      "控留1/2到勤人力", "院臺科字第1150012345號函", "第39條第4項", "115年度立法計畫",
      "47.7公里", "版本10.12.5", "電話02-2380-0411", "192.168.1.12",
      "處六月以上五年以下有期徒刑", "一月內補正", "2年6月", "每年3月15日", "每月5日", "第3月", "前、後1日上班日",
      "5日內", "3個月", "農曆1月1日", "105學年入學", "逾100年", "百年大計", "2,026年", "1、2、3", "30%", "第115年",
      "年月日", "每月底", "十個月", "",
    ]
  )
  func noDate(_ text: String) { #expect(found(text).dates == []) }

  @Test("A day the calendar lacks is no date and is told")
  func impossible() {
    #expect(found("於2月30日召開").dates == [])
    #expect(found("於2月30日召開").impossible == ["2月30日"])
    #expect(found("日期：115年2月30日").impossible == ["115年2月30日"])
    #expect(found("115/2/30").impossible == ["115/2/30"])
    #expect(found("115年13月").impossible == ["115年13月"])
    #expect(found("115年2月29日").impossible == ["115年2月29日"])
    let glyphs = Glyphs(Array("4月31日".utf8))
    let unknown = DateReading(meeting: nil).found(in: 0..<glyphs.scalars.count, of: glyphs)
    #expect(unknown.dates == [] && unknown.impossible.count == 1)
  }

  @Test("Without a meeting's day a date without a year stays unread")
  func noMeeting() {
    let glyphs = Glyphs(Array("1月20日，115年1月1日，2月2日".utf8))
    let dates = DateReading(meeting: nil).dates(in: 0..<glyphs.scalars.count, of: glyphs)
    #expect(dates.map(\.first.iso) == ["2026-01-01", "2026-02-02"])
  }

  @Test(
    "The day of the week after a date",
    arguments: [
      ("（星期四）下午", 4), ("(四)", 4), ("（週日）", 0), (" 星期六", 6), ("（ 一 ）", 1), ("周五", 5),
      ("禮拜天", 0), ("四", nil), ("（五百）", nil), ("", nil), ("（星期", nil),
    ] as [(String, Int?)]
  )
  func weekday(_ text: String, _ day: Int?) {
    let glyphs = Glyphs(Array(text.utf8))
    let read = DateReading.weekday(at: 0, before: glyphs.scalars.count, of: glyphs)
    #expect(read?.day == day)
  }

  @Test(
    "A cell that is a date",
    arguments: [
      ("114/8/22", "114/8/22 day 2025-08-22"),
      ("115 年 4 月", "115 年 4 月 month 2026-04-01..2026-04-30"),
      ("115/4", "115/4 month 2026-04-01..2026-04-30"), ("115/5/3前", "115/5/3 day 2026-05-03"),
      ("115年4月底（暫定）", "115年4月底 end 2026-04-21..2026-04-30"),
      ("115/1/5 10:30", "115/1/5 day 2026-01-05"), ("2月12日", "2月12日 day 2026-02-12 ?"),
      ("自115/2/1至115/2/28止", "115/2/1至115/2/28 span 2026-02-01..2026-02-28"),
      ("1月", nil), ("1/2", nil), ("本部", nil), ("115/2/30", nil), ("115年2月12日核定通過", nil),
    ] as [(String, String?)]
  )
  func cell(_ text: String, _ expected: String?) {
    let glyphs = Glyphs(Array(text.utf8))
    let date = reading.cellDate(in: 0..<glyphs.scalars.count, of: glyphs)
    #expect(date.map { DateCase.print([$0], text)[0] } == expected)
  }

  @Test("Nothing stops it: every stretch of a garbled text is read")
  func garbled() {
    let text = "中華民國年月日115//2..12-－第季底至、16、日元月份○一百零千廿卅115年2月3０日起(四）99999999999年12月"
    let glyphs = Glyphs(Array(text.utf8))
    let count = glyphs.scalars.count
    for lower in 0..<count {
      for upper in lower...count {
        _ = reading.found(in: lower..<upper, of: glyphs)
        _ = reading.cellDate(in: lower..<upper, of: glyphs)
      }
    }
    #expect(reading.dates(in: count + 3..<count + 9, of: glyphs) == [])
  }
}
