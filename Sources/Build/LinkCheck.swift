import Pages
import Site
import SourceText
import Synchronization

/// A sink that looks at every page on its way to another (連結檢查): where its links lead, and where
/// links can lead to.
final class LinkCheck: FileSink {
  private let next: any FileSink
  private let seen = Mutex(Seen())

  private struct Seen {
    var files: [UInt64] = []
    var anchors: [[UInt64]] = []
    var links: [UInt64] = []
  }

  /// Looks at what goes to a sink.
  init(before next: any FileSink) { self.next = next }

  func write(_ path: PagePath, _ bytes: [UInt8]) throws {
    try Stopwatch.measure(.links) { try look(path, bytes) }
  }

  private func look(_ path: PagePath, _ bytes: [UInt8]) throws {
    let file = Array(path.path.utf8).withUnsafeBytes { AddressHash.of($0) }
    if path.path.hasSuffix(".html") {
      let scan = LinkScan(bytes, at: path.path)
      let links = scan.links.map(\.target)
      seen.withLock { seen in
        seen.files.append(file)
        seen.anchors.append(scan.anchors)
        seen.links += links
      }
    } else {
      seen.withLock { $0.files.append(file) }
    }
    try next.write(path, bytes)
  }

  /// The hashes of addresses to which links lead and which are not there.
  var broken: Set<UInt64> {
    seen.withLock { seen in
      let files = HashSet(seen.files)
      let rest = Set(seen.links).filter { !files.contains($0) }
      guard !rest.isEmpty else { return [] }
      let wanted = HashSet(rest)
      var broken = rest
      for page in seen.anchors {
        for anchor in page where wanted.contains(anchor) { broken.remove(anchor) }
      }
      return broken
    }
  }
}
