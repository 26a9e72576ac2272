/// The words by which mentions and promises are told in a sentence (行文用語), as plain lists.
///
/// The raw values are the lists' keys in the vocabulary; without words nothing is found.
public struct SpokenWords: Sendable {
  /// A list of words.
  public enum List: String, CaseIterable, Sendable {
    /// What may stand before a name: 請, 由, 協助.
    case leads = "mention_leads"
    /// What joins a name to one before it, which then must be no stranger's: 、, 及.
    case joiners = "mention_joiners"
    /// What may stand behind a name: 辦理, 所報, 之.
    case follows = "mention_follows"
    /// What behind a name makes it a longer one although it begins like the words above: 辦公室.
    case continuations = "mention_continuations"
    /// What the names of units end in.
    case unitEndings = "unit_endings"
    /// What the names of bodies end in.
    case organisationEndings = "organisation_endings"
    /// What the names of offices of the state end in.
    case officeEndings = "office_endings"
    /// What in a name says that its body is none: 公司, 基金會.
    case otherBodyWords = "other_body_words"
    /// What before a unit's word says that it is the speaker's own, or everyone's: 本, 各.
    case ownWords = "own_words"
    /// Words that send to the annex: 詳附錄.
    case annexReferences = "annex_references"
    /// Words that send to the table below: 詳下表.
    case tableReferences = "table_references"
    /// What the name of a series is also said without: 資通安全會報｜會議.
    case seriesTails = "series_tails"
    /// The meeting before: 上次, 前次.
    case previousMeetings = "previous_meetings"
    /// Words that tell of the future before a date: 預計, 訂於.
    case cues = "promise_cues"
    /// Those that follow a date: 115年3月｜將….
    case lateCues = "promise_late_cues"
    /// What behind a date makes it a deadline: 前, 以前.
    case deadlines = "promise_deadlines"
    /// What is promised: 完成, 提出.
    case deeds = "promise_deeds"
    /// What before a cue or a deadline says that it is none: 原｜預計, 未於｜3月底前.
    case denials = "promise_denials"
    /// What may stand between a comma and the next date of the same promise: 並於.
    case continuers = "promise_continuers"
    /// What joins the ends of a span: 5月｜至｜6月.
    case spans = "promise_spans"
  }

  private let words: [List: [String]]

  /// No words.
  public init() { words = [:] }

  /// The words of each list.
  public init(_ words: (List) -> [String]) {
    var lists: [List: [String]] = [:]
    for list in List.allCases { lists[list] = words(list) }
    self.words = lists
  }

  subscript(list: List) -> EdgeWords { EdgeWords(words[list] ?? []) }

  /// The words of a list as written.
  func plain(_ list: List) -> [String] { words[list] ?? [] }
}
