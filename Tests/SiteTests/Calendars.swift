import Archive
import Findings
import Foundation
import Minutes
import Settings
import Templating
import Testing

@testable import Site

/// The feeds and calendars of some records, read back as a program reads them.
struct Calendars {
  /// One event's properties by name, the parameters being part of the name.
  typealias Event = [String: String]

  let catalogue: Catalogue

  /// The feeds and calendars of records that have been read.
  init(_ records: some Sequence<Record>, settings: SiteSettings = SiteSettings()) throws {
    let registry = Registry(site: settings)
    let archive = Archive(
      Array(records),
      registry: registry,
      everyone: ["各單位"],
      words: try SampleSite.spokenWords()
    )
    let theme = try SampleSite.sample().theme
    catalogue = Catalogue(
      archive: archive,
      findings: Findings(archive, registry: registry, vocabulary: try SampleSite.vocabulary()),
      registry: registry,
      theme: theme,
      wording: theme.wording
    )
  }

  /// A file as text.
  func text(_ one: Subscription) -> String {
    String(decoding: one.bytes(catalogue), as: UTF8.self)
  }

  /// The events of a calendar, its lines joined and its words unescaped.
  func events(_ one: Subscription) -> [Event] {
    var events: [Event] = []
    let lines = text(one).replacingOccurrences(of: "\r\n ", with: "")
      .components(separatedBy: "\r\n")
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      if line == "BEGIN:VEVENT" { events.append([:]) }
      guard !events.isEmpty else { continue }
      events[events.count - 1][name] = value.replacingOccurrences(of: "\\n", with: "\n")
        .replacingOccurrences(of: "\\,", with: ",").replacingOccurrences(of: "\\;", with: ";")
    }
    return events
  }

  /// What stands in each element of a name in a feed, the feed's own first.
  func elements(_ name: String, of one: Subscription) -> [String] {
    text(one).components(separatedBy: "<\(name)>").dropFirst().map {
      $0.components(separatedBy: "</\(name)>")[0]
    }
  }
}
