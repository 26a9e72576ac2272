internal import Archive
internal import Minutes
internal import Settings
internal import SourceText
internal import Vocabulary

/// By which names the site's assets are known (資產稱呼), and which names alternatives give (替代路由).
///
/// Told once for all records, for they repeat themselves. A name is compared without 海纜 and its
/// like: EAC1 海纜 is EAC1, EAC is not, and 由同一海纜其他芯線 names nothing.
struct RouteNames: Sendable {
  /// One route of a cell.
  struct Route: Sendable {
    let written: String
    let key: String
  }

  /// The names of each asset of the archive.
  private(set) var keys: [Set<String>]
  private var routes: [String: [Route]] = [:]
  private let words: WordSet

  init(_ archive: Archive, _ registry: Registry, _ vocabulary: Vocabulary) {
    words = vocabulary[.routeWords]
    let assets = archive.outages.assets
    keys = []
    var entries: [String: AssetEntry] = [:]
    for entry in assets.isEmpty ? [] : registry.assets { entries[entry.slug] = entry }
    for asset in assets {
      var names = [asset.code, asset.name].compactMap(\.self)
      if let entry = entries[asset.slug] {
        names += [entry.code, entry.name].compactMap(\.self) + entry.also
      }
      keys.append(Set(names.map { Self.key($0, words) }).subtracting([""]))
    }
    for event in archive.outages.events {
      for observation in event.observations {
        if let written = observation.told.alternatives, routes[written] == nil {
          routes[written] = Self.routes(written, words)
        }
      }
    }
  }

  /// The routes of a cell.
  func routes(in alternatives: String) -> [Route] { routes[alternatives] ?? [] }

  /// The one of some routes by which an asset is known, as written.
  func route(among routes: [Route], naming asset: Int) -> String? {
    guard keys.indices.contains(asset) else { return nil }
    return routes.first { keys[asset].contains($0.key) }?.written
  }

  private static func routes(_ alternatives: String, _ words: WordSet) -> [Route] {
    alternatives.unicodeScalars.split { parts($0.value) }.compactMap { piece in
      let written = String(piece)
      let key = key(written, words)
      return key.isEmpty ? nil : Route(written: trimmed(written), key: key)
    }
  }

  /// A name in its matching form, without the words for a cable at its end.
  private static func key(_ name: String, _ words: WordSet) -> String {
    var scalars = NameKey(name).text.unicodeScalars.map(\.value)
    while let start = words.start(in: scalars, endOf: scalars.indices), start > 0 {
      scalars.removeSubrange(start...)
    }
    return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private static func trimmed(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.value.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.value.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func parts(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF0F, 0x2F, 0x28, 0x29, 0xFF08, 0xFF09, 0x3002,
      0x53CA, 0x8207, 0x548C, 0x6216, 0x66A8, 0x2B, 0x26, 0x0A:
      true  // 及 與 和 或 暨
    default: false
    }
  }
}
