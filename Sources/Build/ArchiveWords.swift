import Archive
import Vocabulary

/// What the archive needs of the vocabulary (詞彙), as plain words.
enum ArchiveWords {
  /// The words by which figures in prose are told.
  static func figures(_ vocabulary: Vocabulary) -> FigureWords {
    FigureWords(
      units: vocabulary.words(.figureUnits),
      more: vocabulary.words(.figureMore),
      about: vocabulary.words(.figureAbout),
      asOfLeads: vocabulary.words(.asOfLeads),
      asOfTails: vocabulary.words(.asOfTails),
      dateLeads: vocabulary.words(.dateLeads),
      dateTails: vocabulary.words(.dateTails)
    )
  }

  /// The words by which numbers of tracked cases are told.
  static func tracked(_ vocabulary: Vocabulary) -> TrackedWords {
    TrackedWords(
      reported: vocabulary.words(.trackedReported),
      continued: vocabulary.words(.trackedContinued),
      leads: vocabulary.words(.trackedLeads)
    )
  }
}
