import Minutes
import Site
import SourceText

/// A meeting's nouns as JSON (會議的 JSON).
extension StationJSON {
  /// The meeting: its people, cases and decisions.
  static func write(_ meeting: Meeting, of record: Record, into json: inout JSONWriter) {
    json.object { json in
      json.key("people")
      json.array { json in
        for list in meeting.attendance {
          for person in list.people {
            json.newLine()
            write(person, list.label, record, into: &json)
          }
        }
      }
      json.newLine()
      json.key("cases")
      json.array { json in
        for item in meeting.cases {
          json.newLine()
          write(item, record, into: &json)
        }
      }
      json.newLine()
      json.key("decisions")
      json.array { json in
        for decision in meeting.decisions {
          json.newLine()
          write(decision, record, into: &json)
        }
      }
      json.newLine()
      json.key("nested")
      json.array { json in
        for inner in meeting.nested {
          json.newLine()
          write(inner, of: record, into: &json)
        }
      }
    }
  }

  private static func write(
    _ person: Person,
    _ label: String,
    _ record: Record,
    into json: inout JSONWriter
  ) {
    json.object { json in
      json.key("list")
      json.string(label)
      json.key("text")
      json.string(record.text.string(person.range))
      json.key("unit")
      json.string(person.unit)
      json.key("post")
      json.string(person.post)
      json.key("name")
      json.string(person.name)
      json.key("state")
      switch person.state {
      case .present: json.string("present")
      case .onLeave: json.string("on_leave")
      case .represented: json.string("represented")
      }
    }
  }

  private static func write(_ item: AgendaItem, _ record: Record, into json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(record.elements[item.elements.lowerBound].id)
      json.key("line")
      json.number(record.lines(of: item.elements.lowerBound).lowerBound)
      json.key("number")
      json.string(item.number)
      json.key("title")
      json.string(record.text.string(item.title))
      json.key("units")
      ExplanationJSON.names(item.reportingUnits.map { record.text.string($0) }, into: &json)
    }
  }

  private static func write(_ decision: Decision, _ record: Record, into json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(record.elements[decision.elements.lowerBound].id)
      json.key("line")
      json.number(record.lines(of: decision.elements.lowerBound).lowerBound)
      json.key("word")
      json.string(decision.word)
      json.key("case")
      json.number(decision.agendaItem)
      json.key("points")
      json.array { json in
        for point in decision.points {
          json.object { json in
            json.key("number")
            json.string(point.number)
            json.key("text")
            json.string(record.text.string(point.text))
          }
        }
      }
    }
  }
}
