/// What is in the faults' JSON (障礙資料綱要), as JSON Schema for programs.
enum OutagesSchema {
  /// The schema as a file.
  static var bytes: [UInt8] { Array(text.utf8) }

  private static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Outages",
      "description": "Every fault over all meetings, and what the outage table of each as-of date said of it.",
      "type": "object",
      "required": ["outages"],
      "additionalProperties": false,
      "properties": {
        "outages": { "type": "array", "items": { "$ref": "#/$defs/outage" } }
      },
      "$defs": {
        "outage": {
          "type": "object",
          "required": ["id", "series", "asset", "occurred", "place", "distance_km", "severity", "alternatives", "status", "reappeared", "expected", "repaired", "observations", "slips", "certainty", "linked"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "description": "The fault's anchor on outages/index.html; stays." },
            "series": { "type": "string", "description": "The outage table, as sitegen.yml calls it." },
            "asset": {
              "type": "object",
              "required": ["code", "name"],
              "additionalProperties": false,
              "properties": {
                "code": { "type": ["string", "null"] },
                "name": { "type": "string", "minLength": 1 }
              }
            },
            "occurred": { "$ref": "#/$defs/date" },
            "place": { "type": ["string", "null"] },
            "distance_km": { "type": ["number", "null"], "minimum": 0 },
            "severity": { "$ref": "#/$defs/severity" },
            "alternatives": { "type": ["string", "null"], "description": "As written." },
            "status": { "enum": ["open", "overdue", "repaired", "vanished"], "description": "At the newest table of its series; vanished: no longer listed, no repair told." },
            "reappeared": { "type": "boolean", "description": "Left out, or told repaired, and listed again." },
            "expected": { "$ref": "#/$defs/date" },
            "repaired": { "$ref": "#/$defs/date" },
            "observations": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/observation" } },
            "slips": {
              "type": "object",
              "description": "How often the expected repair was put off, and by how many days in all.",
              "required": ["times", "days"],
              "additionalProperties": false,
              "properties": {
                "times": { "type": "integer", "minimum": 0 },
                "days": { "type": "integer", "minimum": 0 }
              }
            },
            "certainty": { "enum": ["certain", "proposed", "tied"], "description": "Whether the observations are of one fault: certain (place, day and distance equal), proposed (one differs a little or is not told), tied (another fault looks the same)." },
            "linked": { "type": "array", "items": { "type": "string" }, "description": "Faults of other assets at the same place, day and distance, by id." }
          }
        },
        "observation": {
          "type": "object",
          "required": ["as_of", "meeting", "expected", "inherited", "severity", "line"],
          "additionalProperties": false,
          "properties": {
            "as_of": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "meeting": { "type": "string", "description": "The record: meetings/<meeting>/index.html." },
            "expected": { "$ref": "#/$defs/date" },
            "inherited": { "type": "boolean", "description": "The expected date stands in the row above only." },
            "severity": { "$ref": "#/$defs/severity" },
            "line": { "type": "integer", "minimum": 1, "description": "The line of the record." }
          }
        },
        "severity": { "enum": ["cut", "partial", "unknown"] },
        "date": {
          "type": ["object", "null"],
          "required": ["date", "text"],
          "additionalProperties": false,
          "properties": {
            "date": { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "description": "A month is 2026-04." },
            "text": { "type": "string", "minLength": 1, "description": "As written." }
          }
        }
      }
    }

    """
}
