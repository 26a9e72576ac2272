/// What `sitegen.yml` says of the whole site; every key is optional.
public struct SiteSettings: Sendable, Equatable {
  /// How much is made of who came, as pages and as data; the record itself is never cut.
  public enum Attendance: String, Sendable, CaseIterable {
    /// People by meeting.
    case full
    /// Units by meeting, without names.
    case units
    /// No attendance pages, and no such data.
    case off
  }

  /// The site's title, 數位發展部主管會議紀錄.
  public var title = "會議紀錄"
  /// The organisation that publishes it, 數位發展部.
  public var organisation: String?
  /// The picture beside the site's name, a file's name in `Templates/assets/`.
  public var logo: String?
  /// The language of the interface, `zh-Hant-TW` or `en`.
  public var language = "zh-Hant-TW"
  /// The address the site is published at, with a `/` at its end.
  public var baseURL: String?
  /// The licence, as words or an address.
  public var licence: String?
  /// Where readers can turn to, a mail address or the address of a page.
  public var contact: Contact?
  /// How much is made of who came.
  public var attendance = Attendance.full
  /// Whether search engines are asked to stay away.
  public var noindex = false
  /// Whether the `:::` anchors with access keys are on.
  public var accesskeys = true
  /// How to read a series, by the series' name.
  public var profiles: [String: Profile] = [:]
  /// Which tables tell of outages.
  public var outageTables: [OutageTable] = [.cables]

  /// The settings of a site that has none of its own.
  public init() {}
}

/// How the records of one series are to be read, where reading them unaided goes wrong.
public struct Profile: Sendable, Equatable {
  /// Whether lines were wrapped.
  public enum Wrapped: String, Sendable, CaseIterable {
    /// Judged from the record.
    case auto
    /// Yes.
    case yes
    /// No.
    case no
  }

  /// Further labels by the vocabulary's list, `decision_words: [院會決定]`.
  public var labels: [String: [String]] = [:]
  /// The forms of marks from the outermost in, [甲、, 壹、, 一、]; empty when learnt from the record.
  public var markOrder: [String] = []
  /// Whether lines were wrapped.
  public var wrapped = Wrapped.auto
  /// What a page mark looks like, `#` standing for a number: `第 #/# 頁`.
  public var pageMark: String?

  /// A profile that changes nothing.
  public init() {}
}

/// Which tables tell of outages, and what their columns mean.
public struct OutageTable: Sendable, Equatable {
  /// What the series is called, 海纜障礙.
  public var name: String
  /// Heads of the asset's column, [海纜名稱].
  public var asset: [String]
  /// Heads of the column of occurrence, [障礙發生日期].
  public var occurred: [String]
  /// Heads of the column that describes the fault, [障礙情形].
  public var situation: [String]
  /// Heads of the column of alternatives, [替代路由].
  public var alternatives: [String]
  /// Heads of the column of expected repair, [預計修復日期].
  public var expected: [String]
  /// Heads of the column of actual repair, [修復日期].
  public var repaired: [String]

  /// A mapping of columns.
  public init(
    name: String,
    asset: [String],
    occurred: [String],
    situation: [String],
    alternatives: [String],
    expected: [String],
    repaired: [String]
  ) {
    self.name = name
    self.asset = asset
    self.occurred = occurred
    self.situation = situation
    self.alternatives = alternatives
    self.expected = expected
    self.repaired = repaired
  }

  /// What the assets are called, 線路 in a table with a column 線路名稱; nil where no head tells.
  public var assetNoun: String? {
    guard let head = asset.first else { return nil }
    let noun = head.hasSuffix(Self.nameSuffix) ? head.dropLast(Self.nameSuffix.count) : head[...]
    return noun.isEmpty ? nil : String(noun)
  }

  /// How the head of a column of names ends.
  private static let nameSuffix = "名稱"

  /// The table of submarine cable faults (海纜障礙資訊一覽表).
  public static let cables = OutageTable(
    name: "海纜障礙",
    asset: ["海纜名稱", "海纜", "纜線名稱"],
    occurred: ["障礙發生日期", "障礙日期", "發生日期", "障礙發生時間"],
    situation: ["障礙情形", "障礙情況", "障礙狀況"],
    alternatives: ["替代路由", "備援路由"],
    expected: ["預計修復日期", "預估修復日期", "預計修復時間", "預計完成修復日期"],
    repaired: ["修復日期", "實際修復日期", "完成修復日期"]
  )
}
