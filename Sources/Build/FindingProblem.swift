import Archive
import Findings
import Minutes
import SourceText

extension Finding {
  /// The finding as `check` prints it, in one list with the problems.
  func problem(in archive: Archive) -> Problem {
    let text = archive.records[record].text
    return Problem(
      rule,
      severity,
      message,
      remedy: remedy,
      at: ranges.first.map(text.place) ?? .init(path: text.source.path),
      related: ranges.dropFirst().map(text.place),
      data: data,
      waiver: waiver
    )
  }
}
