internal import Minutes

/// Which known fault a note means that tells of a repair (修復比對).
///
/// 距中國青島約707公里處之斷纜障礙，已於115年2月13日修復完成: notes leave out when it occurred. It is found by
/// asset, place and distance (± 1 km), and only where one fault alone can be meant.
struct RepairedOutage {
  /// The fault; nil where none can be meant, or more than one.
  let fault: Int?
  /// How sure that is.
  let certainty: OutageEvent.Certainty
  /// Whether more than one can be meant.
  let isUnclear: Bool

  init(
    _ note: OutageMatching.Sighting,
    among known: [KnownOutage],
    by index: OutageSpotIndex,
    number: Int
  ) {
    var choices: [(faults: [Int], certainty: OutageEvent.Certainty)] = []
    if note.spot.day == nil {
      let beside = index.beside(note.spot)
      choices = [(beside.filter { known[$0].spot.isSamePlace(as: note.spot) }, .proposed)]
    } else {
      let around = index.around(note.spot)
      choices = [
        (around.filter { known[$0].spot.isCertainly(note.spot) }, OutageEvent.Certainty.certain),
        (around.filter { known[$0].spot.isNear(note.spot) }, .proposed),
      ]
    }
    var isUnclear = false
    for choice in choices where !choice.faults.isEmpty {
      switch Self.meant(by: note, of: choice.faults.map { ($0, known[$0]) }, number: number) {
      case .one(let fault):
        (self.fault, certainty, self.isUnclear) = (fault, choice.certainty, false)
        return
      case .none: continue
      case .several: isUnclear = true
      }
      break
    }
    (fault, certainty, self.isUnclear) = (nil, .certain, isUnclear)
  }

  private enum Meant {
    case one(Int)
    case none
    case several
  }

  /// The one fault that is not repaired yet, one that this table lists no more before one that it
  /// lists; else the one whose repair is told again, with its day or corrected by some days.
  private static func meant(
    by note: OutageMatching.Sighting,
    of here: [(fault: Int, known: KnownOutage)],
    number: Int
  ) -> Meant {
    let day = note.observation.told.repaired?.first.number ?? 0
    func again(within days: Int) -> [(fault: Int, known: KnownOutage)] {
      here.filter { one in
        guard let told = one.known.repaired else { return false }
        return abs(told.number - day) <= days && (one.known.lastNumber < number || one.known.isRow)
      }
    }
    let open = here.filter { $0.known.repaired == nil }
    let missing = open.filter { $0.known.lastNumber < number }
    let told = again(within: 0)
    if told.count == 1, missing.isEmpty || told[0].known.spot.metres == note.spot.metres {
      return .one(told[0].fault)
    }
    if told.count > 1 { return .several }
    if missing.count == 1 { return .one(missing[0].fault) }
    if missing.count > 1 { return .several }
    if open.count == 1 { return .one(open[0].fault) }
    if open.count > 1 { return .several }
    let corrected = again(within: 3)
    return corrected.count == 1 ? .one(corrected[0].fault) : .none
  }
}
