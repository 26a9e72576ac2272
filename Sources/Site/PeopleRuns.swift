internal import Minutes
internal import SourceText

/// Long lists of people in a head (名單): a line for each office would fill screens, so that short
/// lines stand in columns.
struct PeopleRuns {
  private var openings: [Int: Int] = [:]
  private var closings: Set<Int> = []

  /// How many lines without a label make a list long.
  private static let least = 3

  init(_ record: Record) {
    var start = 0
    let elements = record.elements
    while start < elements.count {
      guard Self.runsOn(elements[start]) else {
        start += 1
        continue
      }
      var end = start
      var lengths: [Int] = []
      while end < elements.count, Self.runsOn(elements[end]) {
        lengths.append(Self.length(of: elements[end], record))
        end += 1
      }
      if end - start >= Self.least {
        // One line of two offices may wrap in its column.
        let length = lengths.sorted()[lengths.count * 9 / 10]
        openings[start] = lengths.count < 6 || length > 15 ? 1 : length > 8 ? 2 : 3
        closings.insert(end - 1)
      }
      start = end
    }
  }

  /// How many columns the list has that begins at an element.
  func columns(at element: Int) -> Int? { openings[element] }

  func closes(_ element: Int) -> Bool { closings.contains(element) }

  private static func runsOn(_ element: Element) -> Bool {
    element.kind == .headLine && element.lead.isEmpty
  }

  private static func length(of element: Element, _ record: Record) -> Int {
    record.text.bytes[element.range.bytes].count { $0 & 0xC0 != 0x80 }
  }
}
