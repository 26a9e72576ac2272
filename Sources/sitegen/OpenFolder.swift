#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is kept open (開啟的資料夾): what is in it is reached from there, which for the system is
/// less far than by the whole path.
final class OpenFolder: Sendable {
  let path: String
  let descriptor: Int32

  /// Opens a folder.
  init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("open", path) }
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes a new file, and makes its folder where that is missing.
  func write(_ bytes: [UInt8], to inner: String) throws {
    // Most files find their folder there: to ask of each would take longer.
    do {
      try Disk.write(bytes, to: inner, in: self)
    } catch let error as DiskError where error.code == ENOENT {
      try makeFolder(of: inner)
      try Disk.write(bytes, to: inner, in: self)
    }
  }

  /// Links a file at the same path of another folder; false where that cannot be.
  func link(_ inner: String, from other: OpenFolder) -> Bool {
    func isLinked() -> Bool {
      inner.withCString { linkat(other.descriptor, $0, descriptor, $0, 0) == 0 }
    }
    if isLinked() { return true }
    guard errno == ENOENT, (try? makeFolder(of: inner)) != nil else { return false }
    return isLinked()
  }

  private func makeFolder(of inner: String) throws {
    guard let slash = inner.lastIndex(of: "/") else { return }
    try Disk.makeFolders(String(inner[..<slash]), in: self)
  }

  /// Opens a file to read it; negative where that cannot be.
  func file(_ inner: String) -> Int32 {
    inner.withCString { openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
  }
}
