import Minutes
import MinutesReading
import SourceText
import Testing

/// A line and the times it names.
struct TimeCase: CustomTestStringConvertible, Sendable {
  let text: String
  let times: String?
  var written: String?

  init(_ text: String, _ times: String?, _ written: String? = nil) {
    self.text = text
    self.times = times
    self.written = written
  }

  var testDescription: String { text }
}

@Suite("Reading from when to when a meeting sat (會議時間)")
struct MeetingTimeTests {
  @Test(
    "Times in every form",
    arguments: [
      TimeCase("115年2月12日（星期四）下午2時30分", "14:30 -", "下午2時30分"),
      TimeCase("中華民國102年1月3日（星期四）上午9時6分", "09:06 -"),
      TimeCase("101年12月24日（星期一）上午9時9分至下午4時5分", "09:09 16:05", "上午9時9分至下午4時5分"),
      TimeCase("104年6月29日（星期一）下午2時20分至7時7分", "14:20 19:07"),
      TimeCase("中華民國 105 年 8 月 10 日 15 時 9 分", "15:09 -", "15 時 9 分"),
      TimeCase("散會（下午3時25分）", "15:25 -"),
      TimeCase("散 會：17 時 30 分", "17:30 -"),
      TimeCase("散會（9時12分）", "09:12 -"),
      TimeCase("中午12時", "12:00 -"),
      TimeCase("中午 12 時 30 分至 1 時 30 分", "12:30 13:30"),
      TimeCase("112/3/1（三）14：30－16：00", "14:30 16:00"),
      TimeCase("112年3月1日 14:30~16:00", "14:30 16:00"),
      TimeCase("下午 2 點", "14:00 -"),
      TimeCase("下午2點半到4點", "14:30 16:00"),
      TimeCase("上午9時30分～12時", "09:30 12:00"),
      TimeCase("下午二時三十分", "14:30 -"),
      TimeCase("九十年九月五日星期三九時", "09:00 -"),
      TimeCase("上午九時起至十二時止", "09:00 12:00"),
      TimeCase("上午9時至12時、下午2時至5時30分", "09:00 17:30"),
      TimeCase("2:30 PM - 4:00 p.m.", "14:30 16:00"),
      TimeCase("下午2時20至2時30分", "14:20 14:30"),
      TimeCase("1430時至1600時", "14:30 16:00"),
      TimeCase("至下午5時散會", "- 17:00"),
      TimeCase("上午11時至1時", "11:00 13:00"),
      TimeCase("晚上7時至9時", "19:00 21:00"),
      TimeCase("凌晨12時30分", "00:30 -"),
      TimeCase("下午2時至翌日凌晨1時20分", "14:00 01:20"),
      TimeCase("上　午 ９時３０分", "09:30 -"),
      TimeCase("9時三刻", "09:45 -"),
      TimeCase("2026-02-12T14:30:00", "14:30 -"),
      TimeCase("上午9時整", "09:00 -"),
    ]
  )
  func forms(_ form: TimeCase) throws {
    let glyphs = Glyphs(Array(form.text.utf8))
    let time = MeetingTime(reading: 0..<glyphs.scalars.count, in: glyphs)
    let times = time.map { "\($0.start?.iso ?? "-") \($0.end?.iso ?? "-")" }
    #expect(times == form.times)
    if let written = form.written, let time {
      #expect(String(decoding: Array(form.text.utf8)[time.range.bytes], as: UTF8.self) == written)
    }
  }

  @Test(
    "What names no time",
    arguments: ["", "散會。", "102年1月3日", "會議時間共2小時30分", "25時", "14:75", "第1時段", "比數 3:2", "9:5"]
  )
  func none(_ text: String) {
    let glyphs = Glyphs(Array(text.utf8))
    #expect(MeetingTime(reading: 0..<glyphs.scalars.count, in: glyphs) == nil)
  }

  @Test("The last time a line names is when the meeting closed")
  func latest() {
    let glyphs = Glyphs(Array("上午9時至11時20分".utf8))
    let time = MeetingTime(reading: 0..<glyphs.scalars.count, in: glyphs)
    #expect(time?.latest == ClockTime(hour: 11, minute: 20))
  }
}
