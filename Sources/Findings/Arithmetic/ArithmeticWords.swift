internal import SourceText
internal import Vocabulary

/// The words by which a table is computed (表格算術詞彙), taken from the vocabulary.
final class ArithmeticWords: Sendable {
  let totals: WordSet
  let subtotals: WordSet
  let grandTotals: WordSet
  let running: WordSet
  let ofWhich: WordSet
  let unadded: WordSet
  let income: WordSet
  let outlay: WordSet
  let openings: WordSet
  let closings: WordSet
  let keys: WordSet
  let unsummed: WordSet
  let unsummedWhole: WordSet
  let summedNames: WordSet
  let differences: WordSet
  let stocks: WordSet
  let periodEndings: WordSet
  let ratios: WordSet
  let exactUnits: WordSet
  let measures: WordSet
  let budgets: WordSet
  let realised: WordSet
  let realisedRate: String?
  /// The signs with which the heads of what is carried over begin; most heads begin with none.
  let carriedStarts: Set<UInt32>
  let measurePrefixes: WordSet

  init(_ vocabulary: Vocabulary) {
    totals = vocabulary[.totalWords]
    subtotals = vocabulary[.subtotalWords]
    grandTotals = vocabulary[.grandTotalWords]
    running = vocabulary[.runningTotalWords]
    ofWhich = vocabulary[.ofWhichRows]
    unadded = vocabulary[.unaddedRows]
    income = vocabulary[.incomeWords]
    outlay = vocabulary[.outlayWords]
    openings = vocabulary[.openingHeads]
    closings = vocabulary[.closingHeads]
    keys = vocabulary[.keyHeads]
    unsummed = vocabulary[.unsummedHeads]
    unsummedWhole = vocabulary[.unsummedWholeHeads]
    summedNames = vocabulary[.summedNames]
    differences = vocabulary[.differenceHeads]
    stocks = vocabulary[.stockHeads]
    periodEndings = vocabulary[.periodEndings]
    ratios = vocabulary[.ratioHeads]
    exactUnits = vocabulary[.exactUnits]
    measures = vocabulary[.measureUnits]
    budgets = vocabulary[.budgetHeads]
    realised = vocabulary[.realisedHeads]
    let carried: [Vocabulary.List] = [
      .openingHeads, .closingHeads, .carriedInHeads, .carriedOutHeads,
    ]
    carriedStarts = Set(carried.flatMap { vocabulary[$0].words.map { $0[0] } })
    realisedRate = vocabulary.words(.realisedRates).first
    measurePrefixes = vocabulary[.measurePrefixes]
  }

  /// How high a total a name is: 1 小計, 2 合計, 3 總計; 0 for another name.
  ///
  /// 歲入合計 is one; 主計 and 統計 are none, and 累計 runs on instead of adding up.
  func totalRank(_ name: [UInt32]) -> Int {
    guard let last = name.last, last.isHan || last.isLatinLetter else { return 0 }
    if Self.isEnding(running, name) { return 0 }
    guard let start = totals.start(in: name, endOf: 0..<name.count),
      start == 0 || name.count - start > 1
    else { return 0 }
    if Self.isEnding(subtotals, name) { return 1 }
    return Self.isEnding(grandTotals, name) ? 3 : 2
  }

  /// What a total's name says before its word of a total, 收入 of 收入小計; of another name nothing.
  func stem(ofTotal name: [UInt32]) -> [UInt32] {
    guard totalRank(name) > 0, let start = totals.start(in: name, endOf: 0..<name.count) else {
      return []
    }
    return Array(name[..<start])
  }

  static func isWhole(_ set: WordSet, _ name: [UInt32]) -> Bool {
    set.end(in: name, at: 0, before: name.count) == name.count && !name.isEmpty
  }

  static func isEnding(_ set: WordSet, _ name: [UInt32]) -> Bool {
    set.start(in: name, endOf: 0..<name.count) != nil
  }

  static func isBeginning(_ set: WordSet, _ name: [UInt32]) -> Bool {
    set.end(in: name, at: 0, before: name.count) != nil
  }

  static func isWithin(_ set: WordSet, _ name: [UInt32]) -> Bool {
    name.indices.contains { set.end(in: name, at: $0, before: name.count) != nil }
  }

  /// Whether a name says that its figures are never added up: 平均, 最高; 平均地權基金 and 最高法院 are
  /// what they are called.
  func isUnsummed(_ name: [UInt32]) -> Bool {
    name.indices.contains { index in
      unsummed.end(in: name, at: index, before: name.count) != nil
        && summedNames.end(in: name, at: index, before: name.count) == nil
    }
  }

  /// A unit of measure without 新臺幣; nil for what is none.
  func measure(_ words: [UInt32]) -> [UInt32]? {
    let unit = withoutPrefix(words)
    return Self.isWhole(measures, unit) ? unit : nil
  }

  /// A unit without 新臺幣 before it.
  func withoutPrefix(_ unit: [UInt32]) -> [UInt32] {
    guard let end = measurePrefixes.end(in: unit, at: 0, before: unit.count), end < unit.count
    else { return unit }
    return Array(unit[end...])
  }

  /// Whether whole numbers in a unit are counts and not rounded: 元, 人, 件; not 千元, 公里.
  func isExact(_ unit: [UInt32]) -> Bool { Self.isWhole(exactUnits, unit) }
}
