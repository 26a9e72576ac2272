internal import Minutes
internal import SourceText

/// A sentence without its figures and dates (句型): what returns when only the numbers are new.
///
/// 截至〈日〉止，累計回收問卷〈數〉份，滿意度達〈數〉%. Two sentences have one frame when nothing else
/// differs; white space and the width of signs aside.
struct SentenceFrame {
  /// The frame's hash.
  private(set) var frame: UInt64 = 0
  /// The hash of its figures.
  private(set) var figures: UInt64 = 0
  /// How many figures it has.
  private(set) var count = 0
  /// The sentence, without the stop behind it.
  private(set) var lower: Int
  private(set) var upper: Int

  private init(at start: Int) { (lower, upper) = (start, start) }

  /// One more step of a hash.
  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  /// Reads the sentences of a stretch of text.
  ///
  /// - Parameters:
  ///   - range: The stretch.
  ///   - dates: The record's dates in the order of the text.
  ///   - nextDate: The first date that can lie in the stretch; moved on behind it.
  ///   - bytes: The record's text.
  ///   - words: What units there are.
  ///   - isFigure: What to do with each figure.
  ///   - isSentence: What to do with each sentence that has figures.
  /// - Returns: The hash of the whole stretch without its figures and dates.
  @inline(__always)
  static func read(
    _ range: SourceRange,
    dates: [RecordDate],
    nextDate: inout Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ words: FigureWords,
    figure isFigure: (FigureReading) -> Void,
    sentence isSentence: (SentenceFrame) -> Void
  ) -> UInt64 {
    var whole: UInt64 = 0
    let limit = Int(range.upper)
    var index = Int(range.lower)
    var sentence = SentenceFrame(at: index)
    var (last, other): (UInt32, UInt32) = (0, 0)
    while nextDate < dates.count, Int(dates[nextDate].range.lower) < index { nextDate += 1 }
    var date = nextDate < dates.count ? Int(dates[nextDate].range.lower) : Int.max
    while index < limit {
      if index >= date {
        let told = dates[nextDate]
        nextDate += 1
        date = nextDate < dates.count ? Int(dates[nextDate].range.lower) : Int.max
        guard index < Int(told.range.upper) else { continue }
        sentence.frame = mix(sentence.frame, 0x1000_0000 + kind(of: told))
        index = Int(told.range.upper)
        (last, other) = (0x65E5, 0)
        continue
      }
      let byte = bytes[index]
      var (scalar, width) = (UInt32(byte), 1)
      if byte >= 0x80 {
        if byte >= 0xF0 {
          width = 4
          scalar = Self.scalar(bytes, index, width, limit)
        } else if byte >= 0xE0, index + 2 < limit {
          width = 3
          scalar =
            (scalar & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
            | UInt32(bytes[index + 2] & 0x3F)
        } else {
          width = 2
          scalar = Self.scalar(bytes, index, width, limit)
        }
        if scalar >= 0xFF01, scalar <= 0xFF5E { scalar -= 0xFEE0 }
      }
      if scalar &- 0x30 < 10 {
        let read = FigureReading(at: index, before: limit, after: (last, other), bytes, words)
        if read.isFigure {
          sentence.frame = mix(sentence.frame, 0x2000_0000)
          let value = UInt64(bitPattern: Int64(read.units))
          sentence.figures = mix(mix(sentence.figures, value), UInt64(read.scale))
          sentence.count += 1
          isFigure(read)
          (last, other) = (0x30, 0)
          index = read.end
          continue
        }
        let end = max(read.end, index + width)
        while index < end {
          sentence.frame = mix(sentence.frame, UInt64(bytes[index]))
          index += 1
        }
        (last, other) = (0x30, last)
        continue
      }
      if scalar <= 0x20 || scalar == 0x3000 || scalar == 0xA0 {
        index += width
        continue
      }
      // 。 ； ！ ？
      if scalar == 0x3002 || scalar == 0x3B || scalar == 0x21 || scalar == 0x3F {
        sentence.upper = index
        if sentence.count > 0 { isSentence(sentence) }
        whole = mix(whole, sentence.frame)
        index += width
        sentence = SentenceFrame(at: index)
        (last, other) = (0, 0)
        continue
      }
      sentence.frame = mix(sentence.frame, UInt64(scalar))
      (last, other) = (scalar, last)
      index += width
    }
    sentence.upper = limit
    if sentence.count > 0 { isSentence(sentence) }
    return mix(whole, sentence.frame)
  }

  /// 截至2月10日止 is no 截至2月止: dates of another kind are another frame.
  private static func kind(of date: RecordDate) -> UInt64 {
    switch date.precision {
    case .day, .end: 1
    case .span: 2
    case .month: 3
    case .quarter: 4
    case .year: 5
    }
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ width: Int,
    _ limit: Int
  ) -> UInt32 {
    var scalar: UInt32 = 0
    for offset in index..<min(index + width, limit) { scalar = scalar << 8 | UInt32(bytes[offset]) }
    return scalar
  }
}
