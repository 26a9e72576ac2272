internal import Archive
internal import Settings
internal import Vocabulary

/// What the rules ask of all records together (共用查詢), gathered once for a site.
struct CheckedArchive: Sendable {
  let archive: Archive
  let registry: Registry
  let vocabulary: Vocabulary
  /// The records before and after each in its series.
  let neighbours: Neighbours
  /// What shows of each record only beside others.
  let relations: [RecordRelations]
  /// The names of assets and routes.
  let routes: RouteNames
  /// The words by which tables are computed.
  let words: ArithmeticWords

  init(_ archive: Archive, registry: Registry, vocabulary: Vocabulary) {
    self.archive = archive
    self.registry = registry
    self.vocabulary = vocabulary
    neighbours = Neighbours(archive)
    relations = RecordRelations.all(in: archive, neighbours)
    routes = RouteNames(archive, registry, vocabulary)
    words = ArithmeticWords(vocabulary)
  }
}
