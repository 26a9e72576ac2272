public import Vocabulary

/// The words a line can open with (起首詞), taken from a vocabulary once: asked at every line.
public final class OpeningWords: Sendable {
  /// 決議, 裁示.
  public let decisions: WordSet
  /// 報告單位, 提案人.
  public let reporting: WordSet
  /// 案由.
  public let caseLabels: WordSet
  /// 編號, 動議人.
  public let caseOpeners: WordSet
  /// 說明, 辦法.
  public let sections: WordSet
  /// 報告事項, 討論事項.
  public let agendaTitles: WordSet
  /// 附錄, 附件.
  public let annexes: WordSet
  /// 散會.
  public let adjourned: WordSet
  let headLabels: WordSet
  let labels: WordSet
  let peopleLabels: WordSet
  let peopleLabelTails: WordSet
  let caseWords: WordSet
  let caseNouns: WordSet
  let rulings: WordSet
  let rulingTitles: WordSet
  let chairs: WordSet
  let posts: WordSet
  let postModifiers: WordSet
  let surnames: WordSet
  let compoundSurnames: WordSet

  init(_ vocabulary: Vocabulary) {
    func together(_ lists: [Vocabulary.List]) -> WordSet {
      WordSet(lists.flatMap { vocabulary.words($0) })
    }
    decisions = vocabulary[.decisionWords]
    reporting = vocabulary[.reportingLabels]
    caseLabels = vocabulary[.caseLabels]
    caseOpeners = vocabulary[.caseOpeners]
    sections = vocabulary[.sectionLabels]
    agendaTitles = vocabulary[.agendaTitles]
    annexes = vocabulary[.annexWords]
    adjourned = vocabulary[.adjournedWords]
    headLabels = together(LineOpener.headLists)
    labels = together([
      .decisionWords, .sectionLabels, .reportingLabels, .caseLabels, .caseOpeners, .noteLabels,
    ])
    peopleLabels = together([.attendingLabels, .sittingInLabels, .absentLabels])
    peopleLabelTails = vocabulary[.peopleLabelTails]
    caseWords = vocabulary[.caseWords]
    caseNouns = vocabulary[.caseNouns]
    rulings = vocabulary[.rulingWords]
    rulingTitles = vocabulary[.rulingTitles]
    chairs = vocabulary[.chairLabels]
    posts = vocabulary[.posts]
    postModifiers = vocabulary[.postModifiers]
    surnames = vocabulary[.surnames]
    compoundSurnames = vocabulary[.compoundSurnames]
  }
}
