internal import Minutes
internal import SourceText

/// Where the records begin and end that were read into a record (內附紀錄範圍).
///
/// Their blocks have addresses of their own, n1-h-1, and stand together.
struct NestedRanges {
  private var openings: Set<Int> = []
  private var closings: Set<Int> = []

  init(_ record: Record) {
    guard !record.meeting.nested.isEmpty else { return }
    var open: (start: Int, prefix: String)?
    for (index, element) in record.elements.enumerated() {
      let prefix = Self.prefix(of: element.id)
      if let current = open, current.prefix != prefix {
        closings.insert(index - 1)
        open = nil
      }
      if open == nil, let prefix {
        openings.insert(index)
        open = (index, prefix)
      }
    }
    if open != nil { closings.insert(record.elements.count - 1) }
  }

  func opens(_ element: Int) -> Bool { openings.contains(element) }

  func closes(_ element: Int) -> Bool { closings.contains(element) }

  /// n1 of n1-h-1.
  private static func prefix(of id: String) -> String? {
    let bytes = Array(id.utf8)
    guard bytes.first == UInt8(ascii: "n"), let end = bytes.firstIndex(of: UInt8(ascii: "-")),
      end > 1, bytes[1..<end].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
