import Minutes
import Settings
import Testing

@testable import Archive

@Suite("What shows over the observations of a fault (障礙歷程)")
struct OutageCourseTests {
  private let fault = Fault(
    "東亞一號",
    "EA1",
    occurred: day(114, 12, 22),
    distance: 206,
    expected: day(115, 4, 30)
  )

  /// The history of months, each on its first day; a month that is nil has a meeting without a table.
  private func history(_ months: [Fault]?...) -> OutageHistory {
    let records = months.enumerated().map { index, faults in
      let on = day(115, index + 1, 1)
      var record = MadeUpRecord("m\(index)", on: on, ordinal: index + 1)
      if let faults { record.addFaults(faults, asOf: on) }
      return record.record
    }
    return Archive(records, registry: Registry()).outages
  }

  private func fault(_ change: (inout Fault) -> Void) -> Fault {
    var changed = fault
    change(&changed)
    return changed
  }

  @Test func `A severity that changes is a dated reclassification, and parts the days`() throws {
    let partial = fault { $0.severity = .partial }
    let unsaid = fault { $0.severity = .unknown }
    let event = try #require(history([partial], [unsaid], [fault]).events.first)
    #expect(
      event.reclassifications == [.init(asOf: day(115, 3, 1), before: .partial, after: .cut)]
    )
    let stretches = event.stretches(until: day(115, 3, 1))
    #expect(stretches.map(\.severity) == [.partial, .cut])
    #expect(stretches.map(\.first) == [day(114, 12, 22), day(115, 3, 1)])
    #expect(stretches.map(\.end) == [day(115, 3, 1), day(115, 3, 2)])
  }

  @Test func `An estimate that is told no more is past, and the next one is measured by it`() {
    let untold = fault { $0.expected = nil }
    let later = fault { $0.expected = day(115, 5, 10) }
    let open = history([fault], [untold]).events.first
    #expect(open?.expected == nil && open?.status == .open)
    #expect(open?.pastEstimates.map(\.iso) == ["2026-04-30"])
    let moved = history([fault], [untold], [later]).events.first
    #expect(moved?.slips.times == 1 && moved?.slips.days == 10)
    #expect(moved?.pastEstimates.map(\.iso) == ["2026-04-30"])
  }

  @Test func `An estimate that is moved forward is no slip`() {
    let sooner = fault { $0.expected = day(115, 4, 1) }
    #expect(history([fault], [sooner]).events.first?.slips.times == 0)
  }

  @Test func `What tables leave out is an absence, a meeting without the table is none`() throws {
    let other = fault { $0.distance = 20 }
    let event = try #require(history([fault, other], [other], [fault, other]).events.first)
    #expect(
      event.absences == [.init(after: day(115, 1, 1), until: day(115, 3, 1), isRepair: false)]
    )
    #expect(event.stretches(until: day(115, 3, 1)).map(\.end) == [day(115, 1, 2), day(115, 3, 2)])
    #expect(history([fault], nil, [fault]).events.first?.reappeared == false)
  }

  @Test func `A fault told repaired and listed again is open`() throws {
    let repair = fault { $0.repaired = day(115, 1, 20) }
    let event = try #require(history([fault], [repair], [fault]).events.first)
    #expect(event.status == .open && event.reappeared && event.repaired == nil)
    #expect(
      event.absences == [.init(after: day(115, 1, 20), until: day(115, 3, 1), isRepair: true)]
    )
    #expect(event.stretches(until: day(115, 3, 1)).first?.end == day(115, 1, 20))
  }

  @Test func `Open faults are counted day by day, and nothing is claimed without a table`() {
    let partial = fault {
      ($0.distance, $0.occurred, $0.severity) = (20, day(115, 1, 10), .partial)
    }
    let repair = fault { ($0.occurred, $0.repaired) = (nil, day(115, 1, 20)) }
    let stray = fault { ($0.occurred, $0.place, $0.repaired) = (nil, "淡水", day(115, 1, 30)) }
    let history = history([fault], [partial, repair, stray], nil, [partial])
    let open = OpenOutages(0, of: history)
    func counts(_ cut: Int, _ partial: Int) -> OpenOutages.Counts {
      var counts = OpenOutages.Counts()
      counts.add(cut, .cut)
      counts.add(partial, .partial)
      return counts
    }
    #expect(
      open.steps == [
        .init(first: day(115, 1, 1), last: day(115, 1, 9), counts: counts(1, 0)),
        .init(first: day(115, 1, 10), last: day(115, 1, 19), counts: counts(1, 1)),
        .init(first: day(115, 1, 20), last: day(115, 2, 1), counts: counts(0, 1)),
        .init(first: day(115, 2, 2), last: day(115, 3, 31), counts: nil),
        .init(first: day(115, 4, 1), last: day(115, 4, 1), counts: counts(0, 1)),
      ]
    )
    #expect(open.uncounted == 1)
    #expect(OpenOutages(0, of: self.history([fault])).steps.isEmpty)
  }
}
