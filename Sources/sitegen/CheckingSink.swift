import Pages
import Site
import SourceText
import Synchronization

/// Where pages go when a site is only checked (只檢查): nowhere; they are counted.
final class CheckingSink: FileSink {
  private let seen = Mutex(0)

  /// How many files the site has.
  var count: Int { seen.withLock { $0 } }

  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    seen.withLock { $0 += 1 }
  }
}
