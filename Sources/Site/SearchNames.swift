internal import Archive
internal import Minutes
internal import SourceText

/// Under what else the entries of a record are found (檢索別名): 林宜敬 where it writes 林部長宜敬, a day's
/// ISO form, an asset's code.
struct SearchNames {
  /// The names of each element.
  private(set) var all: [[String]]
  private let record: Record

  init(_ record: Int, _ archive: Archive) {
    let source = archive.records[record]
    self.record = source
    all = [[String]](repeating: [], count: source.elements.count)
    add(source.meeting)
    for mention in archive.mentions.byRecord[record] {
      guard case .asset(let asset) = mention.target,
        let code = archive.outages.assets[asset].code
      else { continue }
      add(code, to: mention.element)
    }
  }

  private mutating func add(_ meeting: Meeting) {
    for date in [meeting.dateText].compactMap(\.self) + meeting.dates {
      guard let element = record.element(holding: date.range.lower) else { continue }
      for day in Self.days(of: date) { add(day, to: element) }
    }
    let people =
      [meeting.chair].compactMap(\.self) + meeting.recorders
      + meeting.attendance.flatMap(\.people)
    for person in people {
      guard let name = person.name, let element = record.element(holding: person.range.lower),
        !holds(person.range, name)
      else { continue }
      add(name, to: element)
    }
    for nested in meeting.nested { add(nested) }
  }

  private mutating func add(_ name: String, to element: Int) {
    guard all.indices.contains(element), !all[element].contains(name) else { return }
    all[element].append(name)
  }

  private func holds(_ range: SourceRange, _ name: String) -> Bool {
    let (bytes, name) = (record.text.bytes[range.bytes], Array(name.utf8))
    guard bytes.count >= name.count else { return false }
    return (bytes.startIndex...(bytes.endIndex - name.count)).contains {
      bytes[$0...].starts(with: name)
    }
  }

  /// The days or the month that a date writes; a quarter and a year are found as they are written.
  static func days(of date: RecordDate) -> [String] {
    switch date.precision {
    case .day: [date.first.iso]
    case .span: [date.first.iso, date.last.iso]
    case .month: [String(date.first.iso.prefix(7))]
    case .end, .quarter, .year: []
    }
  }
}
