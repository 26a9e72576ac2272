/// Where readers can turn to (聯絡方式): a mail address or the address of a page.
public struct Contact: Sendable, Equatable {
  /// As the owner wrote it.
  public let words: String
  /// What a link to it leads to.
  public let address: String

  /// Nil for what is neither.
  public init?(_ words: String) {
    let isClean = words.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
    guard isClean else { return nil }
    self.words = words
    if words.hasPrefix("https://") || words.hasPrefix("http://") {
      address = words
      return
    }
    let parts = words.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      !words.contains(where: { ":/?#<>".contains($0) })
    else { return nil }
    address = "mailto:" + words
  }
}
