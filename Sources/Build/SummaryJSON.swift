import Layout
import Minutes
import MinutesReading
import Site
import SourceText

/// The summary of a reading as JSON (摘要的 JSON).
extension ExplanationJSON {
  static func write(_ summary: ReadingSummary, of record: Record, into json: inout JSONWriter) {
    let meeting = record.meeting
    json.object { json in
      writeHead(of: meeting, record, into: &json)
      json.newLine()
      json.key("people")
      json.array { json in
        for list in summary.people { write(list, into: &json) }
      }
      json.newLine()
      json.key("parts")
      json.array { json in
        for share in summary.shares { write(share, into: &json) }
      }
      json.newLine()
      json.key("cases")
      json.number(meeting.cases.count)
      json.key("decisions")
      json.number(meeting.decisions.count)
      json.key("points")
      json.number(meeting.decisions.reduce(0) { $0 + $1.points.count })
      json.key("reports")
      names(meeting.reports.map(\.unit), into: &json)
      json.key("units")
      names(summary.namedUnits, into: &json)
      json.key("tables")
      numbers(summary.tableLines, into: &json)
      json.key("outages")
      json.number(meeting.outages.count)
      json.key("dates")
      json.number(meeting.dates.count)
      json.key("dates_inferred")
      json.number(meeting.dates.count { $0.inferred && $0.precision != .month })
      json.newLine()
      json.key("nested")
      json.array { json in
        for inner in meeting.nested {
          json.object { json in
            writeHead(of: inner, record, into: &json)
            json.key("cases")
            json.number(inner.cases.count)
            json.key("decisions")
            json.number(inner.decisions.count)
          }
        }
      }
      json.newLine()
      writeLayout(summary, before: record.text.source.linesBefore, into: &json)
    }
  }

  private static func writeHead(
    of meeting: Meeting,
    _ record: Record,
    into json: inout JSONWriter
  ) {
    json.key("body")
    json.string(meeting.organisation)
    json.key("title")
    json.string(meeting.title)
    json.key("series")
    json.string(meeting.series)
    json.key("ordinal")
    json.number(meeting.ordinal)
    json.key("edition")
    json.string(meeting.edition)
    json.key("date")
    json.string(meeting.date.iso)
    json.key("further_days")
    names(meeting.furtherDays.map(\.iso), into: &json)
    json.key("start")
    json.string(meeting.start?.iso)
    json.key("end")
    json.string(meeting.end?.iso)
    json.key("place")
    json.string(meeting.place.map { record.text.string($0) })
    json.key("chair")
    json.string(meeting.chair.map { $0.name ?? record.text.string($0.range) })
    json.key("recorders")
    names(meeting.recorders.map { $0.name ?? record.text.string($0.range) }, into: &json)
  }

  private static func write(_ list: ReadingSummary.People, into json: inout JSONWriter) {
    json.object { json in
      json.key("label")
      json.string(list.label)
      json.key("role")
      json.string(name(of: list.role))
      json.key("count")
      json.number(list.count)
      json.key("stated")
      json.number(list.stated)
      json.key("on_leave")
      json.number(list.onLeave)
      json.key("represented")
      json.number(list.represented)
      json.key("unsplit")
      json.number(list.whole)
    }
  }

  private static func name(of role: AttendanceList.Role) -> String {
    switch role {
    case .attending: "attending"
    case .sittingIn: "sitting_in"
    case .absent: "absent"
    case .staff: "staff"
    }
  }

  private static func write(_ share: ReadingSummary.Share, into json: inout JSONWriter) {
    json.object { json in
      json.key("part")
      json.string(share.part)
      json.key("disposition")
      json.string(share.disposition?.rawValue)
      json.key("cases")
      json.number(share.cases)
      json.key("decisions")
      json.number(share.decisions)
      json.key("points")
      json.number(share.points)
    }
  }

  private static func writeLayout(
    _ summary: ReadingSummary,
    before: Int,
    into json: inout JSONWriter
  ) {
    json.key("wrapped")
    json.flag(summary.wrapping.isWrapped)
    json.key("margin")
    json.number(summary.wrapping.isWrapped ? summary.wrapping.margin : nil)
    json.key("page_marks")
    numbers(summary.pageMarks, into: &json)
    json.key("front_matter_lines")
    json.number(before)
    json.newLine()
    json.key("unread")
    json.array { json in
      for one in summary.unread {
        json.object { json in
          json.key("kind")
          json.string(one.kind.rawValue)
          json.key("line")
          json.number(one.line)
          json.key("text")
          json.string(one.text)
        }
      }
    }
  }

  static func names(_ names: [String], into json: inout JSONWriter) {
    json.array { json in
      for name in names { json.string(name) }
    }
  }

  static func numbers(_ numbers: [Int], into json: inout JSONWriter) {
    json.array { json in
      for number in numbers { json.number(number) }
    }
  }
}
