internal import Pages
internal import SourceText
internal import Synchronization

/// The files of search data that were written (檢索檔): the page of the search names them.
///
/// Their names hold a hash of their content, so that a browser never searches last month's records;
/// it is known only when they have been made, each by whichever core came first.
final class SearchFiles: Sendable {
  private let paths = Mutex<[Int: PagePath]>([:])

  /// Names the file of a year by the hash of what is in it.
  func name(_ year: Int, _ hash: FileHash) -> PagePath {
    let path = PagePath.searchData(year, hash: hash.digits(ofFirst: 4))
    paths.withLock { $0[year] = path }
    return path
  }

  /// The files that were named, the newest year first.
  var newestFirst: [PagePath] {
    paths.withLock { paths in paths.sorted { $0.key > $1.key }.map(\.value) }
  }
}
