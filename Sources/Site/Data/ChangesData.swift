internal import Archive
internal import Minutes
internal import Pages

/// What changed from each meeting to the next of its series, for programs (異動資料).
struct ChangesData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    for index in archive.records.indices {
      guard let changes = archive.changes[index], let previous = changes.previous else { continue }
      let (record, before) = (archive.records[index], archive.records[previous])
      lines.item { json in
        json.member("meeting", record.stem)
        json.member("previous", before.stem)
        json.member("href", PagePath.changes(record.stem).path)
        json.object("counts") { json in
          json.member("new", changes.count(.new))
          json.member("changed", changes.count(.changed))
          json.member("numbers", changes.count(.numbers))
          json.member("unchanged", changes.count(.unchanged))
          json.member("gone", changes.gone.count)
        }
        json.array("new") { json in
          for change in changes.paragraphs where change.kind == .new {
            json.string(record.elements[change.element].id)
          }
        }
        for (name, kind) in [
          ("changed" as StaticString, ParagraphChange.Kind.changed), ("numbers", .numbers),
        ] {
          json.objects(name, changes.paragraphs.lazy.filter { $0.kind == kind }) { change, json in
            json.member("id", record.elements[change.element].id)
            json.member("before", change.before.map { before.elements[$0].id })
          }
        }
        json.array("gone") { json in
          for gone in changes.gone { json.string(before.elements[gone.element].id) }
        }
      }
    }
  }
}
