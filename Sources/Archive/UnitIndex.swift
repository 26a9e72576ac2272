/// The units met so far (單位索引), by every name a record gave them.
struct UnitIndex: Sendable {
  private(set) var units: [Unit] = []
  /// The body whose records name each unit; nil for the site's own.
  private(set) var bodies: [String?] = []
  private let identity: UnitIdentity
  private var byName: [String: [String: Int]] = [:]
  /// The same by the bytes of the names, which is how most are found.
  private var byWriting: [WrittenName: Int] = [:]
  private var bySlug: [String: Int] = [:]

  init(_ identity: UnitIdentity) { self.identity = identity }

  /// The index of the unit that a name means in a body's records, a new one for one not met yet.
  mutating func add(_ name: String, of body: String?) -> Int {
    if let known = known(name, of: body) { return known }
    let identity = identity.within(body)
    let unit = identity.unit(name)
    let index: Int
    if let known = bySlug[unit.slug] {
      index = known
    } else {
      index = units.count
      units.append(unit)
      bodies.append(identity.scope.isEmpty ? nil : body)
      bySlug[unit.slug] = index
    }
    byName[body ?? "", default: [:]][name] = index
    byWriting[WrittenName(name, of: body ?? "")] = index
    return index
  }

  /// The names that a body's records give units, and the units they mean.
  func names(of body: String?) -> [String: Int] { byName[body ?? ""] ?? [:] }

  /// What a name was found to mean before.
  private func known(_ name: String, of body: String?) -> Int? {
    byWriting[WrittenName(name, of: body ?? "")] ?? byName[body ?? ""]?[name]
  }

  /// The index of the unit that a name means in a body's records, if it was met.
  func index(of name: String, of body: String?) -> Int? {
    if let known = known(name, of: body) { return known }
    return bySlug[identity.within(body).unit(name).slug]
  }
}
