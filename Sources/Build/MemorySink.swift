import Pages
import Site
import SourceText
import Synchronization

/// Files kept in memory (暫存於記憶體), to be looked at.
final class MemorySink: FileSink {
  private let files = Mutex<[PagePath: [UInt8]]>([:])

  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    files.withLock { $0[path] = bytes }
  }

  /// A file that was written.
  func file(_ path: PagePath) -> [UInt8]? { files.withLock { $0[path] } }
}
