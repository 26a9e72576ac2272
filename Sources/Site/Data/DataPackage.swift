internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// Every CSV file with what its columns hold (資料套件), a Data Package as Frictionless tools read it.
///
/// The columns of a table that meets month after month are told once, in a file beside its own: a site
/// of a thousand meetings has nine thousand CSV files.
struct DataPackage {
  private let catalogue: Catalogue
  private let files: DataFileList

  init(_ catalogue: Catalogue, _ files: DataFileList) {
    self.catalogue = catalogue
    self.files = files
  }

  /// Writes it and the schemas it leads to.
  func write(to sink: any FileSink) throws {
    let resources = PackageResource(catalogue, files)
    let series = try InParallel.map(catalogue.archive.tables.count) { index in
      try resources.series(index, to: sink)
    }
    let (archive, site) = (catalogue.archive, catalogue.registry.site)
    var json = JSONWriter(capacity: 16_384 + series.reduce(0) { $0 + $1.count })
    json.object { json in
      json.member("profile", "data-package")
      json.member("name", "minutes")
      json.member("title", site.title)
      json.member("description", catalogue.wording["data.package_about"])
      if let base = site.baseURL { json.member("homepage", base) }
      json.array("sources") { json in
        for body in Set(archive.series.map { $0.organisation ?? $0.name }).sorted() {
          json.object { json in
            json.member("title", body)
            json.member("path", PagePath.meetings.path)
          }
        }
      }
      if let licence = site.licence { writeLicence(licence, into: &json) }
      json.newLine()
      json.array("resources") { json in
        for kind in DataKind.allCases {
          for table in kind.tables { resources.write(table, into: &json) }
        }
        for resources in series where !resources.isEmpty { json.written(resources) }
      }
    }
    try sink.write(.dataPackage, json.bytes + [0x0A])
  }

  /// The licence as the owner states it: an address, or words, which the page of data repeats.
  private func writeLicence(_ licence: String, into json: inout JSONWriter) {
    json.array("licenses") { json in
      json.object { json in
        let isAddress = licence.hasPrefix("https://") || licence.hasPrefix("http://")
        json.member("path", isAddress ? licence : PagePath.data.path)
        json.member("title", licence)
      }
    }
  }
}
