internal import Minutes

/// One row of meetings (會議系列): 數位發展部's 主管會議, from the first on.
///
/// Several bodies, and several series of one body, can share a site; each has its own list.
public struct MeetingSeries: Sendable, Equatable {
  /// The body that meets, 數位發展部, if its records say.
  public let organisation: String?
  /// The series, 主管會議.
  public let name: String
  /// Its records, the oldest first.
  public let records: [Int]

  /// What keeps two series apart.
  static func key(of meeting: Meeting) -> String {
    NameKey(meeting.organisation ?? "").text + "\n" + NameKey(meeting.series).text
  }

  /// The series of all records, the one that met last first.
  static func all(in records: [Record]) -> [MeetingSeries] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for index in records.indices.reversed() {
      let key = key(of: records[index].meeting)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(index)
    }
    return order.compactMap { key in
      guard let newestFirst = members[key], let newest = newestFirst.first else { return nil }
      let meeting = records[newest].meeting
      return MeetingSeries(
        organisation: meeting.organisation,
        name: meeting.series,
        records: newestFirst.reversed()
      )
    }
  }
}
