public import SourceText

/// One unit (單位) as `content/units.yml` has it.
public struct UnitEntry: Sendable, Equatable {
  /// The full name (全銜), 資通安全署.
  public var name: String
  /// Short names (簡稱), [資安署].
  public var short: [String]
  /// Its place on the site, `acs`.
  public var slug: String
  /// Its English name, if its own site gives one.
  public var english: String?
  /// Names it had before, with the day the present one began.
  public var earlier: [Earlier]

  /// A name a unit had before.
  public struct Earlier: Sendable, Equatable {
    /// The old name.
    public var name: String
    /// The ISO day on which the new name began.
    public var since: String?

    /// A former name.
    public init(name: String, since: String?) {
      self.name = name
      self.since = since
    }
  }

  /// A unit.
  public init(
    name: String,
    short: [String] = [],
    slug: String,
    english: String? = nil,
    earlier: [Earlier] = []
  ) {
    self.name = name
    self.short = short
    self.slug = slug
    self.english = english
    self.earlier = earlier
  }
}

/// One asset (海纜) as `content/cables.yml` has it.
public struct AssetEntry: Sendable, Equatable {
  /// The name, 東亞交匯一號海纜系統.
  public var name: String
  /// The code, EAC1.
  public var code: String?
  /// Other names.
  public var also: [String]
  /// Its place on the site, `eac1`.
  public var slug: String
  /// Its English name.
  public var english: String?

  /// An asset.
  public init(
    name: String,
    code: String? = nil,
    also: [String] = [],
    slug: String,
    english: String? = nil
  ) {
    self.name = name
    self.code = code
    self.also = also
    self.slug = slug
    self.english = english
  }
}

/// Everything the owner says besides the records: settings, units, assets.
public struct Registry: Sendable, Equatable {
  /// `sitegen.yml`.
  public var site: SiteSettings
  /// `content/units.yml`.
  public var units: [UnitEntry]
  /// `content/cables.yml`.
  public var assets: [AssetEntry]

  /// What the owner says.
  public init(
    site: SiteSettings = SiteSettings(),
    units: [UnitEntry] = [],
    assets: [AssetEntry] = []
  ) {
    self.site = site
    self.units = units
    self.assets = assets
  }
}

/// What a record's front matter says.
public struct FrontMatter: Sendable, Equatable {
  /// Where the record was published (`source:`).
  public var source: String?
  /// The ISO day on which it was published (`published:`).
  public var published: String?
  /// The series it belongs to (`series:`).
  public var series: String?
  /// The stem of the record it corrects (`supersedes:`).
  public var supersedes: String?
  /// The title, where the text has none (`title:`).
  public var title: String?
  /// The ISO day of the meeting, where the text has none (`date:`).
  public var date: String?
  /// The meeting's number (`ordinal:`).
  public var ordinal: Int?
  /// The body that met (`organisation:`).
  public var organisation: String?
  /// The edition (`edition:`).
  public var edition: String?
  /// How to read this record (`profile:`).
  public var profile: Profile?
  /// Findings that are known and stay (`waivers:`).
  public var waivers: [Waiver] = []

  /// A record without front matter.
  public init() {}
}
