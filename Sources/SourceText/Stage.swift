/// A part of the work of a build, as its time is told (階段).
public enum Stage: String, CaseIterable, Sendable {
  /// Files, settings, templates and words.
  case read
  /// Lines, what they open, and the tree of the body.
  case outline
  /// The meeting: people, dates, tables, outages.
  case model
  /// The meetings related to one another.
  case archive
  /// What is checked.
  case findings
  /// Markdown.
  case pages
  /// CommonMark, parsed and rendered.
  case cmark
  /// HTML, and all other files.
  case html
  /// Links, looked at and followed.
  case links
  /// Hashes, comparing with the last site, and writing.
  case write
  /// The list of files, and putting the new site in the place of the last.
  case swap

  /// The stages that lie within this one where they are measured.
  var inner: [Stage] {
    switch self {
    case .model: [.outline]
    case .html: [.pages, .cmark, .links, .write]
    default: []
    }
  }
}
