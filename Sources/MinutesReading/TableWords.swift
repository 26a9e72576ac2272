import Minutes
import SourceText
public import Vocabulary

/// The words by which tables are read (表格詞彙), taken from the vocabulary once.
public struct TableWords: Sendable {
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
