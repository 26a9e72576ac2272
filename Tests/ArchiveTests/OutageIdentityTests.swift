import Minutes
import Settings
import Testing

@testable import Archive

@Suite("What makes two rows one fault (障礙識別)")
struct OutageIdentityTests {
  private let fault = Fault(
    "東亞一號",
    "EA1",
    occurred: day(114, 8, 22),
    distance: 206,
    expected: day(115, 4, 30)
  )

  /// The fault with something changed.
  private func fault(_ change: (inout Fault) -> Void) -> Fault {
    var changed = fault
    change(&changed)
    return changed
  }

  private func events(_ months: [Fault]..., registry: Registry = Registry()) -> [OutageEvent] {
    let records = months.enumerated().map { index, faults in
      var record = MadeUpRecord("m\(index)", on: day(115, index + 1, 1), ordinal: index + 1)
      record.addFaults(faults, asOf: day(115, index + 1, 1))
      return record.record
    }
    return Archive(records, registry: registry).outages.events
  }

  @Test func `A day corrected by three is proposed as the same fault, by four it is another`() {
    let near = events([fault], [fault { $0.occurred = day(114, 8, 25) }])
    #expect(near.map(\.certainty) == [.proposed])
    #expect(near.map(\.id) == ["ea1-2025-08-22"])
    #expect(events([fault], [fault { $0.occurred = day(114, 8, 26) }]).count == 2)
  }

  @Test func `A distance corrected by ten kilometres is proposed, by more it is another`() {
    #expect(events([fault], [fault { $0.distance = 216 }]).map(\.certainty) == [.proposed])
    #expect(events([fault], [fault { $0.distance = 216.1 }]).count == 2)
  }

  @Test func `What only one of two tables tells does not part them, but is not certain`() {
    #expect(events([fault], [fault { $0.distance = nil }]).map(\.certainty) == [.proposed])
    #expect(events([fault], [fault { $0.occurred = nil }]).map(\.certainty) == [.proposed])
  }

  @Test func `Another place is another fault, whatever else is equal`() {
    #expect(events([fault], [fault { $0.place = "淡水" }]).count == 2)
    #expect(events([fault], [fault { $0.place = "淡水 沙崙" }]).map(\.certainty) == [.certain])
  }

  @Test func `Another name of the owner's list is the asset, another code is another asset`() {
    var registry = Registry()
    registry.assets = [
      AssetEntry(name: "東亞一號", code: "EA1", also: ["東亞海纜", "E-A1"], slug: "ea1")
    ]
    let names = events(
      [fault],
      [fault { ($0.name, $0.code) = ("東亞海纜", nil) }],
      [fault { ($0.name, $0.code) = ("東亞幹線", "E-A1") }],
      registry: registry
    )
    #expect(names.map(\.observations.count) == [3])
    let codes = events([fault], [fault { $0.code = "EA2" }], registry: registry)
    #expect(codes.map(\.id) == ["ea2-2025-08-22", "ea1-2025-08-22"])
  }

  @Test func `Two assets whose codes make one address have two`() {
    let events = events([
      fault { ($0.name, $0.code) = ("甲", "A-1") }, fault { ($0.name, $0.code) = ("乙", "A.1") },
    ])
    #expect(Set(events.map(\.id)).count == 2)
    #expect(events[0].id == "a-1-2025-08-22")
  }

  @Test func `Two that are alike go on side by side, and no slip is made of their order`() {
    let later = fault { $0.expected = day(115, 6, 30) }
    let events = events([fault, later], [later, fault])
    #expect(events.map(\.observations.count) == [2, 2])
    #expect(events.map(\.certainty) == [.tied, .tied])
    #expect(events.map(\.slips.times) == [0, 0])
  }

  @Test func `What is certain goes before what is near`() {
    let near = fault { $0.distance = 208 }
    let events = events([fault, near], [near, fault])
    #expect(events.map(\.certainty) == [.certain, .certain])
    #expect(events.map(\.observations.count) == [2, 2])
  }

  @Test func `A repair told while the table still lists the fault is one observation`() {
    for start in [nil, fault.occurred] {
      let repair = fault {
        ($0.occurred, $0.repaired, $0.expected) = (start, day(115, 1, 30), nil)
      }
      let events = events([fault], [fault, repair])
      #expect(events.map(\.status) == [.repaired])
      #expect(events.map(\.observations.count) == [2])
      #expect(events.first?.observations.last?.note == 1)
      #expect(events.first?.expected?.iso == "2026-04-30")
    }
  }

  @Test func `A repair told again with its day corrected is one repair, a later one is its own`() {
    let repair = fault { ($0.occurred, $0.repaired) = (nil, day(115, 1, 20)) }
    let corrected = fault { ($0.occurred, $0.repaired) = (nil, day(115, 1, 22)) }
    #expect(events([fault], [repair], [corrected]).map(\.repaired?.iso) == ["2026-01-22"])
    let later = fault { ($0.occurred, $0.repaired) = (nil, day(115, 2, 22)) }
    let two = events([fault], [repair], [later])
    #expect(two.map(\.repaired?.iso) == ["2026-01-20", "2026-02-22"])
    #expect(two.map(\.occurred?.iso) == ["2025-08-22", nil])
  }

  @Test func `A repair more than a kilometre away is an event of its own`() {
    let repair = fault { ($0.occurred, $0.repaired, $0.distance) = (nil, day(115, 1, 20), 207.1) }
    #expect(events([fault], [repair]).map(\.status) == [.vanished, .repaired])
  }

  @Test func `Two repairs that could both be of one fault stay apart`() {
    let one = fault { ($0.occurred, $0.repaired, $0.distance) = (nil, day(115, 1, 20), 205.5) }
    let two = fault { ($0.occurred, $0.repaired, $0.distance) = (nil, day(115, 1, 21), 206.5) }
    let events = events([fault], [one, two])
    #expect(events.map(\.status) == [.vanished, .repaired, .repaired])
    #expect(events.map(\.certainty) == [.certain, .tied, .tied])
  }

  @Test func `Tables of two series of meetings are not compared, those of a renamed one are`() {
    func history(_ names: [String]) -> OutageHistory {
      let records = names.enumerated().map { index, name in
        let on = day(115, index + 1, 1)
        var record = MadeUpRecord("m\(index)", on: on, ordinal: index + 1, series: name)
        record.addFaults([fault], asOf: on)
        return record.record
      }
      return Archive(records, registry: Registry()).outages
    }
    #expect(history(["主管會議", "資安會報", "主管會議"]).events.map(\.observations.count) == [2, 1])
    #expect(history(["部務會議", "主管會議", "主管會議"]).events.map(\.observations.count) == [3])
  }
}
