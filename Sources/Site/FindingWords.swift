internal import Findings
internal import Settings

/// The words in which findings and checks are told (檢核用語), looked up once.
struct FindingWords: Sendable {
  let title: String
  let ofRecord: String
  let ofReport: String
  let all: String
  let colon: String
  let separator: String
  let comma: String
  let also: String
  let open: String
  let close: String
  let more: String
  private let line: Sentence
  private let lineAlone: Sentence
  private let whole: String
  private let wholeOf: Sentence
  let reason: Sentence
  let rest: Sentence
  let checks: CheckWords
  private let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
    title = wording["findings.title"]
    ofRecord = wording["findings.of_record"]
    ofReport = wording["findings.of_report"]
    all = wording["findings.all"]
    colon = wording["place.colon"]
    separator = wording["list.separator"]
    comma = wording["list.comma"]
    also = wording["findings.also"]
    open = wording["findings.quote_open"]
    close = wording["findings.quote_close"]
    more = wording["place.more"]
    line = Sentence(wording, "place.name", "meeting", "line")
    lineAlone = Sentence(wording, "outages.line", "line")
    whole = wording["findings.whole_record"]
    wholeOf = Sentence(wording, "findings.whole_record_of", "meeting")
    reason = Sentence(wording, "findings.reason", "reason")
    rest = Sentence(wording, "findings.rest", "count")
    checks = CheckWords(wording)
  }

  /// Writes what a place is called, 第21次第62行; on the record's own pages without the meeting.
  func write(place line: Int?, of meeting: String, into html: inout HTMLWriter) {
    guard let line else {
      return meeting.isEmpty ? html.text(whole) : wholeOf.write(meeting, into: &html)
    }
    if meeting.isEmpty {
      lineAlone.write(String(line), into: &html)
    } else {
      self.line.write(meeting, String(line), into: &html)
    }
  }

  /// What a rule is called, 星期與日期不符.
  func name(of rule: String) -> String { wording["rule.\(rule)"] }

  /// What a finding says, in the language of the site.
  func sentence(of finding: Finding) -> String {
    let key = "finding.\(finding.rule)" + (finding.saying.isEmpty ? "" : ".\(finding.saying)")
    let sentence = wording[key]
    // Without a sentence of its own a key stands for itself.
    return sentence == key ? finding.message : finding.filling(sentence)
  }
}
