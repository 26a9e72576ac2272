import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The list of files that `sitegen` wrote (檔案清單), with their hashes, in the output itself.
///
/// It tells a file of ours from one that somebody put beside it, which is never touched.
struct Manifest {
  /// Its name in the output.
  static let name = ".sitegen-manifest"

  /// The SHA-256 of each file, by its path.
  var hashes: [String: FileHash] = [:]

  /// An output without files.
  init() {}

  /// The list as it stands on disk; lines that are none are passed over.
  init(reading bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      // A line has a hash and a path of about forty bytes.
      hashes.reserveCapacity(bytes.count / 96)
      var start = 0
      while start < bytes.count {
        let end = bytes.index(of: 0x0A, from: start) ?? bytes.count
        let line = bytes[start..<end]
        start = end + 1
        guard line.count > 66 else { continue }
        let path = line.dropFirst(66)
        guard Self.isWithin(path), let hash = FileHash(digits: line.prefix(64)) else { continue }
        hashes[String(decoding: path, as: UTF8.self)] = hash
      }
    }
  }

  /// Whether a path stays in the output's folder.
  private static func isWithin(_ path: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard path.first != UInt8(ascii: "/") else { return false }
    var points = 0
    var letters = 0
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if points == 2, letters == 0 { return false }
        (points, letters) = (0, 0)
      } else if byte == UInt8(ascii: ".") {
        points += 1
      } else {
        letters += 1
      }
    }
    return points != 2 || letters > 0
  }

  /// The paths, in order; they are ASCII, so that is the order of their bytes.
  var paths: [String] { hashes.keys.sorted() }

  /// The list as it is written: `hash  path`, one file a line, as `sha256sum --check` reads it.
  var bytes: [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(128 * hashes.count)
    var starts: [Int] = []
    starts.reserveCapacity(hashes.count)
    for (path, hash) in hashes {
      starts.append(lines.count)
      hash.write(into: &lines)
      lines += "  ".utf8
      lines += path.utf8
      lines.append(0x0A)
    }
    // Bytes are put in order far sooner than texts are. No two paths are alike, so that a comparison
    // ends at the end of a line at the latest.
    lines.append(0)
    return lines.withUnsafeBytes { lines in
      guard let base = lines.bindMemory(to: CChar.self).baseAddress else { return [] }
      starts.sort { strcmp(base + $0 + 66, base + $1 + 66) < 0 }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(lines.count)
      for start in starts {
        let end = lines.index(of: 0x0A, from: start) ?? start
        bytes += lines[start...end]
      }
      return bytes
    }
  }
}
