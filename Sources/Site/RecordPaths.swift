public import Archive
internal import Synchronization

/// The official paths of the elements of every record (全部條次), each record's made once.
///
/// A record's own pages show them, and so do those of what changed and of what was found.
public final class RecordPaths: Sendable {
  private let archive: Archive
  /// The words of the records' own pages.
  let words: RecordWords
  private let made: Mutex<[ElementPaths?]>

  /// Those of an archive; nothing is made until it is asked for.
  public init(_ archive: Archive, words: RecordWords) {
    self.archive = archive
    self.words = words
    made = Mutex([ElementPaths?](repeating: nil, count: archive.records.count))
  }

  /// Those of one record.
  subscript(record: Int) -> ElementPaths {
    if let known = made.withLock({ $0[record] }) { return known }
    // Two threads may both make them; they are the same.
    let paths = ElementPaths(archive.records[record], words)
    made.withLock { $0[record] = paths }
    return paths
  }
}
