import Pages
import Site
import Synchronization

/// Where pages go when a site is only checked (只檢查): nowhere, but for those asked for.
final class CheckingSink: FileSink {
  private let wanted: Set<String>
  private let pages = Mutex<[String: [UInt8]]>([:])
  private let seen = Mutex(0)

  /// Keeps the pages of some paths.
  init(keeping wanted: Set<String> = []) { self.wanted = wanted }

  /// How many files the site has.
  var count: Int { seen.withLock { $0 } }

  /// A page that was kept.
  func page(_ path: String) -> [UInt8]? { pages.withLock { $0[path] } }

  func write(_ path: PagePath, _ bytes: [UInt8]) throws {
    seen.withLock { $0 += 1 }
    if wanted.contains(path.path) { pages.withLock { $0[path.path] = bytes } }
  }
}
