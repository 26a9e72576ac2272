import Minutes
import SourceText

/// A record that says it corrects another (更正) must name one that is there.
enum Supersedes {
  /// An error for each that does not.
  static func problems(_ records: [Record], stems: [String]) -> [Problem] {
    records.compactMap { record in
      guard let name = record.supersedes, !stems.contains(name) else { return nil }
      let nearest = NearestName.of(name, among: stems)
      return Problem(
        "unknown-record",
        .error,
        "`supersedes:` names the record `\(name)`, which is not there",
        remedy: nearest.map { "Did you mean `\($0)`?" }
          ?? "Write the other file's name without content/meetings/ and .txt",
        at: .init(path: record.text.source.path)
      )
    }
  }
}
