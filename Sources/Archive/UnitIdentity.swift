public import Settings

/// A unit (單位) as the site knows it, whatever name a record gave it.
public struct Unit: Hashable, Sendable {
  /// The full name (全銜); as written where no entry knows it.
  public let name: String
  /// Its place on the site, `acs`.
  public let slug: String
  /// Its short names (簡稱), [資安署].
  public let short: [String]
  /// Its English name, where the owner gives one.
  public let english: String?
  /// Whether `content/units.yml` has an entry for it.
  public let isListed: Bool
}

/// Which unit a name means (單位識別): 資安署 and 資通安全署 are one.
///
/// Full, short and earlier names of `content/units.yml` are known; any other name is a unit of its
/// own, addressed by the hash of its normalised name.
public struct UnitIdentity: Sendable {
  private let listed: [Unit]
  private let byKey: [NameKey: Int]

  /// What the owner's list says; of two entries that claim a name the first has it.
  public init(_ entries: [UnitEntry]) {
    var listed: [Unit] = []
    var byKey: [NameKey: Int] = [:]
    for (index, entry) in entries.enumerated() {
      listed.append(
        Unit(
          name: entry.name,
          slug: entry.slug,
          short: entry.short,
          english: entry.english,
          isListed: true
        )
      )
      for name in [entry.name] + entry.short + entry.earlier.map(\.name) {
        let key = NameKey(name)
        if byKey[key] == nil { byKey[key] = index }
      }
    }
    self.listed = listed
    self.byKey = byKey
  }

  /// The unit a name means.
  public func unit(_ name: String) -> Unit {
    let key = NameKey(name)
    if let index = byKey[key] { return listed[index] }
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace { shown.append(scalar) }
    return Unit(
      name: String(shown),
      slug: "u-" + ShortHash.of(key.text),
      short: [],
      english: nil,
      isListed: false
    )
  }
}
