import Pages
import Site
import SourceText
import Synchronization

/// A sink that finds the words of links known to lead nowhere (失效連結).
///
/// It runs only when there are some: until then links are numbers.
final class LinkFinder: FileSink {
  private let broken: Set<UInt64>
  private let found = Mutex<[(page: PagePath, href: String)]>([])

  /// Looks for links to some addresses.
  init(_ broken: Set<UInt64>) { self.broken = broken }

  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
    guard path.path.hasSuffix(".html") else { return }
    for link in LinkScan(bytes, at: path.path).links where broken.contains(link.target) {
      let href = String(decoding: bytes[link.href], as: UTF8.self)
      found.withLock { $0.append((path, href)) }
    }
  }

  /// An error for each page and link, an own page's at its line.
  func problems(_ own: [OwnDocument]) -> [Problem] {
    let found = found.withLock { $0 }
    return found.map { page, href in
      let document = own.first { PagePath.own($0.name) == page }
      return Problem(
        "broken-link",
        .error,
        "The link `\(href)` leads to a page or place that the site does not have",
        remedy: document == nil
          ? "If no template of yours makes it, this is a fault of sitegen; please report it."
          : "Correct the link, or remove it.",
        at: document?.place(of: href) ?? .init(path: page.path)
      )
    }
  }
}
