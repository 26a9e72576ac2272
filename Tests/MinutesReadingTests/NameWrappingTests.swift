import Minutes
import MinutesReading
import SourceText
import Testing

@Suite("Reading names over line ends (換行)")
struct NameWrappingTests {
  private static let lists = [
    "侯政務次長大明、楊政務次長小華、葉常務次長寧、胡主任秘書美玉、數位產業署林署長大秀、鄭參事大宗（請假）、數位策略司蔡司長大明、韌性建設司牛司長小仁、資料創新司莊司長大芬（陳副司長小君代）、秘書處陳處長大山、國家資通安全研究院林院長小達",
    "王主任委員大明、李副主任委員小華（請假）、國立臺灣大學電機工程學系陳教授大宏、林美玉、張三豐、歐陽大娜、李傅中大、民政局局長江大霆、教育局局長：湯大民、黃呂委員大茹、高○樹、瓦歷斯．大林、財團法人某某工業策進會卓執行長大宏、簡任技正李新、農業局局長李玟",
    "王世大、潘懷大、李傅中大、戴錫大、黃向大、李新、陳彥大、厲耿桂大、林國大、范雲、阮森",
    "數位發展部、教育部、財政部、中央研究院、中華電信股份有限公司、台灣電力股份有限公司、臺北市政府資訊局",
  ]

  @Test("A list with 、 reads the same at every width", arguments: lists)
  func widths(_ list: String) throws {
    let whole = try PeopleSample(list)
    #expect(whole.unread == [])
    for width in 16...44 {
      for indent in ["", "　　　　"] {
        for isWrapped in [true, false] {
          let wrapped = try PeopleSample(wrap(list, width, indent), isWrapped: isWrapped)
          #expect(
            wrapped.people.map(withoutBreaks) == whole.people,
            "at \(width) characters, indent \(indent.count)"
          )
        }
      }
    }
  }

  private func wrap(_ text: String, _ width: Int, _ indent: String) -> String {
    var wrapped = ""
    for (index, character) in text.enumerated() {
      if index > 0, index.isMultiple(of: width) { wrapped += "\n" + indent }
      wrapped.append(character)
    }
    return wrapped
  }

  private func withoutBreaks(_ text: String) -> String {
    text.filter { $0 != "⏎" && $0 != "　" }
  }

  /// Signs of which lists of people are made, and some that are none.
  private static let signs = Array(
    "王大明李小華陳處長局司部　　  、、\n\n：:（）()代請假等計57人位12時分至下午．·-—－○OX[]「」①一二三兼秘書長委員會主任Aa.。，；|/代理簽到略\u{E000}\u{200B}\u{0}\u{FFFD}\r\t"
  )

  @Test("Any signs in any order are read without a fall")
  func anything() throws {
    let vocabulary = try #require(PeopleSample.vocabulary)
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<next(40) { text.append(Self.signs[next(Self.signs.count)]) }
      let glyphs = Glyphs(Array(text.utf8))
      let all = 0..<glyphs.scalars.count
      let list = NameList(
        reading: [all],
        in: glyphs,
        isWrapped: next(2) == 0,
        vocabulary: vocabulary
      )
      for person in list.people {
        #expect(!person.range.isEmpty && person.range.bytes.upperBound <= text.utf8.count)
      }
      _ = MeetingTime(reading: all, in: glyphs)
      _ = Person(reading: all, in: glyphs, vocabulary: vocabulary)
    }
  }

  @Test("A list without end is read to a point, and the rest is said to be unread")
  func endless() throws {
    let sample = try PeopleSample(String(repeating: "王大明、", count: 20_000))
    #expect(sample.list.people.count > 10_000)
    #expect(!sample.list.unread.isEmpty)
  }
}
