import Archive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the machine refused (磁碟錯誤): no space, no permission.
struct DiskError: Error, CustomStringConvertible {
  let doing: String
  let path: String
  let code: Int32

  init(_ doing: String, _ path: String, in folder: OpenFolder? = nil, code: Int32 = errno) {
    self.doing = doing
    self.path = folder.map { $0.path + "/" + path } ?? path
    self.code = code
  }

  var description: String { "cannot \(doing) \(path): \(String(cString: strerror(code)))" }
}

/// The few calls to the system by which files are read and written.
///
/// Plain calls start in microseconds, and say exactly what went wrong.
enum Disk {
  /// What stands at a path.
  enum Kind {
    case file, folder, link, other
  }

  /// What stands at a path, links followed unless told otherwise; nil when nothing does.
  static func kind(_ path: String, following: Bool = true) -> Kind? {
    var status = stat()
    guard (following ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws -> [String] {
    try entries(of: folder).map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What stands in a folder, in whatever order the disk has; a link to a folder is none.
  static func entries(of folder: String) throws -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw DiskError("read the folder", folder) }
    defer { closedir(stream) }
    return entries(of: stream, at: folder)
  }

  private static func entries(
    of stream: OpaquePointer,
    at folder: String
  ) -> [(name: String, isFolder: Bool)] {
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      // Most file systems tell the kind with the name, which saves a call for each file.
      let type = Int(entry.pointee.d_type)
      let isFolder =
        type == Int(DT_UNKNOWN)
        ? kind(folder + "/" + name, following: false) == .folder : type == Int(DT_DIR)
      entries.append((name, isFolder))
    }
    return entries
  }

  /// A whole file.
  static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DiskError("read", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw DiskError("read", path) }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Self.read(file, buffer, from: count)
        if got < 0 { failed = true }
        if got <= 0 { return }
        count += got
      }
    }
    if failed { throw DiskError("read", path) }
    return bytes
  }

  private static func read(
    _ file: Int32,
    _ buffer: UnsafeMutableBufferPointer<UInt8>,
    from start: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    while true {
      let got = sitegenRead(file, base + start, buffer.count - start)
      if got < 0, errno == EINTR { continue }
      return got
    }
  }

  /// A new file; nothing may stand at its path, which begins in a folder where one is given.
  static func write(_ bytes: [UInt8], to path: String, in folder: OpenFolder? = nil) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let file = path.withCString { openat(folder?.descriptor ?? AT_FDCWD, $0, flags, 0o666) }
    guard file >= 0 else { throw DiskError("write", path, in: folder) }
    defer { close(file) }
    try bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let put = sitegenWrite(file, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { throw DiskError("write", path, in: folder) }
        start += put
      }
    }
  }

  /// A folder and those above it, where they are missing.
  static func makeFolders(_ path: String, in folder: OpenFolder? = nil) throws {
    func isMade() -> Bool {
      mkdirat(folder?.descriptor ?? AT_FDCWD, path, 0o777) == 0 || errno == EEXIST
    }
    if isMade() { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw DiskError("make the folder", path, in: folder)
    }
    try makeFolders(String(path[..<slash]), in: folder)
    guard isMade() else { throw DiskError("make the folder", path, in: folder) }
  }

  /// Removes a file, or a folder with all that is in it; a link is removed, not what it leads to.
  static func remove(_ path: String) throws {
    if kind(path, following: false) == .folder { return try removeFolder(path) }
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
  }

  private static func removeFolder(_ path: String) throws {
    guard let stream = opendir(path) else { throw DiskError("remove", path) }
    defer { closedir(stream) }
    for entry in entries(of: stream, at: path) {
      if entry.isFolder {
        try removeFolder(path + "/" + entry.name)
      } else if unlinkat(dirfd(stream), entry.name, 0) != 0, errno != ENOENT {
        throw DiskError("remove", path + "/" + entry.name)
      }
    }
    guard rmdir(path) == 0 else { throw DiskError("remove", path) }
  }

  /// Removes a folder with all that is in it, on both cores: a site may have as many files as there are
  /// records in eighty years.
  static func removeSite(_ folder: String) throws {
    var inner: [String] = []
    for entry in try entries(of: folder) where entry.isFolder {
      let path = folder + "/" + entry.name
      inner += try entries(of: path).filter(\.isFolder).map { path + "/" + $0.name }
    }
    _ = try InParallel.map(inner.count) { [inner] in try removeFolder(inner[$0]) }
    try remove(folder)
  }

  /// The path without links and dots, of something that exists.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

private func sitegenRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func sitegenWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
