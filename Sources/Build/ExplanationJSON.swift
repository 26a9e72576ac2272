import Minutes
import MinutesReading
import Site
import SourceText

/// A reading as JSON for programs (判讀結果的 JSON): `sitegen explain FILE --format json`.
///
/// Documentation/Explain.md names the keys; they stay.
struct ExplanationJSON {
  private(set) var json = JSONWriter(capacity: 16_384)

  /// - Parameters:
  ///   - path: The record's file.
  ///   - reading: The reading; nil when the file could not be read at all.
  ///   - problems: What is wrong with it.
  ///   - station: The station asked for, which writes its own value.
  init(
    of path: String,
    _ reading: RecordReading?,
    _ problems: [Problem],
    station: (name: String, write: (inout JSONWriter) -> Void)?
  ) {
    json.object { json in
      json.key("format")
      json.number(1)
      json.newLine()
      json.key("file")
      json.string(path)
      json.newLine()
      json.key("summary")
      if let reading, let record = reading.record {
        Self.write(ReadingSummary(reading), of: record, into: &json)
      } else {
        json.null()
      }
      if let station {
        json.newLine()
        json.key("station")
        json.object { json in
          json.key("name")
          json.string(station.name)
          json.key("value")
          station.write(&json)
        }
      }
      json.newLine()
      json.key("problems")
      json.array { json in
        for problem in problems {
          json.newLine()
          Self.write(problem, into: &json)
        }
      }
    }
  }

  /// The JSON as text, with a line end.
  var text: String { String(decoding: json.bytes, as: UTF8.self) + "\n" }

  private static func write(_ problem: Problem, into json: inout JSONWriter) {
    func place(_ value: Int?) -> Int? { value.flatMap { $0 > 0 ? $0 : nil } }
    json.object { json in
      json.key("id")
      json.string(problem.id)
      json.key("severity")
      json.string(problem.severity.rawValue)
      json.key("message")
      json.string(problem.message)
      json.key("remedy")
      json.string(problem.remedy)
      json.key("line")
      json.number(place(problem.place?.line))
      json.key("column")
      json.number(place(problem.place?.column))
    }
  }
}
