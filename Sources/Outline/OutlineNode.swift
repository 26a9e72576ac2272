public import Layout

/// One line, table or group of lines in the tree of a record (綱要).
public struct OutlineNode: Sendable, Equatable {
  /// What a node is.
  public enum Kind: Sendable, Equatable {
    /// 壹、報告事項, or 報告事項 alone on a line.
    case part
    /// 附錄.
    case annex
    /// A matter taken up: 案由一：…, 一、案由：…, or a plain item of an agenda part.
    case agendaItem
    /// A numbered item; whether it is a heading or text.
    case item(isHeading: Bool)
    /// A line without a number over what follows it.
    case heading
    /// 決定：, 決議：洽悉。
    case decision
    /// 說明：, 辦法：
    case section
    /// （報告單位：數位策略司）
    case reporting
    /// A table with the lines above it.
    case table(OutlineTable)
    /// A line of a table's notes.
    case note
    /// Lines kept as they stand.
    case preformatted
    /// The whole record of an earlier meeting that is read into this one.
    case nested
    /// Anything else.
    case paragraph
  }

  /// What it is.
  public var kind: Kind
  /// The text, as positions; of a table or preformatted lines from the first to the last.
  public var content: Range<Int>
  /// Where its mark and label end.
  public var leadEnd: Int
  /// The number that opens it, if one does.
  public var marker: Marker?
  /// How many levels of the official order lie between it and the number above it.
  public var skippedLevels: Int
  /// The node it stands under.
  public var parent: Int?
  /// The lines it was read from, as indices of ``LaidOutText/lines``.
  public var lines: Range<Int>

  /// Whether further lines stand under it.
  var holdsText: Bool {
    switch kind {
    case .part, .annex, .agendaItem, .decision, .section, .item(isHeading: true): true
    default: false
    }
  }

  /// Whether it is a label whose lists are its own.
  var isScope: Bool { kind == .decision || kind == .section }
}

/// The lines of one table.
public struct OutlineTable: Sendable, Equatable {
  /// The lines above it that belong to it, in order.
  public var caption: Range<Int>
  /// Its rows.
  public var rows: Range<Int>
  /// The lines of its notes.
  public var notes: Range<Int>

  /// A table.
  public init(caption: Range<Int>, rows: Range<Int>, notes: Range<Int>) {
    self.caption = caption
    self.rows = rows
    self.notes = notes
  }
}
