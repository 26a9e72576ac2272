/// Things of one kind as JSON, each on a line of its own (資料列).
///
/// The lines are the JSON Lines file; put between brackets they are the document.
struct DataLines {
  private var json: JSONWriter
  private var ends: [Int] = []
  /// Further members of the document, which stand before the things.
  var members: ((inout JSONWriter) -> Void)?

  /// No lines yet, with room for so many bytes.
  init(capacity: Int = 32_768) { json = JSONWriter(capacity: capacity) }

  /// How many there are.
  var count: Int { ends.count }

  /// The JSON Lines file.
  var bytes: [UInt8] { json.bytes }

  /// Writes one.
  mutating func item(_ members: (inout JSONWriter) -> Void) {
    json.object(members)
    json.endLine()
    ends.append(json.bytes.count)
  }

  /// The document: `{"meetings":[`, the things, `]}`.
  func document(_ name: String) -> [UInt8] {
    var head = JSONWriter(capacity: json.bytes.count + ends.count + 64)
    head.object { head in
      if let members {
        members(&head)
        head.newLine()
      }
      head.key(named: name)
      head.array { _ in }
    }
    var bytes = head.bytes
    bytes.removeLast(2)
    bytes.reserveCapacity(bytes.count + json.bytes.count + ends.count + 8)
    var start = 0
    for (number, end) in ends.enumerated() {
      bytes += number == 0 ? [0x0A] : [UInt8(ascii: ","), 0x0A]
      bytes += json.bytes[start..<(end - 1)]
      start = end
    }
    if start > 0 { bytes.append(0x0A) }
    bytes += "]}\n".utf8
    return bytes
  }
}

/// The things of one kind (一種資料), written one after the other in an order that stays.
protocol DataItems {
  init(_ catalogue: Catalogue)

  /// Writes them all.
  func write(into lines: inout DataLines)

  /// About how many bytes they take.
  var size: Int { get }
}

extension DataItems {
  var size: Int { 32_768 }
}
