internal import Settings

/// What the months are called (月份), 2月 or February, short where room is scarce.
struct MonthNames: Sendable {
  private let names: [String]

  init(_ wording: Wording, isShort: Bool = false) {
    names = wording[isShort ? "list.months_short" : "list.months"].split(separator: " ")
      .map(String.init)
  }

  /// The name of a month from 1 to 12.
  subscript(month: Int) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }
}
