public import SourceText

/// A file of the owner's as received (檔案): its path within the site and its bytes.
///
/// The path is the one a person standing in the site's folder would type, so that nothing that is
/// made from it depends on where the site lies.
public struct OwnFile: Sendable, Equatable {
  /// The path from the site's folder, `content/units.yml`.
  public let path: String
  /// The bytes, whatever they are.
  public let bytes: [UInt8]

  /// A file as received.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The bytes as UTF-8 without a byte-order mark; nil, and a problem that names the encoding, when
  /// they are none.
  public func text(problems: inout [Problem]) -> [UInt8]? {
    if let problem = TextEncoding.problem(of: bytes, path: path) {
      problems.append(problem)
      return nil
    }
    return bytes.starts(with: TextEncoding.mark) ? Array(bytes.dropFirst(3)) : bytes
  }
}
