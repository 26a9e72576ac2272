import Crypto
import Settings
import SourceText

/// A file that pages load (資產), copied as it is to `assets/`.
public struct ThemeAsset: Sendable {
  /// The path from the site's root, `assets/site-1a2b3c4d.css`.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]
}

extension ThemeFiles {
  /// The files to copy, by name.
  ///
  /// Styles and scripts carry a hash of their content in their names, so that a browser never shows a
  /// page with the style of last month, on `file://` neither; pictures and fonts, which a style sheet
  /// names itself, keep theirs.
  public var assets: [(name: String, asset: ThemeAsset)] {
    names(in: "assets/").compactMap { name in
      guard let bytes = files[name]?.bytes else { return nil }
      return (name, ThemeAsset(path: Self.addressed(name, bytes), bytes: bytes))
    }
  }

  private static func addressed(_ name: String, _ bytes: [UInt8]) -> String {
    for ending in [".css", ".js"] where name.hasSuffix(ending) {
      let hash = SHA256.hash(data: bytes).prefix(4).hexDigits
      return "\(name.dropLast(ending.utf8.count))-\(hash)\(ending)"
    }
    return name
  }
}
