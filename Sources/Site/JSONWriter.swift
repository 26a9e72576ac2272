internal import Pages
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
    quoted(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), isKey: true)
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
    let done: Void? = words.withContiguousStorageIfAvailable { words in
      // Most strings are copied in one piece. A loop without branches looks at sixteen bytes at once.
      var signs: UInt8 = 0
      for byte in words {
        signs |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
      }
      if signs == 0 { quoted(words) } else { escaped(words) }
    }
    if done == nil { Array(words).withUnsafeBufferPointer { escaped($0) } }
    needsComma = true
  }

  /// Writes the address of a place on a page; neither has signs that need an escape.
  mutating func string(_ page: PagePath, anchor: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += page.path.utf8
    bytes.append(UInt8(ascii: "#"))
    bytes += anchor.utf8
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes letters in quotes, in one piece with the comma before and the colon behind them.
  private mutating func quoted(_ letters: UnsafeBufferPointer<UInt8>, isKey: Bool = false) {
    bytes.append(addingCapacity: letters.count + 4) { room in
      if needsComma { room.append(UInt8(ascii: ",")) }
      room.append(UInt8(ascii: "\""))
      room.withUnsafeMutableBufferPointer { room, count in
        let rest = UnsafeMutableBufferPointer(rebasing: room[count...])
        count += rest.update(fromContentsOf: letters)
      }
      room.append(UInt8(ascii: "\""))
      if isKey { room.append(UInt8(ascii: ":")) }
    }
  }

  /// Writes words of which some letters need an escape.
  private mutating func escaped(_ words: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var run = 0
    for (index, byte) in words.enumerated() {
      let letter: UInt8
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = byte
      case 0x09: letter = UInt8(ascii: "t")
      case 0x0A: letter = UInt8(ascii: "n")
      case 0x00..<0x20: letter = UInt8(ascii: "u")
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run..<index]))
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(letter)
      if letter == UInt8(ascii: "u") { bytes.append(hexDigitsOf: [0, byte]) }
      run = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a word that needs no escape.
  mutating func string(_ word: StaticString) {
    quoted(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    needsComma = true
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
  public mutating func flag(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes null.
  public mutating func null() { word("null") }

  private mutating func word(_ word: StaticString) {
    separate()
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    )
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
