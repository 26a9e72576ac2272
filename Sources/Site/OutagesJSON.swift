internal import Archive
internal import Minutes
internal import SourceText

/// Every fault with all that its tables said as JSON (障礙的 JSON), in the order of the timeline.
///
/// A date has its ISO form (a month is `2026-04`) and the words of the record; null is what no record
/// tells. ``OutagesSchema`` says it for programs.
struct OutagesJSON {
  private let archive: Archive

  init(_ catalogue: Catalogue) { archive = catalogue.archive }

  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 32_768)
    json.object { json in
      json.key("outages")
      json.array { json in
        for event in archive.outages.events {
          json.newLine()
          json.object { json in write(event, &json) }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ event: OutageEvent, _ json: inout JSONWriter) {
    let outages = archive.outages
    let asset = outages.assets[event.asset]
    json.key("id")
    json.string(event.id)
    json.key("series")
    json.string(outages.series[event.series].name)
    json.key("asset")
    json.object { json in
      json.key("code")
      json.string(asset.code)
      json.key("name")
      json.string(asset.name)
    }
    date("occurred", event.occurred, told: \.occurred, by: event, &json)
    json.key("place")
    json.string(event.place)
    json.key("distance_km")
    json.number(digits: event.distance.map(OutageWords.number))
    json.key("severity")
    json.string(event.severity.rawValue)
    json.key("alternatives")
    json.string(event.alternatives)
    json.key("status")
    json.string(event.status.rawValue)
    json.key("reappeared")
    json.flag(event.reappeared)
    date("expected", event.expected, told: \.expected, by: event, &json)
    date("repaired", event.repaired, told: \.repaired, by: event, &json)
    json.key("observations")
    json.array { json in
      for observation in event.observations {
        json.newLine()
        json.object { json in write(observation, &json) }
      }
    }
    json.key("slips")
    json.object { json in
      json.key("times")
      json.number(event.slips.times)
      json.key("days")
      json.number(event.slips.days)
    }
    json.key("certainty")
    json.string(event.certainty.rawValue)
    json.key("linked")
    json.array { json in for other in event.linked { json.string(outages.events[other].id) } }
  }

  private func write(_ observation: OutageEvent.Observation, _ json: inout JSONWriter) {
    let (record, told) = (archive.records[observation.record], observation.told)
    json.key("as_of")
    json.string(observation.asOf.iso)
    json.key("meeting")
    json.string(record.stem)
    json.key("expected")
    write(told.expected, of: record, &json)
    json.key("inherited")
    json.flag(told.expectedInherited)
    json.key("severity")
    json.string(told.severity.rawValue)
    json.key("line")
    json.number(record.text.lines(of: told.range).lowerBound)
  }

  /// A date of the whole fault, in the words of the newest observation that tells it.
  private func date(
    _ name: StaticString,
    _ date: RecordDate?,
    told path: KeyPath<Outage, RecordDate?>,
    by event: OutageEvent,
    _ json: inout JSONWriter
  ) {
    json.key(name)
    guard let date, let told = event.observations.last(where: { $0.told[keyPath: path] == date })
    else { return json.null() }
    write(date, of: archive.records[told.record], &json)
  }

  private func write(_ date: RecordDate?, of record: Record, _ json: inout JSONWriter) {
    guard let date else { return json.null() }
    json.object { json in
      json.key("date")
      json.string(date.iso)
      json.key("text")
      json.string(record.text.bytes[date.range.bytes])
    }
  }
}
