internal import Pages

/// A table that an owner wrote as a fenced block (自訂表格), as HTML.
enum FencedTableHTML {
  /// The table; `^^` is covered by the cell above, `<<` by the one to the left.
  static func bytes(_ table: FencedTable, number: Int) -> [UInt8] {
    let id = table.value("id").flatMap { isID($0) ? $0 : nil } ?? "table-\(number)"
    let captions = table.captions.filter { $0.key != "id" && $0.key != "head" }
    var html = HTMLWriter(capacity: 4096)
    html.raw("<figure class=\"table\" id=\"")
    html.text(id)
    html.raw("\">\n")
    if !captions.isEmpty {
      html.raw("<figcaption id=\"")
      html.text(id)
      html.raw("-name\">\n")
      for caption in captions {
        html.raw(caption.key == "title" ? "<p class=\"title\">" : "<p class=\"unit\">")
        html.text(caption.value)
        html.raw("</p>\n")
      }
      html.raw("</figcaption>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"")
      html.text(id)
      html.raw("-name\" tabindex=\"0\">\n")
    } else {
      html.raw("<div class=\"scroll\">\n")
    }
    html.raw("<table>\n")
    rows(of: table, &html)
    html.raw("</table>\n</div>\n</figure>\n")
    return html.bytes
  }

  private static func rows(of table: FencedTable, _ html: inout HTMLWriter) {
    let head = table.headRows
    let width = table.rows.map(\.count).max() ?? 0
    for (number, row) in table.rows.enumerated() {
      if number == 0 { html.raw(head > 0 ? "<thead>\n" : "<tbody>\n") }
      if number == head, head > 0 { html.raw("</thead>\n<tbody>\n") }
      html.raw("<tr>")
      for column in 0..<width {
        let text = column < row.count ? row[column] : ""
        if text == "^^" && number > 0 && (number != head || head == 0) || text == "<<" && column > 0
        {
          continue
        }
        let isHead = number < head
        let columns = span(table.rows, number, column, width)
        let rows = depth(table.rows, number, column, limit: isHead ? head : table.rows.count)
        cell(text, isHead: isHead, isName: column == 0, columns, rows, &html)
      }
      html.raw("</tr>\n")
    }
    if !table.rows.isEmpty { html.raw(table.rows.count > head ? "</tbody>\n" : "</thead>\n") }
  }

  private static func cell(
    _ text: String,
    isHead: Bool,
    isName: Bool,
    _ columns: Int,
    _ rows: Int,
    _ html: inout HTMLWriter
  ) {
    let isNamed = !text.isEmpty && (isHead || isName)
    html.raw(isNamed ? "<th" : "<td")
    if isNamed {
      if isHead {
        html.raw(columns > 1 ? " scope=\"colgroup\"" : " scope=\"col\"")
      } else {
        html.raw(rows > 1 ? " scope=\"rowgroup\"" : " scope=\"row\"")
      }
    }
    let spans: [(StaticString, Int)] = [(" colspan=\"", columns), (" rowspan=\"", rows)]
    for (attribute, count) in spans where count > 1 {
      html.raw(attribute)
      html.number(count)
      html.raw("\"")
    }
    if !isHead, isFigure(text) { html.raw(" class=\"num\"") }
    html.raw(">")
    html.text(text)
    html.raw(isNamed ? "</th>" : "</td>")
  }

  private static func span(_ rows: [[String]], _ row: Int, _ column: Int, _ width: Int) -> Int {
    var span = 1
    while column + span < rows[row].count, rows[row][column + span] == "<<" { span += 1 }
    return span
  }

  private static func depth(_ rows: [[String]], _ row: Int, _ column: Int, limit: Int) -> Int {
    var depth = 1
    while row + depth < limit, column < rows[row + depth].count,
      rows[row + depth][column] == "^^"
    {
      depth += 1
    }
    return depth
  }

  /// Whether a cell is a figure: digits with signs, commas and a per cent sign.
  private static func isFigure(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.,% ".utf8.contains($0) }
  }

  private static func isID(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
