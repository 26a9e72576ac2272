public import Settings
public import SourceText
import Synchronization

/// How pages look (佈景): the templates, checked and ready, and what is the same on every page.
///
/// A template is for a page's shell; what repeats within a page is written as bytes by those who
/// know it. A page costs a copy of bytes, for each shell is filled only once.
public final class Theme: Sendable {
  /// The settings that templates print.
  public let site: SiteSettings
  /// The sentences of the interface.
  public let wording: Wording
  /// The files that pages load.
  public let assets: [ThemeAsset]
  /// What is known only when all records are read.
  public let furnishing: Furnishing

  private let templates: ShellTemplates
  private let addresses: [String: String]
  private let marks: LanguageMarks?
  private let shells = Mutex<Shells?>(nil)

  /// What is made when the first page needs it.
  private struct Shells {
    /// The templates with what is the same on every page.
    let templates: ShellTemplates
    let values: [String: ShellValue]
    var frames: [PageKind: PageFrame] = [:]

    init(_ theme: Theme) {
      values = ShellView.values(theme)
      templates = theme.templates.filled(with: values)
    }
  }

  /// The templates of a site, all of them checked.
  ///
  /// - Parameters:
  ///   - files: The built-in files and the owner's.
  ///   - site: The settings.
  ///   - wording: The sentences of the interface.
  ///   - problems: Gets an error for each tag that is wrong, with its line.
  public init(
    _ files: ThemeFiles,
    site: SiteSettings,
    wording: Wording,
    problems: inout [Problem]
  ) {
    self.site = site
    self.wording = wording
    let assets = files.assets
    self.assets = assets.map(\.asset)
    addresses = Dictionary(uniqueKeysWithValues: assets.map { ($0.name, $0.asset.path) })
    furnishing = Furnishing()
    marks = LanguageMarks(site.language, wording)
    templates = files.templates(wording, problems: &problems)
  }

  private init(_ other: Theme, _ furnishing: Furnishing) {
    site = other.site
    wording = other.wording
    assets = other.assets
    templates = other.templates
    addresses = other.addresses
    marks = other.marks
    self.furnishing = furnishing
  }

  /// The same theme with what is known when all records are read.
  public func furnished(with furnishing: Furnishing) -> Theme { Theme(self, furnishing) }

  /// The address of an asset from the site's root, its hash included.
  public func address(of asset: String) -> String? { addresses[asset] }

  /// How large a picture among the assets is, if it says so.
  func size(of asset: String) -> PictureSize? {
    guard let path = addresses[asset] else { return nil }
    return assets.first { $0.path == path }.flatMap { PictureSize($0.bytes) }
  }

  /// A page, ready to be written, with what is not in its language marked.
  public func page(_ kind: PageKind, _ slots: PageSlots) -> [UInt8] {
    let page = unmarked(kind, slots)
    return marks?.marked(page) ?? page
  }

  private func unmarked(_ kind: PageKind, _ slots: PageSlots) -> [UInt8] {
    if let frame = shells.withLock({ $0?.frames[kind] }) { return frame.filled(with: slots) }
    let shells = shells.withLock { shells in
      let known = shells ?? Shells(self)
      shells = known
      return known
    }
    var values = shells.values
    values["navigation"] = ShellView.navigation(kind, furnishing)
    let frame = PageFrame(shells.templates.parts(of: kind), values)
    self.shells.withLock { $0?.frames[kind] = frame }
    return frame.filled(with: slots)
  }
}
