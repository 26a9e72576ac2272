internal import Archive

/// The changes of one unit's report, or of one part of the meeting itself (異動分組).
struct ChangeGroup {
  /// What a group is of.
  enum Key: Hashable {
    case unit(Int)
    /// A part, by its element in the record.
    case part(Int)
    /// A part that only the record before has, by its element there.
    case earlierPart(Int)
    /// What stands before any part.
    case meeting
  }

  let key: Key
  var paragraphs: [ParagraphChange] = []
  var gone: [GoneParagraph] = []

  /// The groups in the order of the record, then those that only the record before has.
  static func all(_ changes: RecordChanges) -> [ChangeGroup] {
    var groups: [ChangeGroup] = []
    var places: [Key: Int] = [:]
    func place(_ key: Key) -> Int {
      if let known = places[key] { return known }
      places[key] = groups.count
      groups.append(ChangeGroup(key: key))
      return groups.count - 1
    }
    for paragraph in changes.paragraphs {
      let key = paragraph.unit.map(Key.unit) ?? paragraph.part.map(Key.part) ?? .meeting
      groups[place(key)].paragraphs.append(paragraph)
    }
    for paragraph in changes.gone {
      let key =
        paragraph.unit.map(Key.unit) ?? paragraph.samePart.map(Key.part)
        ?? paragraph.part.map(Key.earlierPart) ?? .meeting
      groups[place(key)].gone.append(paragraph)
    }
    return groups
  }

  /// The anchor of a unit's group on the page.
  static func anchor(ofUnit slug: String) -> String { "unit-\(slug)" }
}
