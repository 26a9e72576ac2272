import Minutes
import Settings
import SourceText
import Vocabulary

// Stands in until MinutesReading has its RecordReading; remove this file then.
struct RecordReading {
  let record: Record? = nil
  let problems: [Problem] = []

  init(
    source: Source,
    stem: String,
    frontMatter: FrontMatter,
    registry: Registry,
    vocabulary: Vocabulary
  ) {}
}
