internal import Archive

/// The bodies whose records a site holds (開會機關), each with its series, the one that met last first.
struct MeetingBodies {
  /// One body.
  struct Body {
    /// Its name; nil for records that do not say who met.
    let name: String?
    /// Its series, as indices of the archive's.
    var series: [Int]
  }

  private(set) var all: [Body] = []
  /// Whether readers must be told which body, or which series, a record is of.
  let areSeveral: Bool
  let haveSeveralSeries: Bool

  init(_ archive: Archive) {
    var places: [String: Int] = [:]
    for (index, series) in archive.series.enumerated() {
      let key = series.organisation.map { NameKey($0).text } ?? ""
      if let place = places[key] {
        all[place].series.append(index)
      } else {
        places[key] = all.count
        all.append(Body(name: series.organisation, series: [index]))
      }
    }
    areSeveral = all.count > 1
    haveSeveralSeries = archive.series.count > 1
  }

  /// The anchor of a body's section on the list of meetings.
  func anchor(_ body: Int) -> String { "b\(body + 1)" }

  /// The anchor of a series' list there.
  static func anchor(series: Int) -> String { "s\(series + 1)" }
}
