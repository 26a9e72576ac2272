internal import Archive
internal import Pages
internal import Settings

/// How the data are read (使用範例), by files that the site has: in a spreadsheet, with pandas, with jq.
struct DataExamples {
  private let catalogue: Catalogue
  private let files: DataFileList

  init(_ catalogue: Catalogue, _ files: DataFileList) {
    self.catalogue = catalogue
    self.files = files
  }

  func write(on page: inout ListPage) {
    let wording = catalogue.wording
    page.section("examples", wording["data.examples"])
    page.subsection("spreadsheet", wording["data.spreadsheet"])
    page.paragraph(wording["data.spreadsheet_note"])
    page.subsection("pandas", wording["data.pandas"])
    page.paragraph(wording["data.pandas_note"])
    write(
      [
        "import pandas as pd", "",
        "table = pd.read_csv(\"\(table.path)\")",
        "text = pd.read_json(\"\(DataKind.paragraphs.jsonLines.path)\", lines=True)",
        "found = text[text[\"text\"].str.contains(\"\(wording["data.example_word"])\")]",
        "print(found[[\"meeting\", \"id\", \"text\", \"href\"]])",
      ],
      into: &page.main
    )
    page.subsection("jq", wording["data.jq"])
    let base = catalogue.registry.site.baseURL
    if base == nil { page.paragraph(wording["data.jq_note"]) }
    let address = (base ?? wording["data.example_base"]) + DataKind.meetings.jsonLines.path
    var lines = [
      "curl -O \(address)", "jq -r '[.date.date, .title, .href] | @tsv' meetings.jsonl",
    ]
    if files[DataKind.decisions.jsonLines] != nil {
      let other = (base ?? wording["data.example_base"]) + DataKind.decisions.jsonLines.path
      lines += [
        "curl -O \(other)",
        "jq -r '.meeting as $m | .points[] | [$m, .number, .text] | @tsv' decisions.jsonl",
      ]
    }
    write(lines, into: &page.main)
  }

  /// The newest table there is; without tables that of the meetings.
  private var table: PagePath {
    guard let series = catalogue.archive.tables.first,
      let newest = catalogue.archive.newest(of: series)
    else { return .meetingsCSV }
    return .tableData(series.slug, newest.fileStem, ending: "csv")
  }

  private func write(_ lines: [String], into html: inout HTMLWriter) {
    html.raw("<pre><code>")
    for line in lines {
      html.text(line)
      html.raw("\n")
    }
    html.raw("</code></pre>\n")
  }
}
