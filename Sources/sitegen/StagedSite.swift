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

  private let root: OpenFolder
  /// The site that it will replace.
  let previous: PreviousSite
  private let state: Mutex<State>

  private struct State {
    var manifest = Manifest()
    /// The last site's files that the new one does not have so far.
    var missing: [String: FileHash]
    var lost = LostAddresses()
    var counts: [PreviousSite.Change: Int] = [:]
    var bytes = 0
    var unowned: [String] = []
  }

  /// Begins a site for an output folder; within it, where the folder beside it may not be written.
  init(for output: String, inside: Bool = false) throws {
    previous = try PreviousSite(output)
    state = Mutex(State(missing: previous.manifest.hashes))
    let exists = previous.folder != nil
    let folder = try Self.place(for: previous.folder ?? output, exists: exists, inside: inside)
    root = try OpenFolder(folder)
    guard flock(root.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw DiskError("build beside another sitegen that is at work in", folder)
    }
    // What a build that was cut off left there.
    for name in try Disk.names(in: folder) { try Disk.remove(folder + "/" + name) }
  }

  /// Where it is built.
  var folder: String { root.path }

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

  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    try Stopwatch.measure(.write) { try add(path.path, bytes, hash ?? FileHash(of: bytes)) }
  }

  private func add(_ path: String, _ bytes: [UInt8], _ hash: FileHash) throws {
    let change = previous.change(path, bytes)
    if change != .same || !isLinked(path) { try root.write(bytes, to: path) }
    let isOurs = previous.manifest.hashes[path] != nil
    // An old page is read again only when it has changed, to see which anchors are gone.
    let isPage = change == .changed && isOurs && path.hasSuffix(".html")
    let old = isPage ? try previous.folder.map { try Disk.read($0 + "/" + path) } : nil
    state.withLock { state in
      state.manifest.hashes[path] = hash
      state.missing[path] = nil
      state.counts[change, default: 0] += 1
      state.bytes += bytes.count
      if let old { state.lost.compare(path, old: old, new: bytes) }
      if change == .changed, !isOurs { state.unowned.append(path) }
    }
  }

  /// Links a file that has not changed, so that it keeps its time and a copy of the site is quick.
  private func isLinked(_ path: String) -> Bool {
    previous.root.map { root.link(path, from: $0) } ?? false
  }

  // MARK: - What was written

  /// The files of the new site.
  var manifest: Manifest { state.withLock { $0.manifest } }

  /// How many bytes the new site has.
  var byteCount: Int { state.withLock { $0.bytes } }

  /// How many files became what.
  func count(_ change: PreviousSite.Change) -> Int { state.withLock { $0.counts[change] ?? 0 } }

  /// Files of the last site that the new one lacks.
  var gone: [String] { state.withLock { $0.missing.keys.sorted() } }

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
