public import Minutes
public import SourceText
public import Vocabulary

/// The people a list in a record's head names (出席、列席、請假).
///
/// 侯政務次長宜秀、數位策略司蔡司長壽淦 in a row, 王世堅　潘懷宗 in columns, one 教育局局長：湯志民 a line. An
/// entry that does not divide safely is kept whole; what is no person at all stays unread.
public struct NameList: Sendable, Equatable {
  /// Those named, in the order written.
  public var people: [Person]
  /// How many the list itself counts, 計57位.
  public var stated: Int?
  /// Where it counts them, when it does so once.
  public var statedAt: SourceRange?
  /// Whether the list is elsewhere: 詳簽到表.
  public var byReference: Bool
  /// What stands in the list and is no person.
  public var unread: [SourceRange]

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - lines: The lines that make up the list, the first without its label; a pipe table's rows
  ///     as one range a cell.
  ///   - glyphs: The record.
  ///   - isWrapped: Whether the record's lines end where the paper did, and not where the entries do.
  ///   - namesOne: Whether it says who presided or recorded and not who came.
  ///   - vocabulary: The words by which people are read.
  public init(
    reading lines: [Range<Int>],
    in glyphs: Glyphs,
    isWrapped: Bool,
    namesOne: Bool = false,
    vocabulary: Vocabulary
  ) {
    self.init(
      reading: lines,
      in: glyphs,
      isWrapped: isWrapped,
      namesOne: namesOne,
      words: PeopleWords(vocabulary)
    )
  }

  /// Reads a list by words that were taken from the vocabulary before.
  init(
    reading lines: [Range<Int>],
    in glyphs: Glyphs,
    isWrapped: Bool,
    namesOne: Bool = false,
    words: PeopleWords
  ) {
    let signs = NameSigns(lines, in: glyphs)
    let folding = NameFolding(of: signs, words, isWrapped: isWrapped, namesOne: namesOne)
    var drafts = folding.drafts
    let units = drafts.count { $0.kind == .unit }
    let people = drafts.count { $0.kind == .person }
    let amongUnits = units > people
    for index in drafts.indices {
      drafts[index].settle(amongUnits: amongUnits, in: signs, words)
    }
    self.people = drafts.map { $0.person(in: signs, glyphs) }
    stated = StatedCount.stated(folding.counts)
    statedAt = StatedCount.only(folding.counts).map { signs.range($0.signs, in: glyphs) }
    byReference = folding.byReference
    unread = folding.unread.map { signs.range($0, in: glyphs) }
    if let rest = signs.rest { unread.append(glyphs.range(rest)) }
  }
}
