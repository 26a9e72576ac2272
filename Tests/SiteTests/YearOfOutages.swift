import Archive
import Foundation
import Minutes
import Site

/// The made-up year of `Tests/Sites/twelve-months`, and what of its faults is true, by hand.
struct YearOfOutages {
  /// The records' files.
  static let files: [String] = {
    let folder = "Tests/Sites/twelve-months/content/meetings"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: SampleSite.root.appending(path: folder).path()
    )
    return (names ?? []).sorted().map { "\(folder)/\($0)" }
  }()

  /// The records of the year told again for others, under the same numbers; corrected ones left out.
  static func records(of years: ClosedRange<Int>) throws -> [String: String] {
    var texts: [String: String] = [:]
    for file in files where !file.contains("corrected") && !file.contains("-s") {
      let whole = try String(contentsOf: SampleSite.root.appending(path: file), encoding: .utf8)
      // Without its front matter.
      let text = whole.components(separatedBy: "\n---\n").last ?? whole
      let stem = String(file.suffix(7).prefix(3))
      for year in years {
        var other = text
        for mark in ["/", "年", " 年"] {
          other = other.replacingOccurrences(of: "115\(mark)", with: "\(year + 1)\(mark)")
          other = other.replacingOccurrences(of: "114\(mark)", with: "\(year)\(mark)")
        }
        texts["\(year)-\(stem)"] = other
      }
    }
    return texts
  }

  /// What must be found, a line for each fault: asset, occurred, place, distance, severity, status,
  /// slips, repaired, observations, certainty, what else.
  ///
  /// Written from the records' tables and notes and their README, not from what the program says.
  static let faults = [
    "WUW5 2025-10-01 西灣 60 cut open 1/47 - 3 proposed",
    "DIN4 2025-06-02 南嶼 88 cut repaired 2/61 2025-12-03 6 proposed partial→cut@2025-08-20",
    "DIN4 2025-06-02 南嶼 140 cut vanished 1/92 - 4 certain reappeared@2025-11-19",
    "YER2 2025-03-08 東角 48.5 cut repaired 2/153 2025-08-09 6 proposed linked:BIN3",
    "YER2 - 北岬 12 cut repaired 0/0 2025-08-11 1 certain",
    "JYA1 2025-01-03 某港 120 cut repaired 2/76 2025-04-12 4 proposed",
    "JYA1 2025-01-10 某港 305 partial vanished 3/122 - 5 certain",
    "BIN3 2025-03-08 東角 48.5 cut repaired 0/0 2025-05-06 3 proposed linked:YER2",
  ]

  /// The same line of a fault that was found.
  static func line(_ event: OutageEvent, _ history: OutageHistory) -> String {
    func label(_ event: OutageEvent) -> String { history.assets[event.asset].label }
    let distance = event.distance.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
    var words = [
      label(event), event.occurred?.iso ?? "-", event.place ?? "-", distance ?? "-",
      event.severity.rawValue, event.status.rawValue, "\(event.slips.times)/\(event.slips.days)",
      event.repaired?.iso ?? "-", String(event.observations.count), event.certainty.rawValue,
    ]
    words += event.reclassifications.map {
      "\($0.before.rawValue)→\($0.after.rawValue)@\($0.asOf.iso)"
    }
    words += event.absences.map { "reappeared@\($0.until.iso)" }
    if event.reappeared, event.absences.isEmpty { words.append("reappeared") }
    words += event.linked.map { "linked:" + label(history.events[$0]) }
    return words.joined(separator: " ")
  }
}
