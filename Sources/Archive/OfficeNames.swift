/// Which bodies are offices of the state (機關), by their names: 數位發展部 is one, a 社區管理委員會 is none.
///
/// It is told to programs that tell the two apart; a name that does not say it is taken for none.
enum OfficeNames {
  /// Those of some names that are an office's.
  static func among(_ names: Set<String>, _ words: SpokenWords) -> Set<String> {
    let endings = words.plain(.officeEndings)
    let others = words.plain(.otherBodyWords)
    return names.filter { name in
      endings.contains { name.hasSuffix($0) } && !others.contains { name.contains($0) }
    }
  }
}
