#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Pages
import Site
import SourceText
import Synchronization

/// A site being written beside the one that is online (暫存輸出), to take its place in one step.
///
/// Until then nobody sees it, and a build that fails leaves the last site as it was.
final class StagedSite: FileSink {
  /// Where it is built when the folder beside the output may not be written.
  static let innerName = ".sitegen-new"

  /// Where it is built.
  let folder: String
  /// The site that it will replace.
  let previous: PreviousSite
  private let lock: Int32
  private let state = Mutex(State())

  private struct State {
    var manifest = Manifest()
    var folders: Set<String> = []
    var lost = LostAddresses()
    var counts: [PreviousSite.Change: Int] = [:]
    var bytes = 0
    var unowned: [String] = []
  }

  /// Begins a site for an output folder; within it, where the folder beside it may not be written.
  init(for output: String, inside: Bool = false) throws {
    previous = try PreviousSite(output)
    let exists = previous.folder != nil
    folder = try Self.place(for: previous.folder ?? output, exists: exists, inside: inside)
    lock = open(folder, O_RDONLY | O_CLOEXEC)
    guard lock >= 0 else { throw DiskError("open", folder) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw DiskError("build beside another sitegen that is at work in", folder)
    }
    // What a build that was cut off left there.
    for name in try Disk.names(in: folder) { try Disk.remove(folder + "/" + name) }
  }

  deinit { close(lock) }

  private static func place(for output: String, exists: Bool, inside: Bool) throws -> String {
    let slash = output.lastIndex(of: "/")
    let name = slash.map { output[output.index(after: $0)...] } ?? output[...]
    let parent = slash.map { output[...$0] } ?? "./"
    if !exists { try Disk.makeFolders(String(parent.dropLast())) }
    let beside = "\(parent).\(name).sitegen-new"
    do {
      if !inside {
        try Disk.makeFolders(beside)
        return beside
      }
    } catch { guard exists else { throw error } }
    try Disk.makeFolders(output + "/" + innerName)
    return output + "/" + innerName
  }

  // MARK: - Writing

  func write(_ path: PagePath, _ bytes: [UInt8]) throws {
    try Stopwatch.measure(.write) { try add(path.path, bytes) }
  }

  private func add(_ path: String, _ bytes: [UInt8]) throws {
    let change = previous.change(path, bytes)
    try makeFolder(of: path)
    if change != .same || !linked(path) { try Disk.write(bytes, to: folder + "/" + path) }
    let hash = Manifest.hash(of: bytes)
    let isOurs = previous.manifest.hashes[path] != nil
    // An old page is read again only when it has changed, to see which anchors are gone.
    let isPage = change == .changed && isOurs && path.hasSuffix(".html")
    let old = isPage ? try previous.folder.map { try Disk.read($0 + "/" + path) } : nil
    state.withLock { state in
      state.manifest.hashes[path] = hash
      state.counts[change, default: 0] += 1
      state.bytes += bytes.count
      if let old { state.lost.compare(path, old: old, new: bytes) }
      if change == .changed, !isOurs { state.unowned.append(path) }
    }
  }

  private func makeFolder(of path: String) throws {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let inner = String(path[..<slash])
    guard state.withLock({ !$0.folders.contains(inner) }) else { return }
    try Disk.makeFolders(folder + "/" + inner)
    _ = state.withLock { $0.folders.insert(inner) }
  }

  /// Links a file that has not changed, so that it keeps its time and a copy of the site is quick.
  private func linked(_ path: String) -> Bool {
    guard let old = previous.folder else { return false }
    return link(old + "/" + path, folder + "/" + path) == 0
  }

  // MARK: - What was written

  /// The files of the new site.
  var manifest: Manifest { state.withLock { $0.manifest } }

  /// How many bytes the new site has.
  var byteCount: Int { state.withLock { $0.bytes } }

  /// How many files became what.
  func count(_ change: PreviousSite.Change) -> Int { state.withLock { $0.counts[change] ?? 0 } }

  /// Files of the last site that the new one lacks.
  var gone: [String] {
    state.withLock { state in
      previous.manifest.hashes.keys.filter { state.manifest.hashes[$0] == nil }.sorted()
    }
  }

  /// Addresses that would be lost, and files of somebody else's that would be.
  func problems(output: String) -> [Problem] {
    let gone = gone
    let (lost, unowned) = state.withLock { ($0.lost, $0.unowned) }
    return lost.problems(gone: gone, in: output)
      + unowned.map { path in
        Problem(
          "foreign-file",
          .error,
          "This file was not written by sitegen, and the site has a page at its address",
          remedy: "Move it away, or choose another folder with --output.",
          at: .init(path: output + "/" + path)
        )
      }
  }

  /// Removes what was written; the last site stays.
  func abandon() { try? Disk.remove(folder) }
}
