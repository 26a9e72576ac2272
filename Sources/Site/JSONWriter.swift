internal import SourceText

/// JSON as bytes (JSON 檔), written once from front to back; keys stay in the order they are given.
public struct JSONWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Nothing written yet.
  public init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// Writes an object's members between its braces.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// Writes an array's values between its brackets.
  public mutating func array(_ values: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    values(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a member's name; its value comes next.
  public mutating func key(_ name: StaticString) {
    // In one piece: a site has some hundred thousand keys.
    withUnsafeTemporaryAllocation(byteCount: name.utf8CodeUnitCount + 4, alignment: 1) { key in
      var count = 0
      if needsComma {
        key[0] = UInt8(ascii: ",")
        count = 1
      }
      key[count] = UInt8(ascii: "\"")
      let letters = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      UnsafeMutableRawBufferPointer(rebasing: key[(count + 1)...]).copyMemory(from: letters)
      count += letters.count + 1
      key[count] = UInt8(ascii: "\"")
      key[count + 1] = UInt8(ascii: ":")
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: key[..<(count + 2)]))
    }
    needsComma = false
  }

  /// Writes a member's name that the data give; its value comes next.
  mutating func key(named name: String) {
    string(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Begins a new line, for those who read it.
  public mutating func newLine() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    bytes.append(0x0A)
  }

  /// Ends a line of JSON Lines: the next value stands by itself.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ words: some Sequence<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(words)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a string of two pieces, such as a page and an anchor on it.
  mutating func string(_ first: [UInt8], _ second: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(first)
    append(second.utf8)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func append(_ words: some Sequence<UInt8>) {
    let done: Void? = words.withContiguousStorageIfAvailable { words in
      // What needs no escape is copied in one piece.
      var run = 0
      for index in words.indices {
        let byte = words[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run..<index]))
        append(byte)
        run = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run...]))
    }
    if done == nil { for byte in words { append(byte) } }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
    case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x00..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }

  /// Writes a string, or null.
  public mutating func string(_ words: String?) {
    if let words { string(words.utf8) } else { null() }
  }

  /// Writes a whole number, or null.
  public mutating func number(_ value: Int?) {
    guard let value else { return null() }
    separate()
    bytes.append(number: value)
    needsComma = true
  }

  /// Writes a number exactly as it was printed.
  public mutating func number(units: Int, scale: Int) {
    separate()
    Decimals.write(units: units, scale: scale, into: &bytes)
    needsComma = true
  }

  /// Writes a number as digits that are known to be one, or null.
  mutating func number(digits: String?) {
    guard let digits else { return null() }
    separate()
    bytes += digits.utf8
    needsComma = true
  }

  /// Writes true or false.
  public mutating func flag(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
    needsComma = true
  }

  /// Writes null.
  public mutating func null() {
    separate()
    bytes += "null".utf8
    needsComma = true
  }

  /// Writes values that were written elsewhere, commas between them.
  mutating func written(_ values: [UInt8]) {
    separate()
    bytes += values
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }
}
