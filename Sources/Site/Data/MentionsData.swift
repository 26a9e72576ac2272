internal import Archive
internal import Minutes
internal import Pages

/// Who mentions whom for programs (提及資料), in the order of the records' text.
struct MentionsData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    for (index, mentions) in archive.mentions.byRecord.enumerated() where !mentions.isEmpty {
      let places = DataPlaces(index, catalogue)
      for mention in mentions {
        lines.item { json in
          places.write(mention.element, into: &json)
          places.text("text", mention.range, into: &json)
          json.object("target") { json in write(mention.target, places, into: &json) }
        }
      }
    }
  }

  private func write(
    _ target: Mention.Target,
    _ places: DataPlaces,
    into json: inout JSONWriter
  ) {
    let archive = catalogue.archive
    func page(_ kind: String, _ id: String, _ path: PagePath) {
      json.member("kind", kind)
      json.member("id", id)
      json.member("href", path.path)
    }
    switch target {
    case .unit(let unit):
      let slug = archive.units[unit].unit.slug
      page("unit", slug, .unit(slug))
    case .asset(let asset):
      let slug = archive.outages.assets[asset].slug
      page("asset", slug, .asset(slug))
    case .meeting(let record):
      let stem = archive.records[record].stem
      page("meeting", stem, .meeting(stem))
    case .annex(let element), .table(let element):
      if case .annex = target { json.member("kind", "annex") } else { json.member("kind", "table") }
      json.member("id", places.record.elements[element].id)
      places.href(to: element, into: &json)
    }
  }
}
