public import SourceText

/// One person as a record names them (出列席人員), 侯政務次長宜秀 or 數位策略司蔡司長壽淦.
public struct Person: Sendable, Equatable {
  /// Whether a person came.
  public enum State: Sendable, Equatable {
    /// Came, or is only named.
    case present
    /// On leave or absent (請假, 缺席).
    case onLeave
    /// Represented by another (…代); the range of that name as written.
    case represented(by: SourceRange)
  }

  /// The whole entry as written, unit, post, name and state.
  public var range: SourceRange
  /// The person's own name, 侯宜秀, in one piece; nil when the entry could not be split.
  public var name: String?
  /// The post (職稱), 政務次長.
  public var post: String?
  /// The unit (單位) as written, 數位策略司.
  public var unit: String?
  /// Whether they came.
  public var state: State
  /// Those who stood in after the first stand-in, in turn (陳世祥代　…　顏燕玲代　…), as written.
  public var furtherStandIns: [SourceRange] = []
  /// What is said of the leave (公假, 另有要公), where a remark of the person's own says it.
  public var leave: SourceRange?

  /// A person.
  public init(
    range: SourceRange,
    name: String? = nil,
    post: String? = nil,
    unit: String? = nil,
    state: State = .present
  ) {
    self.range = range
    self.name = name
    self.post = post
    self.unit = unit
    self.state = state
  }
}

/// One list of people in a record's head (出席、列席、請假), in the order written.
public struct AttendanceList: Sendable, Equatable {
  /// What a list says of those on it.
  public enum Role: String, Sendable {
    /// 出席, or 出席及列席 together.
    case attending
    /// 列席.
    case sittingIn
    /// 請假, 缺席.
    case absent
    /// 專門委員, 主任秘書 and other posts with a label of their own.
    case staff
  }

  /// The label as written, 出席及列席人員.
  public var label: String
  /// What it says.
  public var role: Role
  /// The element that opens the list.
  public var element: Int
  /// Those named.
  public var people: [Person]
  /// How many the record itself counts (計57位, 委員出席14人), if it does.
  public var stated: Int?
  /// Where it counts them, if it does so once.
  public var statedAt: SourceRange?
  /// Whether everyone on it is named here: not 詳簽到表, and nothing in it stayed unread.
  public var isWhole = true

  /// A list of people.
  public init(label: String, role: Role, element: Int, people: [Person], stated: Int? = nil) {
    self.label = label
    self.role = role
    self.element = element
    self.people = people
    self.stated = stated
  }
}
