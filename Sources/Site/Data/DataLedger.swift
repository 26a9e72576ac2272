public import Pages
public import SourceText
internal import Synchronization

/// A sink that keeps account of the data files on their way to another (資料帳): how long they are, and
/// of CSV files the hash, for the lists that tell of them.
public final class DataLedger: FileSink {
  /// What is told of one file.
  struct Entry: Sendable {
    /// How many bytes it has.
    let bytes: Int
    /// How many lines it has, where each is a thing.
    let lines: Int
    /// The SHA-256 of a CSV file.
    let hash: FileHash?
  }

  private let next: any FileSink
  private let entries = Mutex<[String: Entry]>([:])

  /// Keeps account of what goes to a sink.
  public init(before next: any FileSink) { self.next = next }

  /// Takes a file and hands it on.
  public func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    let name = path.path
    let isTable = name.hasSuffix(".csv")
    let isLines = name.hasSuffix(".jsonl")
    let hash = hash ?? (isTable ? FileHash(of: bytes) : nil)
    if isTable || isLines || name.hasPrefix("api/") {
      let entry = Entry(
        bytes: bytes.count,
        lines: isLines ? Self.lines(of: bytes) : 0,
        hash: hash
      )
      entries.withLock { $0[name] = entry }
    }
    try next.write(path, bytes, hash: hash)
  }

  /// How many lines end in a file.
  private static func lines(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      var (count, start) = (0, 0)
      while let end = bytes.index(of: 0x0A, from: start) { (count, start) = (count + 1, end + 1) }
      return count
    }
  }

  /// The files so far.
  var files: DataFileList { DataFileList(entries: entries.withLock { $0 }) }
}

/// The data files of a site (資料檔清單), with what is told of each.
struct DataFileList {
  fileprivate let entries: [String: DataLedger.Entry]

  /// What is told of a file; nil for one that the site does not have.
  subscript(path: PagePath) -> DataLedger.Entry? { entries[path.path] }

  /// The kinds of data that the site has.
  var kinds: [DataKind] { DataKind.allCases.filter { self[$0.jsonLines] != nil } }
}
