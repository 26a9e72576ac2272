import Mustache
import Settings

/// A value that is known and not there: it prints nothing, and its section is skipped.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// Sentences of the interface by the points of their key: `t.layout.skip`.
private struct WordingBranch: MustacheParent {
  let wording: Wording
  let prefix: String

  func child(named name: String) -> Any? {
    let key = prefix + name
    return wording.contains(key)
      ? wording[key] : WordingBranch(wording: wording, prefix: key + ".")
  }
}

/// The values a page's shell is rendered with; the only place where values lose their types.
struct ShellView: MustacheParent {
  private let values: [String: Any]

  /// The values of one kind of page of which some slots are filled.
  ///
  /// - Parameters:
  ///   - kind: The kind of page.
  ///   - slots: What to print for each filled slot.
  ///   - theme: What is the same on every page.
  init(_ kind: PageKind, slots: [PageSlots.Name: String], _ theme: Theme) {
    func words(_ text: String?) -> Any { text.flatMap { $0.isEmpty ? nil : $0 } ?? Absent() as Any }
    let site = theme.site
    var values: [String: Any] = [
      "site": [
        "title": words(site.title), "organisation": words(site.organisation),
        "licence": words(site.licence), "as_of": words(theme.furnishing.asOf),
      ],
      "language": words(site.language), "base_url": words(site.baseURL),
      "noindex": site.noindex, "accesskeys": site.accesskeys,
      "stylesheet": words(theme.address(of: "assets/site.css")),
      "favicon": words(theme.address(of: "assets/favicon.svg")),
      "navigation": theme.furnishing.navigation.map { entry -> [String: Any] in
        [
          "label": words(entry.label), "path": words(entry.path),
          "current": entry.section.contains(kind), "exact": entry.page == kind,
        ]
      },
      "footer": theme.furnishing.footer.map { entry -> [String: Any] in
        ["label": words(entry.label), "path": words(entry.path)]
      },
      "t": WordingBranch(wording: theme.wording, prefix: ""),
    ]
    for slot in PageSlots.Name.allCases { values[slot.rawValue] = words(slots[slot]) }
    self.values = values
  }

  func child(named name: String) -> Any? { values[name] }
}
