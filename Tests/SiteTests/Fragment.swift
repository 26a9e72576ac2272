import Testing

/// A file that is no record of a meeting (片段), made up, and what becomes of it as it is.
struct Fragment: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// The one error it gets as it is; nil when it builds.
  let error: String?

  var testDescription: String { name }

  init(_ name: String, _ text: String, error: String? = "no-date") {
    (self.name, bytes, self.error) = (name, Array(text.utf8), error)
  }

  static let head = "某某會\n\n第3次會議紀錄\n\n日期：115年2月12日（星期四）\n\n"
  static let sentence = "本部於115年1月31日邀集各單位研商，並依會議結論辦理。"

  /// A line again and again, made by its number from 1.
  static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (1...count).map { line($0) + "\n" }.joined()
  }

  /// Texts that people paste.
  static let pasted: [Fragment] = [
    Fragment("a poem", "海上的線\n\n線在海底睡著，\n夢見兩岸的燈。\n\n有人剪斷了夢，\n燈就各自亮著。\n"),
    Fragment(
      "a table alone",
      "機關\t預算\t決算\n甲處\t1,200\t1,100\n合計\t1,200\t1,100\n",
      error: "no-title"
    ),
    Fragment("a pipe table alone", "| 機關 | 預算 |\n|---|--:|\n| 甲處 | 1,200 |\n", error: "no-title"),
    Fragment(
      "a transcript",
      "主席：請甲委員發言。\n甲委員：謝謝主席。請問經費？\n主席：（無）\n乙處長：報告委員，已編列。\n",
      error: "no-title"
    ),
    Fragment("a title and three names", "某某會談話會紀錄\n王大明\n李小華\n陳怡君\n"),
    Fragment(
      "a title, a day and three names",
      "某某會談話會紀錄\n日期：115年2月12日\n王大明\n李小華\n陳怡君\n",
      error: nil
    ),
    Fragment(
      "a log file",
      lines(40) { "2026-02-12T14:3\($0 % 6):00Z [INFO] worker-\($0) GET /a?b=<c>&d 200 \($0)ms" },
      error: nil
    ),
    Fragment(
      "Markdown",
      "# 標題\n\n一段*文字*，`碼`。\n\n- 甲\n- 乙\n\n1. 一\n2. 二\n\n```swift\nlet a = 1\n```\n\n> 引文\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n[連結](x.md) ![圖](y.png)\n"
    ),
    Fragment(
      "a page of HTML",
      "<!DOCTYPE html>\n<html><head><title>會議</title><style>p{}</style></head>\n<body onload=\"a()\">\n<p>內容 &amp; 其他</p>\n<script>alert('x')</script>\n<!-- 註 -->\n</body></html>\n"
    ),
    Fragment("a letter", "親愛的同仁：\n\n敬請於期限內回覆。\n\n此致\n各單位\n"),
    Fragment(
      "140 numbered items of 1,500 characters",
      lines(140) { "\($0)、" + String(repeating: "本案經各單位研商後依結論辦理，", count: 100) },
      error: "no-title"
    ),
    Fragment(
      "unmapped glyphs",
      head
        + "壹、\u{E000}\u{E001}事項\n\n一、\u{FFFD}\u{FFFD}\u{F8FF}、\u{F0000}\u{10FFFD}。\n\u{E123}：\u{E124}\n\u{2FF0}\u{4EBB}\u{5DFE}\u{31C0}\u{9FFF}\u{2A6DF}\n",
      error: nil
    ),
    Fragment(
      "a record cut in mid-sentence",
      head + "主席：王部長\n\n出席人員：甲處林處長一郎、乙處陳\n\n壹、報告事項\n\n案由一：某案，報請公鑒。（報告單",
      error: nil
    ),
    Fragment("a record cut in its head", "某某會\n第3次會議紀錄\n日期：115年2月12日（星", error: nil),
    Fragment("a record cut in a table", head + "壹、表\n機關\t預算\t決算\n甲處\t1,2", error: nil),
    Fragment("a word", "無", error: "no-date"),
    Fragment("a number", "115\n", error: "no-date"),
    Fragment("YAML", "title: 某某會\ndate: 2026-02-12\n- a\n- b: c\n"),
    Fragment("JSON", "{\"a\": [1, 2, {\"b\": \"會議\"}]}\n"),
    Fragment("CSV", "機關,預算,決算\n甲處,\"1,200\",1100\n"),
  ]

  /// Signs that few editors show.
  static let signs: [Fragment] = [
    Fragment("CR LF", (head + "壹、甲\n\n一、乙。\n").replacing("\n", with: "\r\n"), error: nil),
    Fragment("lone CR", (head + "壹、甲\n\n一、乙。\n").replacing("\n", with: "\r"), error: nil),
    Fragment("mixed line ends", head + "壹、甲\r一、乙。\r\n\r\n二、丙\n\r三、丁\r\r\n", error: nil),
    Fragment("a byte-order mark", "\u{FEFF}" + head + "壹、甲\n一、乙。\n", error: nil),
    Fragment("byte-order marks within", head + "壹、甲\n\u{FEFF}一、乙\u{FEFF}。\n", error: nil),
    Fragment(
      "other line ends",
      head + "壹、甲\u{2028}一、乙\u{2029}二、丙\u{85}三、丁\u{B}四\u{C}五\n",
      error: nil
    ),
    Fragment(
      "bidi controls",
      head + "壹、\u{202E}甲\u{202C}\n一、\u{2066}乙\u{2069}\u{200F}\u{61C}。\n",
      error: nil
    ),
    Fragment(
      "control signs",
      head + "壹、甲\n一、"
        + (1..<32).filter { $0 != 9 && $0 != 10 && $0 != 13 }
        .compactMap(UnicodeScalar.init).map { "乙\($0)" }.joined() + "\u{7F}\u{80}\u{9F}。\n",
      error: nil
    ),
    Fragment(
      "hidden signs wherever words are repeated",
      "某\u{0}會\n\n第3次會\u{7}議紀錄\n\n（公\u{202E}告版）\n\n日期：115年2月12日\n\n壹\u{0}、甲\n貳、\u{0}乙\n"
        + "一、丙\u{1}丁\n案由：戊\u{2}己\n附錄\n一、人\u{7F}事處\n(一)表\u{3}格\n名\u{4}\t數\n甲\t1\n二、主\u{5}計處\n",
      error: nil
    ),
    Fragment(
      "bullets and tabs",
      head + "壹、甲\n- 一、乙\t丙\n\n- 丁\t戊\t己\n- \t1\n-\t- 庚\n\n- 辛\t\n\n- \n- -\n\n - | 壬 | 癸 |\n",
      error: nil
    ),
    Fragment(
      "zero-width signs",
      head + "壹、甲\u{200D}乙\u{200B}丙\u{2060}\n一、\u{200C}丁\u{AD}。\n\u{200B}\n",
      error: nil
    ),
    Fragment(
      "combining marks",
      head + "壹、e\u{301}\n一、" + String(repeating: "\u{301}\u{20DD}", count: 2000) + "\n",
      error: nil
    ),
    Fragment(
      "selectors and emoji",
      head + "壹、葛\u{E0100}\u{FE00}\n一、👩‍👩‍👧‍👦🇹🇼\u{1F3FB}\u{E0041}\n",
      error: nil
    ),
    Fragment("noncharacters", head + "壹、\u{FFFE}\u{FFFF}\u{1FFFE}\n一、\u{10FFFF}。\n", error: nil),
    Fragment(
      "blanks of every width",
      head + "壹、\u{A0}甲\u{2003}乙\u{202F}\u{3000}\u{1680}丙\n\u{3000}\u{2009}一、丁\n",
      error: nil
    ),
  ]

  /// Much of one thing.
  static let much: [Fragment] = [
    Fragment(
      "5,000 lines of tabs",
      head + "壹、甲\n" + lines(5000) { _ in "\t\t\t" } + "二、乙\n",
      error: nil
    ),
    Fragment("5,000 lines of tabs alone", lines(5000) { _ in "\t\t" }, error: "empty-file"),
    Fragment(
      "a line of 1 MB",
      head + "壹、甲\n" + String(repeating: sentence, count: 14_000) + "\n",
      error: nil
    ),
    Fragment(
      "a first line of 1 MB",
      String(repeating: sentence, count: 14_000) + "\n",
      error: "no-title"
    ),
    Fragment(
      "a million brackets",
      head + "壹、甲\n一、" + String(repeating: "(", count: 1_000_000) + "\n",
      error: nil
    ),
    Fragment(
      "a million brackets on lines",
      head + lines(1000) { _ in String(repeating: "（", count: 1000) },
      error: nil
    ),
    Fragment(
      "300 levels of marks",
      head + "壹、甲\n" + lines(150) { _ in "一、乙\n1、丙" } + "這是內文。\n",
      error: nil
    ),
    Fragment(
      "marks on one line",
      head + "壹、甲\n" + String(repeating: "1、(1)", count: 20_000) + "\n",
      error: nil
    ),
    Fragment(
      "lists run into one line",
      head + "壹、甲\n" + String(repeating: "1、乙：", count: 20_000) + "\n2、丙\n一、丁：1、戊\n2、己\n",
      error: nil
    ),
    Fragment(
      "every mark at once",
      head + "壹、甲乙丙、一、(一)1、(1)①第一條第1款Ａ.a)\n" + "一、二、三、四、\n1、2、3、\n壹、貳、\n(一)(二)\n",
      error: nil
    ),
    Fragment(
      "markup everywhere",
      head
        + "壹、`甲`\n```\n````\n~~~\n一、|乙|<<|^^|\n|||\n||\n<<\t^^\n^^\t<<\n<<<^^^\n* * *\n***\n---\n    四格\n\t一欄\n[a]: b\n\\\n&lt;&#x4e00;&\n",
      error: nil
    ),
    Fragment("authors' signs alone", head + "壹、甲\n^^\t^^\n<<\t<<\n^^\t<<\n<<\t^^\n", error: nil),
    Fragment("page marks alone", lines(20) { "第 \($0) 頁" }, error: "no-title"),
    Fragment("page marks below a head", head + lines(20) { "- \($0) -" }, error: nil),
    Fragment("numbers alone", lines(200) { "\($0)" }),
    Fragment("labels alone", "日期：\n時間：\n地點：\n主席：\n紀錄：\n出席：\n決議：\n案由：\n說明：\n", error: "no-title"),
    Fragment("rules alone", lines(30) { _ in "----------" }, error: "no-title"),
    Fragment("bullets alone", lines(30) { _ in "- - -" }),
    Fragment("decisions alone", head + lines(300) { _ in "決議：" }, error: nil),
    Fragment("annexes alone", head + lines(50) { _ in "附錄\n一、人事處" }, error: nil),
    Fragment("notes without a table", head + "壹、甲\n" + lines(100) { "註\($0)：乙" }, error: nil),
    Fragment("an unfinished front matter", "---\ntitle: 某某會\n", error: "open-front-matter"),
    Fragment("front matter alone", "---\ntitle: 某某會\ndate: 2026-02-12\n---\n", error: "empty-file"),
    Fragment("nothing", "", error: "empty-file"),
    Fragment("white space", " \n\t\n\u{3000}\n", error: "empty-file"),
  ]

  static let all = pasted + signs + much
}
