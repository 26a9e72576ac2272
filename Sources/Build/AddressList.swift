import Pages
import Site
import SourceText
import Synchronization

/// A sink that notes the address of every page on its way to another (頁面網址), for the site map.
final class AddressList: FileSink {
  private let next: any FileSink
  private let seen = Mutex<[PagePath]>([])

  /// Notes what goes to a sink.
  init(before next: any FileSink) { self.next = next }

  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    if path.path.hasSuffix(".html") { seen.withLock { $0.append(path) } }
    try next.write(path, bytes, hash: hash)
  }

  /// The pages, in whatever order they came.
  var pages: [PagePath] { seen.withLock { $0 } }
}
