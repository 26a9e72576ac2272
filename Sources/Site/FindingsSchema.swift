/// What is in the findings' JSON (檢核資料綱要), as JSON Schema for programs.
enum FindingsSchema {
  /// The schema as a file.
  static var bytes: [UInt8] { Array(text.utf8) }

  private static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Findings",
      "description": "What was checked in every record, and what was found. Nothing in a record was changed.",
      "type": "object",
      "required": ["checks", "findings"],
      "additionalProperties": false,
      "properties": {
        "checks": { "type": "array", "items": { "$ref": "#/$defs/checks" }, "description": "By meeting and kind how many checks of tables came to what; each check stands in the table's own JSON." },
        "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } }
      },
      "$defs": {
        "count": { "type": "integer", "minimum": 0 },
        "checks": {
          "type": "object",
          "required": ["meeting", "kind", "checks", "exact", "rounded", "contradiction", "no_base", "unchecked", "with_dashes"],
          "additionalProperties": false,
          "properties": {
            "meeting": { "type": "string" },
            "kind": { "enum": ["column_sum", "row_sum", "difference", "ratio"] },
            "checks": { "type": "integer", "minimum": 1 },
            "exact": { "$ref": "#/$defs/count" },
            "rounded": { "$ref": "#/$defs/count", "description": "Not exact, but figures that round to the printed ones give it." },
            "contradiction": { "$ref": "#/$defs/count", "description": "No figures that round to the printed ones give it." },
            "no_base": { "$ref": "#/$defs/count", "description": "A share of 0 or of nothing." },
            "unchecked": { "$ref": "#/$defs/count", "description": "A figure is missing, or a cell holds words." },
            "with_dashes": { "$ref": "#/$defs/count", "description": "Of all, those in which a dash counted as 0." }
          }
        },
        "finding": {
          "type": "object",
          "required": ["id", "rule", "name", "severity", "message", "meeting", "line", "path", "page", "anchor", "cell", "data", "waived", "corrected_by"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "description": "Its anchor on the pages of findings/." },
            "rule": { "type": "string", "pattern": "^[a-z][a-z0-9-]*$" },
            "name": { "type": "string", "minLength": 1, "description": "The rule in the language of the site." },
            "severity": { "enum": ["warning", "info"] },
            "message": { "type": "string", "minLength": 1, "description": "In the language of the site." },
            "meeting": { "type": "string", "description": "The record: meetings/<meeting>/index.html." },
            "line": { "type": ["integer", "null"], "minimum": 1, "description": "The line of the record; null for the record as a whole." },
            "path": { "type": "array", "items": { "type": "string" }, "description": "The official path, as the record numbers it." },
            "page": { "type": "string", "description": "The page that shows the place." },
            "anchor": { "type": ["string", "null"], "description": "The place on that page." },
            "cell": {
              "type": ["object", "null"],
              "description": "The cell of one of the record's tables, all counted from 0.",
              "required": ["table", "row", "column"],
              "additionalProperties": false,
              "properties": {
                "table": { "$ref": "#/$defs/count" },
                "row": { "$ref": "#/$defs/count" },
                "column": { "$ref": "#/$defs/count" }
              }
            },
            "data": {
              "type": "object",
              "description": "The values that the message tells, by name.",
              "additionalProperties": { "type": "string" }
            },
            "waived": {
              "type": ["object", "null"],
              "description": "Why the owner lets it stand.",
              "required": ["reason"],
              "additionalProperties": false,
              "properties": { "reason": { "type": "string" } }
            },
            "corrected_by": { "type": ["string", "null"], "description": "The record that corrects this one." }
          }
        }
      }
    }

    """
}
