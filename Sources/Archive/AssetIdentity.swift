internal import Minutes
internal import Settings

/// One asset (海纜) whose outages records tell of.
public struct OutageAsset: Sendable, Equatable {
  /// Its place on the site, `eac1`.
  public let slug: String
  /// The name, 東亞交匯一號海纜系統.
  public let name: String
  /// The code (代號), EAC1.
  public let code: String?
  /// Its English name, where the owner gives one.
  public let english: String?

  /// What it is called where there is little room: the code, else the name.
  public var label: String { code ?? name }
}

/// Which asset a record means (海纜識別): the code before the name.
struct AssetIdentity {
  /// An asset as a record writes it.
  private struct Writing: Hashable {
    let name: WrittenName
    let code: WrittenName?

    init(_ outage: Outage) {
      (name, code) = (WrittenName(outage.assetName), outage.assetCode.map { WrittenName($0) })
    }
  }

  private(set) var assets: [OutageAsset] = []
  private let entries: [AssetEntry]
  private var assetByWriting: [Writing: Int] = [:]
  private var slugs: Set<String>
  private var entryByKey: [NameKey: Int] = [:]
  private var codeByName: [NameKey: String?] = [:]
  private var assetByKey: [NameKey: Int] = [:]

  /// What the owner's list says, and what the records themselves say of names and codes.
  init(_ entries: [AssetEntry], in records: [Record]) {
    self.entries = entries
    slugs = Set(entries.map(\.slug))
    for (index, entry) in entries.enumerated() {
      for name in [entry.code, entry.name].compactMap(\.self) + entry.also {
        let key = NameKey(name)
        if entryByKey[key] == nil { entryByKey[key] = index }
      }
    }
    var met: Set<Writing> = []
    for record in records {
      for outage in record.meeting.outages where met.insert(Writing(outage)).inserted {
        learn(outage)
      }
    }
  }

  /// Which code a name has, as one record tells.
  private mutating func learn(_ outage: Outage) {
    guard let code = outage.assetCode else { return }
    let key = NameKey(outage.assetName)
    if let known = codeByName[key], known.map(NameKey.init) != NameKey(code) {
      codeByName[key] = .some(nil)  // One name with two codes tells nothing.
    } else {
      codeByName[key] = code
    }
  }

  /// The index of the asset of a fault, a new one for an asset not met yet.
  mutating func add(_ outage: Outage) -> Int {
    let writing = Writing(outage)
    if let known = assetByWriting[writing] { return known }
    let asset = asset(of: outage)
    assetByWriting[writing] = asset
    return asset
  }

  /// The owner's entry for an asset: the code before the name.
  ///
  /// A name whose entry has another code is another asset.
  private func entry(code: String?, name: NameKey) -> Int? {
    guard let code else { return entryByKey[name] }
    if let listed = entryByKey[NameKey(code)] { return listed }
    return entryByKey[name].flatMap { entries[$0].code == nil ? $0 : nil }
  }

  private mutating func asset(of outage: Outage) -> Int {
    let name = NameKey(outage.assetName)
    let code = outage.assetCode ?? (codeByName[name] ?? nil)
    let entry = entry(code: code, name: name)
    let key = entry.map { NameKey(entries[$0].slug) } ?? code.map(NameKey.init) ?? name
    let marked = NameKey((entry == nil ? "" : "/") + key.text)
    if let known = assetByKey[marked] { return known }
    assetByKey[marked] = assets.count
    if let entry {
      let listed = entries[entry]
      assets.append(
        OutageAsset(
          slug: listed.slug,
          name: listed.name,
          code: listed.code ?? code,
          english: listed.english
        )
      )
    } else {
      assets.append(
        OutageAsset(slug: slug(code, key), name: outage.assetName, code: code, english: nil)
      )
    }
    return assets.count - 1
  }

  /// A code in lower case, its other signs as hyphens; without a code, or where another asset has that
  /// place already, the hash of the name.
  private mutating func slug(_ code: String?, _ key: NameKey) -> String {
    var slug = ""
    for scalar in NameKey(code ?? "").text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default: slug += slug.isEmpty || slug.hasSuffix("-") ? "" : "-"
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty || slug == "index" || !slugs.insert(slug).inserted {
      return "u-" + ShortHash.of(key.text)
    }
    return slug
  }
}
