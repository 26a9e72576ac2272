internal import Findings
internal import Minutes

extension FragmentBuilder {
  /// Writes the heads of what is computed beside a table's own columns (計算欄), each with its formula.
  mutating func computedHeads(rows: Int, isDeep: Bool, id: String) {
    aside { builder in
      for (number, column) in builder.checks.columns.enumerated() {
        builder.html.raw("<th scope=\"col\" class=\"num computed added\"")
        if isDeep {
          builder.html.raw(" id=\"")
          builder.html.text(Self.computedID(id, number))
          builder.html.raw("\"")
        }
        builder.span(" rowspan=\"", rows)
        builder.html.raw(">")
        builder.tag(builder.words.computed, anchor: "computed")
        builder.html.raw(" ")
        builder.html.text(column.label)
        builder.html.raw(" <span class=\"formula\">")
        builder.html.text(column.formula)
        builder.html.raw("</span></th>")
      }
    }
  }

  /// Writes what is computed in a row.
  mutating func computedCells(_ row: Int, isDeep: Bool, id: String) {
    aside { builder in
      for (number, column) in builder.checks.columns.enumerated() {
        let value = column.values.indices.contains(row) ? column.values[row] : ""
        builder.html.raw("<td class=\"num computed added\"")
        if isDeep {
          builder.html.raw(" headers=\"")
          builder.html.text(Self.computedID(id, number))
          builder.html.raw("\"")
        }
        builder.html.raw(">")
        builder.html.text(value)
        builder.html.raw("</td>")
      }
    }
  }

  /// Writes what the page of the whole record leaves out.
  mutating func aside(_ write: (inout FragmentBuilder) -> Void) {
    guard !checks.columns.isEmpty else { return }
    seam(.aside)
    write(&self)
    seam(.asideEnd)
  }

  private static func computedID(_ id: String, _ number: Int) -> String { "\(id)-y\(number + 1)" }
}
