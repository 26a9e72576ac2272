internal import Settings
internal import SourceText

/// A sentence in which a rule tells what it found (檢核用語).
///
/// The interface has its own beside it, in the site's language: `finding.weekday`, or
/// `finding.weekday.none` for the saying `none`; a test holds their places together.
public struct Saying: Sendable {
  /// Which of a rule's sentences it is; empty where it is the only one.
  public let name: String
  /// The sentence, with `{places}` for a finding's data, without a full stop.
  public let message: String
  /// What to do about it.
  public let remedy: String

  /// The only sentence of a rule.
  public init(_ message: String, remedy: String) { self.init("", message, remedy: remedy) }

  /// One of a rule's sentences.
  public init(_ name: String, _ message: String, remedy: String) {
    self.name = name
    self.message = message
    self.remedy = remedy
  }

  /// A text with its places filled.
  static func filled(_ text: String, _ data: [Finding.Datum]) -> String {
    WordingPlace.filling(text) { name in data.first { $0.name == name }?.value }
  }
}
