internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// One of the feeds and calendars that a site offers (訂閱).
public enum Subscription: Sendable, CaseIterable {
  /// The newest records.
  case meetingsFeed
  /// The newest decisions.
  case decisionsFeed
  /// What befell the faults.
  case outagesFeed
  /// The meetings as a calendar.
  case meetingsCalendar
  /// The expected repairs as a calendar.
  case repairsCalendar
  /// What was promised with a day, as a calendar.
  case promisesCalendar

  /// How many entries a feed has at most: those who look seldom find the rest on the pages.
  static let mostEntries = 50
  /// How many events a calendar has at most, the newest told.
  static let mostEvents = 300

  /// Those that have something to tell.
  static func all(_ catalogue: Catalogue) -> [Subscription] {
    let archive = catalogue.archive
    let sections = SiteSections(catalogue)
    return allCases.filter { one in
      switch one {
      case .meetingsFeed, .meetingsCalendar: archive.newest != nil
      case .decisionsFeed:
        archive.records.indices.contains {
          archive.supersededBy[$0] == nil && !archive.records[$0].meeting.decisions.isEmpty
        }
      case .outagesFeed: sections.hasOutages && !archive.outages.events.isEmpty
      case .repairsCalendar:
        archive.outages.events.contains { RepairsCalendar.date(of: $0) != nil }
      case .promisesCalendar: !archive.promises.all.isEmpty
      }
    }
  }

  /// Where it lies.
  var path: PagePath {
    switch self {
    case .meetingsFeed: .feed("meetings")
    case .decisionsFeed: .feed("decisions")
    case .outagesFeed: .feed("outages")
    case .meetingsCalendar: .calendar("meetings")
    case .repairsCalendar: .calendar("repairs")
    case .promisesCalendar: .calendar("promises")
    }
  }

  /// The key of its name.
  var key: String {
    switch self {
    case .meetingsFeed: "feeds.meetings"
    case .decisionsFeed: "feeds.decisions"
    case .outagesFeed: "feeds.outages"
    case .meetingsCalendar: "calendar.meetings"
    case .repairsCalendar: "calendar.repairs"
    case .promisesCalendar: "calendar.promises"
    }
  }

  /// Whether it is a calendar.
  var isCalendar: Bool {
    switch self {
    case .meetingsCalendar, .repairsCalendar, .promisesCalendar: true
    case .meetingsFeed, .decisionsFeed, .outagesFeed: false
    }
  }

  /// What it is called away from the site: the site's title, and its name.
  func title(_ catalogue: Catalogue) -> String {
    catalogue.siteTitle(with: catalogue.wording[key])
  }

  /// Its file.
  func bytes(_ catalogue: Catalogue) -> [UInt8] {
    switch self {
    case .meetingsFeed: MeetingsFeed(catalogue).bytes
    case .decisionsFeed: DecisionsFeed(catalogue).bytes
    case .outagesFeed: OutagesFeed(catalogue).bytes
    case .meetingsCalendar: MeetingsCalendar(catalogue).bytes
    case .repairsCalendar: RepairsCalendar(catalogue).bytes
    case .promisesCalendar: PromisesCalendar(catalogue).bytes
    }
  }
}
