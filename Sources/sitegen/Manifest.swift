import Crypto
import SourceText

/// The list of files that `sitegen` wrote (檔案清單), with their hashes, in the output itself.
///
/// It tells a file of ours from one that somebody put beside it, which is never touched.
struct Manifest {
  /// Its name in the output.
  static let name = ".sitegen-manifest"

  /// The SHA-256 of each file, by its path.
  var hashes: [String: String] = [:]

  /// An output without files.
  init() {}

  /// The list as it stands on disk; lines that are none are passed over.
  init(reading bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.count > 66 {
      let start = line.startIndex
      let path = String(decoding: line[(start + 66)...], as: UTF8.self)
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { continue }
      hashes[path] = String(decoding: line[start..<start + 64], as: UTF8.self)
    }
  }

  /// The paths, in order; they are ASCII, so that is the order of their bytes.
  var paths: [String] { hashes.keys.sorted() }

  /// The list as it is written: `hash  path`, one file a line, as `sha256sum --check` reads it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += (hashes[path] ?? "").utf8
      bytes += "  ".utf8
      bytes += path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The SHA-256 of a file as 64 digits.
  static func hash(of bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexDigits }
}
