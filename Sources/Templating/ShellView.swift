import Settings

/// What a page's shell is filled with (樣板資料).
enum ShellView {
  /// The values that are the same on every page, by name.
  static func values(_ theme: Theme) -> [String: ShellValue] {
    let site = theme.site
    let logo = site.logo.map { "assets/\($0)" }
    let logoSize = logo.flatMap(theme.size(of:))
    return [
      "site": .group([
        "title": .words(site.title), "organisation": .init(site.organisation),
        // 數位發展部主管會議紀錄 says already whose it is.
        "publisher": .init(site.organisation.flatMap { site.title.hasPrefix($0) ? nil : $0 }),
        "licence": .init(site.licence), "as_of": .init(theme.furnishing.asOf),
        "contact": .init(site.contact?.words), "contact_address": .init(site.contact?.address),
      ]),
      "language": .words(site.language), "base_url": .init(site.baseURL),
      "noindex": .flag(site.noindex), "accesskeys": .flag(site.accesskeys),
      "stylesheet": .init(theme.address(of: "assets/site.css")),
      "custom_stylesheet": .init(theme.address(of: "assets/custom.css")),
      "logo": .init(logo.flatMap(theme.address(of:))),
      "logo_width": .init(logoSize.map { String($0.width) }),
      "logo_height": .init(logoSize.map { String($0.height) }),
      "favicon": .init(theme.address(of: "assets/favicon.svg")),
      "footer": .list(
        theme.furnishing.footer.map { ["label": .words($0.label), "path": .words($0.path)] }
      ),
      "t": .wording(theme.wording),
    ]
  }

  /// The main navigation of one kind of page.
  static func navigation(_ kind: PageKind, _ furnishing: Furnishing) -> ShellValue {
    .list(
      furnishing.navigation.map { entry in
        [
          "label": .words(entry.label), "path": .words(entry.path),
          "current": .flag(entry.section.contains(kind)), "exact": .flag(entry.page == kind),
        ]
      }
    )
  }
}
