import Pages
import SourceText

/// Addresses that the last site had and this one lacks (消失的網址): a published link must not die.
struct LostAddresses {
  private var pages: [(path: String, anchors: [String])] = []

  /// Notes the anchors that a page had and has no more.
  mutating func compare(_ path: String, old: [UInt8], new: [UInt8]) {
    let kept = Set(Self.anchors(of: new))
    let page = PagePath(path)
    let lost = Self.anchors(of: old).filter { !kept.contains($0) && page.promises($0) }
    if !lost.isEmpty { pages.append((path, lost)) }
  }

  /// A warning for each page that has lost anchors, and each file that is gone.
  func problems(gone: [String], in output: String) -> [Problem] {
    // Scripts and styles have a new address whenever they change, and nobody keeps one.
    let made = ["assets/", "search/"]
    let files = gone.filter { path in !made.contains { path.hasPrefix($0) } }.map { path in
      Problem(
        "lost-address",
        .warning,
        "The last site had this address and the new one lacks it",
        remedy: "Bring the record, or the unit's slug, back; others may have kept the link.",
        at: .init(path: output + "/" + path)
      )
    }
    return files
      + pages.map { page in
        let names = page.anchors.prefix(10).map { "#" + $0 }.joined(separator: ", ")
        let more = page.anchors.count > 10 ? " and \(page.anchors.count - 10) more" : ""
        return Problem(
          "lost-anchor",
          .warning,
          "The last site had anchors on this page that the new one lacks: \(names)\(more)",
          remedy: "If the record was changed, put it back; a published record does not change.",
          at: .init(path: output + "/" + page.path)
        )
      }
  }

  /// The values of all `id` attributes of a page, in order.
  static func anchors(of page: [UInt8]) -> [String] {
    let sign = Array(" id=\"".utf8)
    var anchors: [String] = []
    var index = 0
    while index + sign.count < page.count {
      guard page[index] == 0x20, page[index + 1] == UInt8(ascii: "i"),
        page[index..<index + sign.count].elementsEqual(sign)
      else {
        index += 1
        continue
      }
      let start = index + sign.count
      let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? page.count
      anchors.append(String(decoding: page[start..<end], as: UTF8.self))
      index = end
    }
    return anchors
  }
}
