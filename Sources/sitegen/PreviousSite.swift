#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The site as the last build left it (前次輸出): what may be linked, what must be kept, which
/// addresses must not be lost.
struct PreviousSite {
  /// What became of a file.
  enum Change {
    /// It was not there.
    case new
    /// Its bytes are others.
    case changed
    /// Its bytes are the same.
    case same
  }

  /// The output folder without links in its path; nil when there is none yet.
  let folder: String?
  /// The same, kept open.
  let root: OpenFolder?
  /// What `sitegen` wrote there.
  let manifest: Manifest

  /// Looks at an output folder.
  init(_ output: String) throws {
    folder = Disk.kind(output) == .folder ? Disk.real(output) : nil
    root = folder.flatMap { try? OpenFolder($0) }
    let path = folder.map { $0 + "/" + Manifest.name }
    if let path, Disk.kind(path) == .file {
      manifest = Manifest(reading: try Disk.read(path))
    } else {
      manifest = Manifest()
    }
  }

  /// Compares a new file with the one at its path, byte by byte: someone may have edited it.
  func change(_ path: String, _ bytes: [UInt8]) -> Change {
    guard let file = root?.file(path), file >= 0 else { return .new }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      bytes.withUnsafeBytes { wanted in
        guard let room = buffer.baseAddress else { return .changed }
        var index = 0
        while true {
          // By asking for one byte too many the file's end is met without asking for its length.
          let size = min(buffer.count, wanted.count - index + 1)
          let got = read(file, room, size)
          guard got >= 0, got <= wanted.count - index else { return .changed }
          if let base = wanted.baseAddress, memcmp(base + index, room, got) != 0 { return .changed }
          index += got
          if index == wanted.count, got < size { return .same }
          if got == 0 { return .changed }
        }
      }
    }
  }

  /// Files and links that somebody else put there, in order.
  func foreignFiles() throws -> [String] {
    guard let folder else { return [] }
    var found: [String] = []
    func walk(_ inner: String) throws {
      for entry in try Disk.entries(of: folder + "/" + inner) {
        let path = inner + entry.name
        if entry.isFolder {
          if path != StagedSite.innerName { try walk(path + "/") }
        } else if manifest.hashes[path] == nil, path != Manifest.name {
          found.append(path)
        }
      }
    }
    try walk("")
    return found.sorted()
  }
}
