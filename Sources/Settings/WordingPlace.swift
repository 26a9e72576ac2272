/// A place of a sentence of the interface (語句空位): `{count}`, or `{count:case|cases}`, which prints its
/// first form for 1 and its second for every other number.
public struct WordingPlace: Sendable {
  /// The name of the value that goes there.
  public let name: String
  private let one: String?
  private let many: String?

  /// What stands between the braces.
  public init(_ inner: some StringProtocol) {
    guard let colon = inner.firstIndex(of: ":") else {
      (name, one, many) = (String(inner), nil, nil)
      return
    }
    name = String(inner[..<colon])
    let forms = inner[inner.index(after: colon)...]
      .split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    one = forms.first.map { String($0) }
    many = forms.last.map { String($0) }
  }

  /// What is printed for a value.
  public func words(for value: String) -> String {
    (value == "1" ? one : many) ?? value
  }

  /// A sentence with its places filled; one of which nothing is known stays as it is.
  public static func filling(_ sentence: String, _ value: (String) -> String?) -> String {
    guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
    var result = ""
    var rest = sentence[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      let place = WordingPlace(rest[rest.utf8.index(after: open)..<close])
      result += rest[..<open]
      result += value(place.name).map(place.words) ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}
