public import Pages
public import SourceText

/// Where finished files go (輸出): a folder on disk, or nowhere when a site is only checked.
///
/// Pages are handed over as they are made, from two threads at once, so that no more than a few are
/// held in memory.
public protocol FileSink: Sendable {
  /// Takes one finished file, with its hash where that is known; each path is given once.
  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws
}

extension FileSink {
  /// Takes one finished file.
  public func write(_ path: PagePath, _ bytes: [UInt8]) throws {
    try write(path, bytes, hash: nil)
  }
}
