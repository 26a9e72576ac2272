internal import SourceText

/// Where a name begins and ends (名稱邊界): 人事處 is none in 人事處理原則, 主計處 none in 行政院主計處.
///
/// A name stands between signs that are no Han, or between words of a list. When in doubt it is
/// none.
struct MentionBounds: Sendable {
  private let leads: EdgeWords
  private let joiners: EdgeWords
  private let follows: EdgeWords
  private let continuations: EdgeWords
  private let endings: EdgeWords
  private let ownWords: EdgeWords

  init(_ words: SpokenWords) {
    leads = words[.leads]
    joiners = words[.joiners]
    follows = words[.follows]
    continuations = words[.continuations]
    endings = EdgeWords(words.plain(.unitEndings) + words.plain(.organisationEndings))
    ownWords = words[.ownWords]
  }

  /// Whether a name may begin at a byte.
  func opens(
    _ text: UnsafeBufferPointer<UInt8>,
    at position: Int,
    after lower: Int,
    own: EdgeWords,
    body: EdgeWords
  ) -> Bool {
    let end = Self.withoutBlanks(text, before: position, after: lower)
    guard end > lower else { return true }
    if let joiner = joiners.start(in: text, before: end, after: lower) {
      return !isStranger(text, before: joiner, after: lower, own: own, body: body)
    }
    let sign = EdgeWords.scalar(text, EdgeWords.start(of: text, before: end))
    if !sign.isHan { return true }
    return leads.start(in: text, before: end, after: lower) != nil
      || body.start(in: text, before: end, after: lower) != nil
  }

  /// Whether a name may end before a byte.
  func closes(_ text: UnsafeBufferPointer<UInt8>, at position: Int, before upper: Int) -> Bool {
    var next = position
    while next < upper, EdgeWords.scalar(text, next).isWhitespace {
      next += EdgeWords.width(text[next])
    }
    guard next < upper, EdgeWords.scalar(text, next).isHan else { return true }
    guard continuations.end(in: text, at: next, before: upper) == nil else { return false }
    return follows.end(in: text, at: next, before: upper) != nil
  }

  /// Whether the list that a joining word goes on with begins with another body's unit:
  /// 臺北市政府警察局、資訊處｜及人事處.
  private func isStranger(
    _ text: UnsafeBufferPointer<UInt8>,
    before position: Int,
    after lower: Int,
    own: EdgeWords,
    body: EdgeWords
  ) -> Bool {
    var edge = position
    for _ in 0..<Self.longestList {
      let end = Self.withoutBlanks(text, before: edge, after: lower)
      if body.start(in: text, before: end, after: lower) != nil { return false }
      guard let start = own.start(in: text, before: end, after: lower) else {
        return endsAsUnit(text, before: end, after: lower)
      }
      let before = Self.withoutBlanks(text, before: start, after: lower)
      guard before > lower else { return false }
      guard let joiner = joiners.start(in: text, before: before, after: lower) else {
        let sign = EdgeWords.scalar(text, EdgeWords.start(of: text, before: before))
        return sign.isHan && leads.start(in: text, before: before, after: lower) == nil
          && body.start(in: text, before: before, after: lower) == nil
      }
      edge = joiner
    }
    return true
  }

  /// Whether the words before a byte end as names of units do, 本部 and 各單位 aside.
  private func endsAsUnit(
    _ text: UnsafeBufferPointer<UInt8>,
    before end: Int,
    after lower: Int
  ) -> Bool {
    guard let ending = endings.start(in: text, before: end, after: lower) else { return false }
    if ownWords.end(in: text, at: ending, before: end) != nil { return false }
    return ownWords.start(in: text, before: ending, after: lower) == nil
  }

  /// How many joined names are followed back; in a longer list no more are linked.
  private static let longestList = 64

  private static func withoutBlanks(
    _ text: UnsafeBufferPointer<UInt8>,
    before position: Int,
    after lower: Int
  ) -> Int {
    var end = position
    while end > lower {
      let start = EdgeWords.start(of: text, before: end)
      guard EdgeWords.scalar(text, start).isWhitespace else { break }
      end = start
    }
    return end
  }
}
