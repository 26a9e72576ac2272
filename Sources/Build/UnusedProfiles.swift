import Minutes
import Settings
import SourceText

/// Profiles of `sitegen.yml` that no record uses (未用到的判讀設定): a slip in the series' name.
enum UnusedProfiles {
  /// A warning for each, given the records, all of which could be read.
  static func problems(_ records: [Record], _ settings: SiteSettings) -> [Problem] {
    let series = Set(records.map(\.meeting.series))
    return settings.profiles.keys.sorted().filter { !series.contains($0) }.map { name in
      let nearest = NearestName.of(name, among: series.sorted())
      let known = series.sorted().prefix(8).joined(separator: "、")
      return Problem(
        "unused-profile",
        .warning,
        "No record is of the series `\(name)`, so its profile changes nothing",
        remedy: nearest.map { "Did you mean `\($0)`?" } ?? "The series are \(known).",
        at: .init(path: "sitegen.yml")
      )
    }
  }
}
