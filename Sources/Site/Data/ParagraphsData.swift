internal import Archive
internal import Minutes
internal import Pages
internal import SourceText

/// Every block of every record for programs (段落資料), in the order of the text: nothing is left out.
struct ParagraphsData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The text and what stands around it: some two hundred bytes a block.
  var size: Int {
    catalogue.archive.records.reduce(0) {
      $0 + $1.text.bytes.count + 256 * $1.elements.count + 4096
    }
  }

  func write(into lines: inout DataLines) {
    for index in catalogue.archive.records.indices {
      let places = DataPlaces(index, catalogue)
      let reports = places.record.meeting.reports.map {
        ($0.elements, places.unit(named: $0.unit))
      }
      var next = 0
      for number in places.record.elements.indices {
        while next < reports.count, reports[next].0.upperBound <= number { next += 1 }
        let isReport = next < reports.count && reports[next].0.contains(number)
        lines.item { json in
          places.write(number, into: &json)
          json.member("unit", isReport ? reports[next].1 : nil)
          json.member("kind", Self.name(of: places.record.elements[number].kind))
          places.text("text", places.record.elements[number].range, into: &json)
        }
      }
    }
  }

  private static func name(of kind: Element.Kind) -> String {
    switch kind {
    case .title: "title"
    case .headLine: "head_line"
    case .part: "part"
    case .heading: "heading"
    case .item: "item"
    case .paragraph: "paragraph"
    case .section: "section"
    case .table: "table"
    case .note: "note"
    case .preformatted: "preformatted"
    }
  }
}
