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

  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    Stopwatch.measure(.links) { look(path, bytes) }
    try next.write(path, bytes, hash: hash)
  }

  private func look(_ path: PagePath, _ bytes: [UInt8]) {
    var name = path.path
    let file = name.withUTF8 { AddressHash.of(UnsafeRawBufferPointer($0)) }
    if name.hasSuffix(".html") {
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
  }

  /// The hashes of addresses to which links lead and which are not there.
  var broken: Set<UInt64> {
    seen.withLock { seen in
      let files = HashSet(seen.files)
      return HashSet(seen.links.filter { !files.contains($0) }).subtracting(seen.anchors)
    }
  }
}
