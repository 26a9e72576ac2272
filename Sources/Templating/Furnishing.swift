/// What a site has besides its pages' own contents (全站資料), known when all records are read.
public struct Furnishing: Sendable {
  /// An entry of the main navigation or of the foot of the page.
  public struct Entry: Sendable {
    /// Its words, 單位.
    public let label: String
    /// Where it leads, from the site's root.
    public let path: String
    /// The kind of the page that it leads to.
    public let page: PageKind?
    /// The kinds of pages that belong under it, its own included.
    public let section: Set<PageKind>

    /// An entry.
    public init(label: String, path: String, page: PageKind? = nil, section: Set<PageKind> = []) {
      self.label = label
      self.path = path
      self.page = page
      self.section = section
    }
  }

  /// The newest as-of date of the records (資料截至), as shown.
  public var asOf: String?
  /// The main navigation; its size does not grow with the site.
  public var navigation: [Entry]
  /// The pages about the site, for the foot.
  public var footer: [Entry]

  /// What a site has.
  public init(asOf: String? = nil, navigation: [Entry] = [], footer: [Entry] = []) {
    self.asOf = asOf
    self.navigation = navigation
    self.footer = footer
  }
}
