import Archive
import CExchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The step by which a staged site becomes the site (換版).
///
/// Where the system can exchange two folders, a server never shows half a site. On a share or a mount
/// point it cannot; then the files go over one by one, the pages that lead to others last.
struct SiteSwap {
  let staged: StagedSite
  /// The output folder, as given.
  let output: String

  /// Puts the staged site in the output's place.
  func perform() throws {
    let manifest = staged.manifest
    guard let old = staged.previous.folder else {
      try Disk.write(manifest.bytes, to: staged.folder + "/" + Manifest.name)
      guard rename(staged.folder, output) == 0 else { throw DiskError("make", output) }
      return
    }
    let isBeside = !staged.folder.hasPrefix(old + "/")
    let (list, areKept) = InParallel.both {
      manifest.bytes
    } and: {
      Result { isBeside ? try keepForeignFiles(old) : false }
    }
    if try areKept.get() {
      try Disk.write(list, to: staged.folder + "/" + Manifest.name)
      copyMode(from: old, to: staged.folder)
      if cexchange(staged.folder, old) == 0 {
        try Disk.removeSite(staged.folder)
        return
      }
      try Disk.remove(staged.folder + "/" + Manifest.name)
    }
    try fileByFile(manifest, into: old)
    try Disk.remove(staged.folder)
  }

  /// Links what somebody else put into the old site into the new one; false where that cannot be.
  private func keepForeignFiles(_ old: String) throws -> Bool {
    for path in try staged.previous.foreignFiles() {
      let new = staged.folder + "/" + path
      if let slash = new.lastIndex(of: "/") { try Disk.makeFolders(String(new[..<slash])) }
      guard Disk.kind(new, following: false) == nil else { continue }
      guard linkat(AT_FDCWD, old + "/" + path, AT_FDCWD, new, 0) == 0 else { return false }
    }
    return true
  }

  private func copyMode(from old: String, to new: String) {
    var status = stat()
    guard stat(old, &status) == 0 else { return }
    chmod(new, status.st_mode & 0o7777)
  }

  // MARK: - One by one

  private func fileByFile(_ manifest: Manifest, into old: String) throws {
    // Until all is over, both sites' files are ours: a build that is cut off can be repeated.
    var both = staged.previous.manifest
    both.hashes.merge(manifest.hashes) { $1 }
    try replace(old + "/" + Manifest.name, with: both.bytes)
    let paths = manifest.paths
    for path in paths.filter({ !Self.leadsOn($0) }) + paths.filter(Self.leadsOn).reversed() {
      try move(path, into: old)
    }
    for path in staged.gone { try removeWithEmptyFolders(path, in: old) }
    try replace(old + "/" + Manifest.name, with: manifest.bytes)
  }

  private static func leadsOn(_ path: String) -> Bool {
    path == "index.html" || path.hasSuffix("/index.html")
  }

  private func move(_ path: String, into old: String) throws {
    let bytes = try Disk.read(staged.folder + "/" + path)
    if staged.previous.change(path, bytes) == .same { return }
    let target = old + "/" + path
    if let slash = target.lastIndex(of: "/") { try Disk.makeFolders(String(target[..<slash])) }
    if rename(staged.folder + "/" + path, target) == 0 { return }
    try replace(target, with: bytes)
  }

  /// Writes a file beside its place and puts it there, so that no reader sees half of it.
  private func replace(_ path: String, with bytes: [UInt8]) throws {
    let new = path + ".sitegen-new"
    try Disk.remove(new)
    try Disk.write(bytes, to: new)
    guard rename(new, path) == 0 else { throw DiskError("write", path) }
  }

  private func removeWithEmptyFolders(_ path: String, in old: String) throws {
    try Disk.remove(old + "/" + path)
    var inner = path
    while let slash = inner.lastIndex(of: "/") {
      inner = String(inner[..<slash])
      guard rmdir(old + "/" + inner) == 0 else { return }
    }
  }
}
