public import Archive
public import Minutes
public import Settings
public import Vocabulary

extension Archive {
  /// Relates records by the words of a vocabulary (詞彙).
  public init(_ records: [Record], registry: Registry, vocabulary: Vocabulary) {
    self.init(
      records,
      registry: registry,
      everyone: vocabulary.words(.everyoneWords),
      words: SpokenWords { list in
        Vocabulary.List(rawValue: list.rawValue).map(vocabulary.words) ?? []
      },
      figures: FigureWords(
        units: vocabulary.words(.figureUnits),
        more: vocabulary.words(.figureMore),
        about: vocabulary.words(.figureAbout),
        asOfLeads: vocabulary.words(.asOfLeads),
        asOfTails: vocabulary.words(.asOfTails),
        dateLeads: vocabulary.words(.dateLeads),
        dateTails: vocabulary.words(.dateTails)
      ),
      tracked: TrackedWords(
        reported: vocabulary.words(.trackedReported),
        continued: vocabulary.words(.trackedContinued),
        leads: vocabulary.words(.trackedLeads)
      )
    )
  }
}
