internal import Minutes
internal import SourceText

/// The returning sentences (重複出現的句子) of all records.
extension Archive {
  /// The returning sentences of the records that no other corrects.
  static func recurring(
    _ records: [Record],
    _ corrected: [Int?],
    _ series: [MeetingSeries],
    _ units: UnitIndex,
    _ words: FigureWords
  ) -> [RecurringSentence] {
    guard !words.isEmpty else { return [] }
    var own = [Int](repeating: 0, count: records.count)
    for (number, series) in series.enumerated() {
      for record in series.records { own[record] = number }
    }
    var gathering = SentenceGathering(words)
    for (number, record) in records.enumerated() where corrected[number] == nil {
      gathering.add(number, record, series: own[number]) { report in
        units.index(of: report.unit, of: record.meeting.organisation)
      }
    }
    return gathering.recurring
  }

  /// The returning sentences of a unit, those of its newest report first, in the record's order.
  public func sentences(ofUnit unit: Int) -> [RecurringSentence] {
    sentences.filter { $0.unit == unit }.sorted { left, right in
      guard let one = left.members.last, let two = right.members.last else { return false }
      if one.record != two.record { return one.record > two.record }
      return one.range.lower < two.range.lower
    }
  }
}
