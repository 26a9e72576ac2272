public import SourceText

/// One meeting as its record tells it (會議).
public struct Meeting: Sendable, Equatable {
  /// The body that met (機關), 數位發展部; nil when the record does not say.
  public var organisation: String?
  /// The row of meetings this one belongs to: the title without its number, 主管會議.
  public var series: String
  /// The meeting's number in its series (次), if it has one.
  public var ordinal: Int?
  /// The whole title on one line, 數位發展部第21次主管會議紀錄.
  public var title: String
  /// What kind of record it is, 會議紀錄, 議事錄.
  public var kind: String?
  /// The edition (版次), 公告版.
  public var edition: String?
  /// The day of the meeting, the first of several; the front matter's where the text has none.
  public var date: CalendarDay
  /// The date as written in the head.
  public var dateText: RecordDate?
  /// The day of the week as written, 0 for Sunday (星期日).
  public var weekday: Int?
  /// When it began.
  public var start: ClockTime?
  /// When it ended, from the head or from 散會.
  public var end: ClockTime?
  /// Further days, when it met on several.
  public var furtherDays: [CalendarDay]
  /// Where it met (地點).
  public var place: SourceRange?
  /// Who presided (主席).
  public var chair: Person?
  /// Who took the minutes (紀錄).
  public var recorders: [Person]
  /// The lists of people, in order.
  public var attendance: [AttendanceList]
  /// The parts of the body, in order.
  public var parts: [Part]
  /// Everything the meeting took up, in order.
  public var cases: [AgendaItem]
  /// Everything it decided, in order.
  public var decisions: [Decision]
  /// The annex (附錄), if there is one.
  public var annex: Annex?
  /// The units' reports, in the annex or in a part that holds nothing else, in order.
  public var reports: [UnitReport]
  /// Every table, in order.
  public var tables: [ReportTable]
  /// Every fault that an outage table or its notes tell of, in order.
  public var outages: [Outage]
  /// Every date in the text outside tables, in order.
  public var dates: [RecordDate]
  /// Whole records of earlier meetings that were read into this one, in order.
  public var nested: [Meeting]

  /// A meeting of which only the title and the day are known.
  public init(title: String, date: CalendarDay) {
    self.title = title
    self.date = date
    series = title
    furtherDays = []
    recorders = []
    attendance = []
    parts = []
    cases = []
    decisions = []
    reports = []
    tables = []
    outages = []
    dates = []
    nested = []
  }
}

/// A part of a record (部分), 壹、報告事項.
public struct Part: Sendable, Equatable {
  /// Whether a part's matter is there.
  public enum Disposition: String, Sendable {
    /// Left out of the published record (略): it exists, it is not shown.
    case withheld
    /// There was none (無).
    case none
    /// Not finished, put off or withdrawn (未完, 審議中, 暫擱, 撤案, 另錄).
    case deferred
  }

  /// The number as written, 壹; empty for a part without one.
  public var number: String
  /// The title, 報告事項, without the number and the disposition.
  public var title: String
  /// 略 or 無, when the part says so.
  public var disposition: Disposition?
  /// Its elements: the line itself and all under it.
  public var elements: Range<Int>

  /// A part.
  public init(number: String, title: String, disposition: Disposition?, elements: Range<Int>) {
    self.number = number
    self.title = title
    self.disposition = disposition
    self.elements = elements
  }
}

/// One numbered matter a meeting took up (議案), 案由一：….
public struct AgendaItem: Sendable, Equatable {
  /// The number as written, 一; empty for a case without one.
  public var number: String
  /// What it is about, 資通安全署施政績效.
  public var title: SourceRange
  /// The units that report (報告單位), as written.
  public var reportingUnits: [SourceRange]
  /// Its elements.
  public var elements: Range<Int>
  /// Its decisions, as indices of ``Meeting/decisions``.
  public var decisions: [Int]
  /// An outcome in brackets, （無異議通過）.
  public var outcome: SourceRange?
  /// What a line alone says of it, （未完）, （略）.
  public var disposition: Part.Disposition?

  /// A case.
  public init(number: String, title: SourceRange, elements: Range<Int>) {
    self.number = number
    self.title = title
    self.elements = elements
    reportingUnits = []
    decisions = []
  }
}

/// What a meeting decided on a case or a group of cases (決定、決議).
public struct Decision: Sendable, Equatable {
  /// One point of a decision.
  public struct Point: Sendable, Equatable {
    /// The number as written, 二; empty when the decision is one sentence.
    public var number: String
    /// The text, without the number.
    public var text: SourceRange
    /// The element that holds it.
    public var element: Int
    /// Units named in it, as written; 各單位 addresses every one.
    public var units: [SourceRange]

    /// A point.
    public init(number: String, text: SourceRange, element: Int, units: [SourceRange] = []) {
      self.number = number
      self.text = text
      self.element = element
      self.units = units
    }
  }

  /// The record's own word, 決定.
  public var word: String
  /// Its elements.
  public var elements: Range<Int>
  /// The case it belongs to, as an index of ``Meeting/cases``.
  public var agendaItem: Int?
  /// Its points, at least one.
  public var points: [Point]

  /// A decision.
  public init(word: String, elements: Range<Int>, agendaItem: Int?, points: [Point]) {
    self.word = word
    self.elements = elements
    self.agendaItem = agendaItem
    self.points = points
  }
}

/// What stands after the meeting itself (附錄).
public struct Annex: Sendable, Equatable {
  /// Its elements, the heading 附錄 included.
  public var elements: Range<Int>

  /// An annex.
  public init(elements: Range<Int>) { self.elements = elements }
}

/// What one unit reported (單位業務報告), 二、韌性建設司 and all under it.
public struct UnitReport: Sendable, Equatable {
  /// The number as written, 二.
  public var number: String
  /// The unit's name as written, 韌性建設司, without white space.
  public var unit: String
  /// Its elements.
  public var elements: Range<Int>

  /// A unit's report.
  public init(number: String, unit: String, elements: Range<Int>) {
    self.number = number
    self.unit = unit
    self.elements = elements
  }
}
