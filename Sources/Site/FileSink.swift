public import Pages

/// Where finished files go (輸出): a folder on disk, or nowhere when a site is only checked.
///
/// Pages are handed over as they are made, from two threads at once, so that no more than a few are
/// held in memory.
public protocol FileSink: Sendable {
  /// Takes one finished file; each path is given once.
  func write(_ path: PagePath, _ bytes: [UInt8]) throws
}
