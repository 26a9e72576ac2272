internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// What data a site has, for programs (資料總目錄): the first file to read.
struct DataIndex {
  private let catalogue: Catalogue
  private let files: DataFileList

  init(_ catalogue: Catalogue, _ files: DataFileList) {
    self.catalogue = catalogue
    self.files = files
  }

  var bytes: [UInt8] {
    let site = catalogue.registry.site
    var json = JSONWriter(capacity: 8192)
    json.object { json in
      json.member("version", "v1")
      json.member("title", site.title)
      json.member("organisation", site.organisation)
      json.member("language", site.language)
      json.member("base_url", site.baseURL)
      json.member("licence", site.licence)
      json.member("as_of", catalogue.archive.asOf?.iso)
      json.member("package", PagePath.dataPackage.path)
      json.newLine()
      json.array("kinds") { json in
        for kind in files.kinds {
          json.newLine()
          json.object { json in write(kind, into: &json) }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ kind: DataKind, into json: inout JSONWriter) {
    json.member("name", kind.rawValue)
    json.member("title", catalogue.wording["data.kind_\(kind.rawValue)"])
    json.member("description", catalogue.wording["data.about_\(kind.rawValue)"])
    json.member("items", files[kind.jsonLines]?.lines ?? 0)
    json.member("json", kind.hasDocument ? kind.json.path : nil)
    json.member("jsonl", kind.jsonLines.path)
    json.member("schema", kind.schema.path)
    json.member("csv", kind.tables.map { $0.path.path })
  }
}
