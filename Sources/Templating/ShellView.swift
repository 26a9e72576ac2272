import Settings

/// What a page's shell is rendered with (樣板資料).
enum ShellView {
  /// The values of one kind of page: for each slot its mark, and what is the same on every page.
  static func values(
    _ kind: PageKind,
    _ theme: Theme
  ) -> TemplateValue {
    let site = theme.site
    let logo = site.logo.map { "assets/\($0)" }
    let logoSize = logo.flatMap(theme.size(of:))
    var values: [String: Any] = [
      "site": TemplateValue([
        "title": TemplateValue(site.title), "organisation": TemplateValue(site.organisation),
        // 數位發展部主管會議紀錄 says already whose it is.
        "publisher": TemplateValue(
          site.organisation.flatMap { site.title.hasPrefix($0) ? nil : $0 }
        ),
        "licence": TemplateValue(site.licence), "as_of": TemplateValue(theme.furnishing.asOf),
        "contact": TemplateValue(site.contact?.words),
        "contact_address": TemplateValue(site.contact?.address),
      ]),
      "language": TemplateValue(site.language), "base_url": TemplateValue(site.baseURL),
      "noindex": TemplateValue(site.noindex), "accesskeys": TemplateValue(site.accesskeys),
      "stylesheet": TemplateValue(theme.address(of: "assets/site.css")),
      "custom_stylesheet": TemplateValue(theme.address(of: "assets/custom.css")),
      "logo": TemplateValue(logo.flatMap(theme.address(of:))),
      "logo_width": TemplateValue(logoSize.map { String($0.width) }),
      "logo_height": TemplateValue(logoSize.map { String($0.height) }),
      "favicon": TemplateValue(theme.address(of: "assets/favicon.svg")),
      "navigation": theme.furnishing.navigation.map { entry in
        TemplateValue([
          "label": TemplateValue(entry.label), "path": TemplateValue(entry.path),
          "current": TemplateValue(entry.section.contains(kind)),
          "exact": TemplateValue(entry.page == kind),
        ])
      },
      "footer": theme.furnishing.footer.map { entry in
        TemplateValue(["label": TemplateValue(entry.label), "path": TemplateValue(entry.path)])
      },
      "t": TemplateValue(theme.wording),
    ]
    for slot in PageSlots.Name.allCases {
      values[slot.rawValue] = TemplateValue(PageFrame.mark(slot))
    }
    return TemplateValue(values)
  }
}
