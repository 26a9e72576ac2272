import Minutes
import SourceText
public import Vocabulary

/// The words and patterns by which faults are read (障礙詞彙), taken from the vocabulary once.
public final class OutageWords: Sendable {
  let places: [OutagePattern]
  let partial: [OutagePattern]
  let cut: [OutagePattern]
  let faults: WordsToFind
  let repaired: WordsToFind
  let pending: WordsToFind
  let planned: WordsToFind
  let leads: WordsToFind

  /// The outage words of a vocabulary; a pattern that is none is passed over.
  public init(_ vocabulary: Vocabulary) {
    func patterns(_ list: Vocabulary.List) -> [OutagePattern] {
      vocabulary.words(list).compactMap { OutagePattern($0) }
    }
    func words(_ list: Vocabulary.List) -> WordsToFind {
      WordsToFind(words: vocabulary[list].words)
    }
    places = patterns(.outagePlaces)
    partial = patterns(.outagePartial)
    cut = patterns(.outageCut)
    faults = words(.outageFaults)
    repaired = words(.outageRepaired)
    pending = words(.outagePending)
    planned = words(.outagePlanned)
    leads = words(.outageLeads)
  }

  /// The place and distance that a stretch of text tells, by the first pattern that stands in it.
  func place(_ text: OutageText, _ range: Range<Int>) -> OutagePattern.Match? {
    for pattern in places {
      if let match = pattern.first(in: text, range) { return match }
    }
    return nil
  }

  /// How bad a fault is; what is partial says so beside the word for the whole: 部分芯線中斷.
  func severity(_ text: OutageText, _ range: Range<Int>) -> (Outage.Severity, Range<Int>)? {
    for pattern in partial {
      if let match = pattern.first(in: text, range) { return (.partial, match.range) }
    }
    for pattern in cut {
      if let match = pattern.first(in: text, range) { return (.cut, match.range) }
    }
    return nil
  }
}
