/// The addresses of the site: the only file that knows them.
///
/// A path is relative to the site's root, ASCII, with `/` between folders. Page addresses hold no
/// ordinals, for units move; ids within a record do.
public struct PagePath: Hashable, Sendable, Comparable {
  /// The path from the site's root, `meetings/2026-02-12-021/index.html`.
  public let path: String

  /// A path from the site's root.
  public init(_ path: String) { self.path = path }

  /// A path of several pieces; quicker than a text with values in it, and a site has many.
  private init(_ pieces: String...) {
    path = String(unsafeUninitializedCapacity: pieces.reduce(0) { $0 + $1.utf8.count }) { path in
      var end = 0
      for var piece in pieces {
        piece.withUTF8 { _ = path[end...].update(fromContentsOf: $0) }
        end += piece.utf8.count
      }
      return end
    }
  }

  /// Orders paths by their bytes.
  public static func < (left: PagePath, right: PagePath) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  /// `../` for each folder between the page and the root; empty for a page at the root.
  public var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The relative address of another page as seen from this one.
  public func link(to other: PagePath, anchor: String? = nil) -> String {
    var (own, target) = (path, other.path)
    return own.withUTF8 { own in
      target.withUTF8 { target in
        // What is left of the other's path behind the folders that both lie in.
        var start = 0
        for index in 0..<min(own.count, target.count) {
          guard own[index] == target[index] else { break }
          if own[index] == UInt8(ascii: "/") { start = index + 1 }
        }
        var link: [UInt8] = []
        link.reserveCapacity(target.count + 16)
        for byte in own[start...] where byte == UInt8(ascii: "/") { link += "../".utf8 }
        link += target[start...]
        if let anchor {
          link.append(UInt8(ascii: "#"))
          link += anchor.utf8
        }
        return String(decoding: link, as: UTF8.self)
      }
    }
  }

  /// The home page (首頁).
  public static let home = PagePath("index.html")
  /// All meetings, by year (會議).
  public static let meetings = PagePath("meetings/index.html")
  /// A row for each meeting.
  public static let meetingsCSV = PagePath("meetings/meetings.csv")
  /// All units (單位).
  public static let units = PagePath("units/index.html")
  /// A row for each unit.
  public static let unitsCSV = PagePath("units/units.csv")
  /// All decisions (決定與決議).
  public static let decisions = PagePath("decisions/index.html")
  /// All decisions as data.
  public static let decisionsCSV = PagePath("decisions/decisions.csv")
  /// People by meeting (出席).
  public static let attendance = PagePath("attendance/index.html")
  /// A row for each person that a record names.
  public static let attendanceCSV = PagePath("attendance/attendance.csv")
  /// All tables (表格).
  public static let tables = PagePath("tables/index.html")
  /// The outages (障礙).
  public static let outages = PagePath("outages/index.html")
  /// A row for each fault.
  public static let outagesCSV = PagePath("outages/outages.csv")
  /// A row for each fault and as-of date.
  public static let observationsCSV = PagePath("outages/observations.csv")
  /// The faults as JSON.
  public static let outagesJSON = PagePath("api/v1/outages.json")
  /// What is in the faults' JSON, as JSON Schema.
  public static let outagesSchema = PagePath("api/v1/schemas/outages.json")
  /// What was checked and found (檢核).
  public static let findings = PagePath("findings/index.html")
  /// A row for each finding.
  public static let findingsCSV = PagePath("findings/findings.csv")
  /// The findings as JSON.
  public static let findingsJSON = PagePath("api/v1/findings.json")
  /// What is in the findings' JSON, as JSON Schema.
  public static let findingsSchema = PagePath("api/v1/schemas/findings.json")
  /// What there is to download (資料下載).
  public static let data = PagePath("data.html")
  /// Every CSV file with what its columns hold, as a Data Package.
  public static let dataPackage = PagePath("datapackage.json")
  /// What there is in the folder of data, for programs.
  public static let dataIndex = PagePath("api/v1/index.json")
  /// The search (檢索).
  public static let search = PagePath("search.html")
  /// The site map (網站導覽).
  public static let siteMap = PagePath("sitemap.html")
  /// What a server shows for an address that is none.
  public static let notFound = PagePath("404.html")

  /// The pages' addresses for search engines.
  public static let siteMapXML = PagePath("sitemap.xml")
  /// A part of them, where they are many.
  public static func siteMapXML(part: Int) -> PagePath { PagePath("sitemap-\(part).xml") }
  /// What search engines are asked.
  public static let robots = PagePath("robots.txt")
  /// A feed over the whole site, `meetings`.
  public static func feed(_ name: String) -> PagePath { PagePath("feeds/\(name).xml") }
  /// A unit's feed.
  public static func unitFeed(_ slug: String) -> PagePath { PagePath("feeds/units/\(slug).xml") }
  /// A calendar, `repairs`.
  public static func calendar(_ name: String) -> PagePath { PagePath("calendar/\(name).ics") }

  /// The record of one meeting: head, agenda, contents.
  public static func meeting(_ stem: String) -> PagePath {
    PagePath("meetings/", stem, "/index.html")
  }
  /// The whole record on one page.
  public static func full(_ stem: String) -> PagePath { PagePath("meetings/", stem, "/full.html") }
  /// One unit's report in one record.
  public static func report(_ stem: String, unit slug: String) -> PagePath {
    PagePath("meetings/", stem, "/", slug, ".html")
  }
  /// What changed against the meeting before.
  public static func changes(_ stem: String) -> PagePath {
    PagePath("meetings/\(stem)/changes.html")
  }
  /// The text as received, with an anchor at each line.
  public static func source(_ stem: String) -> PagePath {
    PagePath("meetings/", stem, "/source.html")
  }
  /// The text as received, byte for byte.
  public static func sourceText(_ stem: String) -> PagePath {
    PagePath("meetings/\(stem)/source.txt")
  }
  /// A unit over all meetings.
  public static func unit(_ slug: String) -> PagePath { PagePath("units/\(slug).html") }
  /// A table over all meetings.
  public static func table(_ slug: String) -> PagePath { PagePath("tables/\(slug).html") }
  /// A table of one meeting as data; the ending is `csv` or `json`.
  public static func tableData(_ slug: String, _ stem: String, ending: String) -> PagePath {
    PagePath("tables/", slug, "/", stem, ".", ending)
  }
  /// What the columns of a table's CSV files hold; those of other columns have a number.
  public static func tableSchema(_ slug: String, _ number: Int) -> PagePath {
    PagePath("tables/\(slug).schema\(number > 1 ? "-\(number)" : "").json")
  }
  /// All things of a kind as data; the ending is `json` or `jsonl`.
  public static func data(_ name: String, ending: String) -> PagePath {
    PagePath("api/v1/\(name).\(ending)")
  }
  /// What is in a kind's data, as JSON Schema.
  public static func dataSchema(_ name: String) -> PagePath {
    PagePath("api/v1/schemas/\(name).json")
  }
  /// One asset's outages.
  public static func asset(_ slug: String) -> PagePath { PagePath("outages/\(slug).html") }
  /// The data that a year's records are searched in; the hash is of its content.
  public static func searchData(_ year: Int, hash: String) -> PagePath {
    PagePath("search/\(year)-\(hash).js")
  }
  /// A page of the owner's own, or one of `about`, `method`.
  public static func own(_ name: String) -> PagePath { PagePath("\(name).html") }
  /// The part of a list that holds one year, beside the list's own page.
  public func year(_ year: Int) -> PagePath {
    let name = path.hasSuffix("/index.html") ? "/index.html" : ".html"
    return PagePath(start(without: name.utf8.count), "/", String(year), ".html")
  }
  /// Whether an anchor of the page stays for ever: what was found comes and goes with the rules, and
  /// with what the owner mends.
  public func promises(_ anchor: String) -> Bool {
    if path.hasPrefix("findings/") || anchor == "findings" || anchor == "contents" { return false }
    guard let mark = anchor.lastIndex(of: "-") else { return true }
    let last = anchor[anchor.index(after: mark)...]
    return last.first != "x" || last.count < 2 || last.dropFirst().contains { !$0.isNumber }
  }
  /// The Markdown beside a page.
  public var markdown: PagePath { ending("md") }
  /// The same name with another ending, `csv` instead of `html`.
  public func ending(_ ending: String) -> PagePath { PagePath(start(without: 4), ending) }

  private func start(without count: Int) -> String {
    String(decoding: path.utf8.dropLast(count), as: UTF8.self)
  }
}
