/// A place of a sentence of the interface (語句空位): `{count}`, or `{count:case|cases}`, which prints its
/// first form for 1 and its second for every other number.
public struct WordingPlace: Sendable {
  /// The name of the value that goes there.
  public let name: String
  private let one: String?
  private let many: String?

  /// What stands between the braces.
  public init(_ inner: some StringProtocol) {
    guard let colon = inner.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      self.init(named: String(inner))
      return
    }
    let forms = inner[inner.index(after: colon)...]
      .split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      named: String(inner[..<colon]),
      one: forms.first.map { String($0) },
      many: forms.last.map { String($0) }
    )
  }

  private init(named name: String, one: String? = nil, many: String? = nil) {
    (self.name, self.one, self.many) = (name, one, many)
  }

  /// Whether what is printed may be another word than the value.
  public var hasForms: Bool { one != nil || many != nil }

  /// What is printed for a value.
  public func words(for value: String) -> String {
    hasForms ? (value == "1" ? one : many) ?? value : value
  }

  /// A sentence with its places filled; one of which nothing is known stays as it is.
  public static func filling(_ sentence: String, _ value: (String) -> String?) -> String {
    var sentence = sentence
    return sentence.withUTF8 { bytes in
      guard var open = bytes.firstIndex(of: UInt8(ascii: "{")) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 64)
      var start = 0
      while let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) {
        let inner = UnsafeBufferPointer(rebasing: bytes[(open + 1)..<close])
        result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<open]))
        start = close + 1
        let text = String(decoding: inner, as: UTF8.self)
        let hasForms = inner.contains(UInt8(ascii: ":"))
        let place = hasForms ? WordingPlace(text) : WordingPlace(named: text)
        if let value = value(place.name) {
          result += place.words(for: value).utf8
        } else {
          result += bytes[open..<start]
        }
        guard let next = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { break }
        open = next
      }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
      return String(decoding: result, as: UTF8.self)
    }
  }
}
