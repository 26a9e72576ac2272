public import Settings
internal import SourceText

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

/// Which unit a name means (單位識別): 資安署 and 資通安全署 are one, two bodies' 秘書處 are two.
///
/// Full, short and earlier names of `content/units.yml` are known; any other name is a unit of its
/// own, addressed by the hash of its normalised name. Where a site holds the records of several
/// bodies, the units of another body than its own are kept apart by that body's name.
public struct UnitIdentity: Sendable {
  private let listed: [Unit]
  private let byKey: [NameKey: Int]
  private let home: NameKey?
  /// The body whose units are meant, in its matching form; empty for the site's own.
  let scope: String

  /// What the owner's list says; of two entries that claim a name the first has it.
  ///
  /// - Parameters:
  ///   - entries: The owner's list.
  ///   - home: The site's own body; nil where there is only one, empty where none is its own.
  public init(_ entries: [UnitEntry], home: String? = nil) {
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
    self.home = home.map(NameKey.init)
    scope = ""
  }

  private init(_ other: UnitIdentity, scope: String) {
    listed = other.listed
    byKey = other.byKey
    home = other.home
    self.scope = scope
  }

  /// The same for names that the records of a body use.
  public func within(_ body: String?) -> UnitIdentity {
    guard let home, let body else { return UnitIdentity(self, scope: "") }
    let key = NameKey(body).text
    let isHome = !home.text.isEmpty && key.hasPrefix(home.text)
    return UnitIdentity(self, scope: isHome ? "" : key)
  }

  /// The unit a name means.
  public func unit(_ name: String) -> Unit {
    let key = NameKey(name)
    if scope.isEmpty, let index = byKey[key] { return listed[index] }
    return Unit(
      name: name.pressed,
      slug: "u-" + ShortHash.of(scope.isEmpty ? key.text : scope + "\n" + key.text),
      short: [],
      english: nil,
      isListed: false
    )
  }
}
