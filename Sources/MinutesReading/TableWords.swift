import Minutes
import SourceText
public import Vocabulary

/// The words by which tables are read (表格詞彙), taken from the vocabulary once.
public final class TableWords: Sendable {
  /// The signs with which a dash or 無 can begin; most cells begin with none of them.
  let shortStarts: [UInt32]
  let totals: WordSet
  let dashes: WordSet
  let nones: WordSet
  let empties: WordSet
  let keys: WordSet
  let noteLabels: WordSet
  let sectionLabels: WordSet
  let dateLabels: WordSet
  let unitLabels: WordSet
  let measures: WordSet
  let measurePrefixes: WordSet
  let organisationEndings: WordSet
  let ratioHeads: [[UInt32]]
  let dateHeads: [[UInt32]]

  /// The table words of a vocabulary.
  public init(_ vocabulary: Vocabulary) {
    shortStarts = (vocabulary[.dashWords].words + vocabulary[.noneWords].words).map { $0[0] }
    totals = vocabulary[.totalWords]
    dashes = vocabulary[.dashWords]
    nones = vocabulary[.noneWords]
    empties = vocabulary[.tableEmptyWords]
    keys = vocabulary[.keyHeads]
    noteLabels = vocabulary[.tableNoteLabels]
    sectionLabels = vocabulary[.sectionLabels]
    dateLabels = vocabulary[.tableDateLabels]
    unitLabels = vocabulary[.tableUnitLabels]
    measures = vocabulary[.measureUnits]
    measurePrefixes = vocabulary[.measurePrefixes]
    organisationEndings = vocabulary[.organisationEndings]
    ratioHeads = vocabulary[.ratioHeads].words
    dateHeads = vocabulary[.dateHeads].words
  }
}
