import SourceText
import Vocabulary
import Yams

extension Profile {
  /// How to read a series, from `profiles:` in `sitegen.yml` or `profile:` in front matter.
  init(reading node: Node, _ yaml: inout SettingsFile) {
    self.init()
    let keys = ["labels", "mark_order", "wrapped", "page_mark"]
    let values = yaml.mapping(node, of: "A profile", keys: keys)
    let lists = Vocabulary.List.allCases.map(\.rawValue)
    let labels = yaml.mapping(values["labels"], of: "`labels`", keys: lists)
    for list in lists {
      guard let words = labels[list] else { continue }
      self.labels[list] = yaml.wordList(words, list)
    }
    markOrder = Self.marks(values["mark_order"], &yaml)
    wrapped = yaml.choice(values["wrapped"], "wrapped") ?? .auto
    pageMark = yaml.words(values["page_mark"], "page_mark")
    if let mark = pageMark, !mark.contains("#") {
      // In YAML a # after a blank opens a comment; what follows it is gone without a word.
      yaml.wrong(
        "`page_mark` needs a # where the number stands",
        remedy: "Write it in quotes: `page_mark: \"第 #/# 頁\"`.",
        at: values["page_mark"]
      )
    }
  }
  /// The marks, each of which must be one: a word that opens no line would change nothing.
  private static func marks(_ node: Node?, _ yaml: inout SettingsFile) -> [String] {
    let marks = yaml.wordList(node, "mark_order")
    let places = node?.sequence.map(Array.init) ?? [node].compactMap(\.self)
    for (mark, place) in zip(marks, places) where !MarkSample.isMark(mark) {
      let nearest =
        MarkSample.known.first { $0.contains(mark) }
        ?? NearestName.of(mark, among: MarkSample.known)
      yaml.wrong(
        "`mark_order` names `\(mark)`, which is no mark",
        remedy: nearest.map { "Did you mean `\($0)`?" }
          ?? "Write each mark with its sign: `mark_order: [甲、, 壹、, 一、]`.",
        at: place
      )
    }
    return marks
  }
}
