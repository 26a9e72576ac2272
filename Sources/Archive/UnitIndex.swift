/// The units met so far (單位索引), by every name a record gave them.
struct UnitIndex: Sendable {
  private(set) var units: [Unit] = []
  private let identity: UnitIdentity
  private var byName: [String: Int] = [:]
  private var bySlug: [String: Int] = [:]

  init(_ identity: UnitIdentity) { self.identity = identity }

  /// The index of the unit that a name means, a new one for a unit not met yet.
  mutating func add(_ name: String) -> Int {
    if let known = byName[name] { return known }
    let unit = identity.unit(name)
    let index: Int
    if let known = bySlug[unit.slug] {
      index = known
    } else {
      index = units.count
      units.append(unit)
      bySlug[unit.slug] = index
    }
    byName[name] = index
    return index
  }

  /// The index of the unit that a name means, if it was met.
  func index(of name: String) -> Int? {
    if let known = byName[name] { return known }
    return bySlug[identity.unit(name).slug]
  }
}
