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
  /// What `sitegen` wrote there.
  let manifest: Manifest

  /// Looks at an output folder.
  init(_ output: String) throws {
    folder = Disk.kind(output) == .folder ? Disk.real(output) : nil
    let path = folder.map { $0 + "/" + Manifest.name }
    if let path, Disk.kind(path) == .file {
      manifest = Manifest(reading: try Disk.read(path))
    } else {
      manifest = Manifest()
    }
  }

  /// Compares a new file with the one at its path, byte by byte: someone may have edited it.
  func change(_ path: String, _ bytes: [UInt8]) -> Change {
    guard let folder else { return .new }
    let file = open(folder + "/" + path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return .new }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, Int(status.st_size) == bytes.count else { return .changed }
    return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      bytes.withUnsafeBytes { wanted in
        guard let base = wanted.baseAddress, let room = buffer.baseAddress else { return .same }
        var index = 0
        while index < wanted.count {
          let got = read(file, room, buffer.count)
          guard got > 0, index + got <= wanted.count, memcmp(base + index, room, got) == 0 else {
            return .changed
          }
          index += got
        }
        return .same
      }
    }
  }

  /// Files and links that somebody else put there, in order.
  func foreignFiles() throws -> [String] {
    guard let folder else { return [] }
    var found: [String] = []
    func walk(_ inner: String) throws {
      for entry in try Disk.entries(of: folder + inner) {
        let path = inner + "/" + entry.name
        if entry.isFolder {
          if path != "/" + StagedSite.innerName { try walk(path) }
        } else {
          let path = String(path.dropFirst())
          if manifest.hashes[path] == nil, path != Manifest.name { found.append(path) }
        }
      }
    }
    try walk("")
    return found.sorted()
  }
}
