internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What a page says to programs in the words of schema.org (鏈結資料), as JSON-LD; only what is known.
///
/// Addresses are told where the site's own is known. Without one a name stands without its address;
/// only a data file has its relative one, for it is resolved against the page's.
struct LinkedData {
  private let address: SiteAddress
  private let settings: SiteSettings
  private var nodes: [[UInt8]] = []

  init(_ settings: SiteSettings) {
    self.settings = settings
    address = SiteAddress(settings)
  }

  /// The way from the home page.
  mutating func add(breadcrumbs steps: [(name: String, path: PagePath)]) {
    let node = Self.node("BreadcrumbList", capacity: 512) { json in
      json.key("itemListElement")
      json.array { json in
        for (number, step) in steps.enumerated() {
          json.object { json in
            json.key("@type")
            json.string("ListItem")
            json.key("position")
            json.number(number + 1)
            json.key("name")
            json.string(step.name)
            if let item = address.whole(step.path) {
              json.key("item")
              json.string(item)
            }
          }
        }
      }
    }
    nodes.append(node)
  }

  /// Who publishes the site.
  mutating func add(publisher name: String, _ archive: Archive) {
    let node = Self.node(Self.kind(of: name, archive)) { json in
      json.key("name")
      json.string(name)
      if let base = address.base {
        json.key("url")
        json.string(base)
      }
    }
    nodes.append(node)
  }

  /// A meeting.
  mutating func add(meeting record: Record, _ archive: Archive) {
    let meeting = record.meeting
    let node = Self.node("Event") { json in
      json.key("name")
      json.string(meeting.title)
      json.key("startDate")
      json.string(meeting.start.map { RecordTime(meeting.date, $0).atom } ?? meeting.date.iso)
      if let end = meeting.end, let start = meeting.start, start < end, meeting.furtherDays.isEmpty
      {
        json.key("endDate")
        json.string(RecordTime(meeting.date, end).atom)
      } else if let last = meeting.furtherDays.max(), last > meeting.date {
        json.key("endDate")
        json.string(last.iso)
      }
      if let place = meeting.place {
        json.key("location")
        Self.thing("Place", record.text.string(place), &json)
      }
      if let body = meeting.organisation ?? settings.organisation {
        json.key("organizer")
        Self.thing(Self.kind(of: body, archive), body, &json)
      }
      if let url = address.whole(.meeting(record.stem)) {
        json.key("url")
        json.string(url)
      }
    }
    nodes.append(node)
  }

  /// A set of data and its files.
  mutating func add(_ data: DataSet, from page: PagePath, _ archive: Archive) {
    let node = Self.node("Dataset") { json in
      json.key("name")
      json.string(data.name)
      json.key("description")
      json.string(data.description)
      if let url = address.whole(page) {
        json.key("url")
        json.string(url)
      }
      if let body = data.creator ?? settings.organisation {
        json.key("creator")
        Self.thing(Self.kind(of: body, archive), body, &json)
      }
      if let licence = settings.licence {
        json.key("license")
        if licence.hasPrefix("https://") || licence.hasPrefix("http://") {
          json.string(licence)
        } else {
          Self.thing("CreativeWork", licence, &json)
        }
      }
      if let first = data.days?.lowerBound, let last = data.days?.upperBound {
        json.key("temporalCoverage")
        json.string(first == last ? first.iso : "\(first.iso)/\(last.iso)")
      }
      json.key("distribution")
      json.array { json in
        for file in data.files {
          json.object { json in
            json.key("@type")
            json.string("DataDownload")
            json.key("encodingFormat")
            json.string(file.path.hasSuffix(".csv") ? "text/csv" : "application/json")
            json.key("contentUrl")
            json.string(address.reference(to: file, from: page))
          }
        }
      }
    }
    nodes.append(node)
  }

  /// The element for a page's head; nothing where nothing was added.
  var script: [UInt8] {
    guard !nodes.isEmpty else { return [] }
    var script = Array("<script type=\"application/ld+json\">".utf8)
    script += "{\"@context\":\"https://schema.org\",\"@graph\":[".utf8
    for (number, node) in nodes.enumerated() {
      if number > 0 { script.append(UInt8(ascii: ",")) }
      // In JSON a sign is the same when it is written by its number; in HTML < could end the element.
      var rest = node[...]
      while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
        script += rest[..<mark]
        script += "\\u003c".utf8
        rest = rest[(mark + 1)...]
      }
      script += rest
    }
    return script + "]}</script>".utf8
  }

  private static func node(
    _ type: String,
    capacity: Int = 256,
    _ members: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter(capacity: capacity)
    json.object { json in
      json.key("@type")
      json.string(type)
      members(&json)
    }
    return json.bytes
  }

  private static func thing(_ type: String, _ name: String, _ json: inout JSONWriter) {
    json.object { json in
      json.key("@type")
      json.string(type)
      json.key("name")
      json.string(name)
    }
  }

  private static func kind(of body: String, _ archive: Archive) -> String {
    archive.isOffice(body) ? "GovernmentOrganization" : "Organization"
  }
}
