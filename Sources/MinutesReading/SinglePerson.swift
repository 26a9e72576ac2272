public import Minutes
public import SourceText
public import Vocabulary

extension Person {
  /// The one person a head line names (主席、紀錄): 林部長宜敬, 主　席　蔣　根　煌; nil when it names none.
  public init?(reading positions: Range<Int>, in glyphs: Glyphs, vocabulary: Vocabulary) {
    let list = NameList(
      reading: [positions],
      in: glyphs,
      isWrapped: true,
      namesOne: true,
      vocabulary: vocabulary
    )
    guard let first = list.people.first else { return nil }
    self = first
  }
}
