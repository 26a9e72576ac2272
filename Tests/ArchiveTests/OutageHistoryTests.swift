import Minutes
import Settings
import Testing

@testable import Archive

@Suite("Telling faults apart over the months (障礙沿革)")
struct OutageHistoryTests {
  private func history(_ months: [(CalendarDay, [Fault])]) -> OutageHistory {
    let records = months.enumerated().map { index, month in
      var record = MadeUpRecord("m\(index)", on: month.0, ordinal: index + 1)
      record.addFaults(month.1, asOf: month.0)
      return record.record
    }
    return Archive(records, registry: Registry()).outages
  }

  private let fault = Fault(
    "東亞一號",
    "EA1",
    occurred: day(114, 8, 22),
    distance: 206,
    expected: day(115, 4, 30)
  )

  @Test func `The same place, day and distance are one fault, whatever its row`() {
    let other = Fault("臺馬二號", "TM2", occurred: day(114, 10, 7), distance: 180)
    let history = history([
      (day(114, 12, 1), [fault, other]), (day(115, 1, 1), [other, fault]),
    ])
    #expect(history.events.count == 2)
    #expect(history.events.allSatisfy { $0.observations.count == 2 && $0.certainty == .certain })
  }

  @Test func `Overlapping faults on one cable all survive, two of one day included`() {
    let second = Fault("東亞一號", "EA1", occurred: day(114, 8, 22), distance: 562)
    let third = Fault("東亞一號", "EA1", occurred: day(114, 12, 26), distance: 206)
    let history = history([
      (day(115, 1, 1), [fault, second, third]), (day(115, 2, 1), [fault, second, third]),
    ])
    #expect(history.events.count == 3)
    #expect(history.assets.count == 1)
    #expect(Set(history.events.map(\.id)).count == 3)
  }

  @Test func `An estimate that moves is a slip, and the past estimate stays`() {
    var later = fault
    later.expected = day(115, 9, 30)
    let history = history([(day(114, 12, 1), [fault]), (day(115, 2, 1), [later])])
    let event = history.events.first
    #expect(event?.slips.times == 1)
    #expect(event?.slips.days == 153)
    #expect(event?.pastEstimates.map(\.iso) == ["2026-04-30"])
    #expect(event?.status == .open)
  }

  @Test func `A fault listed past its expected day is overdue`() {
    var past = fault
    past.expected = day(115, 1, 31)
    #expect(history([(day(115, 2, 1), [past])]).events.map(\.status) == [.overdue])
  }

  @Test func `A fault no longer listed vanished, and one listed again reappeared`() {
    let other = Fault("臺馬二號", "TM2", occurred: day(114, 10, 7), distance: 180)
    let gone = history([(day(114, 12, 1), [fault, other]), (day(115, 1, 1), [other])])
    #expect(gone.events.first { $0.newest.assetCode == "EA1" }?.status == .vanished)
    let back = history([
      (day(114, 12, 1), [fault, other]), (day(115, 1, 1), [other]),
      (day(115, 2, 1), [fault, other]),
    ])
    let event = back.events.first { $0.newest.assetCode == "EA1" }
    #expect(event?.status == .open)
    #expect(event?.reappeared == true)
    #expect(back.events.count == 2)
  }

  @Test func `A meeting without the table says nothing about its faults`() {
    var first = MadeUpRecord("a", on: day(114, 12, 1), ordinal: 1)
    first.addFaults([fault])
    let silent = MadeUpRecord("b", on: day(115, 1, 1), ordinal: 2)
    let history = Archive([first.record, silent.record], registry: Registry()).outages
    #expect(history.events.map(\.status) == [.open])
  }

  @Test func `A table that says 無 is an observation`() {
    let history = history([(day(114, 12, 1), [fault]), (day(115, 1, 1), [])])
    #expect(history.events.map(\.status) == [.vanished])
  }

  @Test func `A corrected distance is proposed as the same fault`() {
    var corrected = fault
    corrected.distance = 212
    let near = history([(day(114, 12, 1), [fault]), (day(115, 1, 1), [corrected])])
    #expect(near.events.map(\.certainty) == [.proposed])
    corrected.distance = 240
    let far = history([(day(114, 12, 1), [fault]), (day(115, 1, 1), [corrected])])
    #expect(far.events.count == 2)
  }

  @Test func `Two that could both be the corrected one stay apart`() {
    var one = fault
    var two = fault
    one.distance = 204
    two.distance = 208
    let history = history([(day(114, 12, 1), [fault]), (day(115, 1, 1), [one, two])])
    #expect(history.events.count == 3)
    #expect(history.events.count { $0.certainty == .tied } == 2)
  }

  @Test func `A repair told without its start finds its fault where only one can be meant`() {
    let repair = Fault("東亞一號", "EA1", distance: 206.5, repaired: day(115, 1, 20))
    let found = history([(day(114, 12, 1), [fault]), (day(115, 2, 1), [repair])])
    #expect(found.events.map(\.status) == [.repaired])
    #expect(found.events.first?.daysToRepair == 151)
    var twin = fault
    twin.occurred = day(114, 9, 1)
    let unclear = history([(day(114, 12, 1), [fault, twin]), (day(115, 2, 1), [repair])])
    #expect(unclear.events.count == 3)
    #expect(unclear.events.last?.occurred == nil)
  }

  @Test func `A repair told twice is one repair`() {
    let repair = Fault("東亞一號", "EA1", distance: 206, repaired: day(115, 1, 20))
    let history = history([
      (day(114, 12, 1), [fault]), (day(115, 2, 1), [repair]), (day(115, 3, 1), [repair]),
    ])
    #expect(history.events.count == 1)
    #expect(history.events.first?.status == .repaired)
  }

  @Test func `One place, day and distance on two cables is linked and never merged`() {
    let twin = Fault("北亞光纜", "RN", occurred: day(114, 8, 22), distance: 206)
    let history = history([(day(114, 12, 1), [fault, twin])])
    #expect(history.events.count == 2)
    #expect(history.events[0].linked == [1])
    #expect(history.events[1].linked == [0])
  }

  @Test func `Names with stray spaces and without their code are the asset that has it`() {
    var bare = fault
    bare.name = "東 亞一號"
    bare.code = nil
    let history = history([(day(114, 12, 1), [fault]), (day(115, 1, 1), [bare])])
    #expect(history.assets.map(\.slug) == ["ea1"])
    #expect(history.events.count == 1)
  }

  @Test func `A month taken out of the middle leaves every address as it was`() {
    let months = (0..<6).map { (day(114, 5 + $0, 1), [fault]) }
    var fewer = months
    fewer.remove(at: 3)
    #expect(history(months).events.map(\.id) == history(fewer).events.map(\.id))
    #expect(history(months).events.map(\.id) == ["ea1-2025-08-22"])
  }
}
