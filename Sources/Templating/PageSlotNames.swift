extension PageSlots {
  /// The slots by name, as templates write them.
  enum Name: String, CaseIterable, Sendable {
    case title, description, root, breadcrumbs, lead, contents, main, cite, pager, head
  }

  /// The words of a slot that holds words, escaped when they are printed.
  func words(_ name: Name) -> String? {
    switch name {
    case .title: title
    case .description: description
    case .root: root
    case .breadcrumbs, .lead, .contents, .main, .cite, .pager, .head: nil
    }
  }

  /// The HTML of a slot that holds HTML.
  func html(_ name: Name) -> [UInt8] {
    switch name {
    case .breadcrumbs: breadcrumbs
    case .lead: lead
    case .contents: contents
    case .main: main
    case .cite: cite
    case .pager: pager
    case .head: head
    case .title, .description, .root: []
    }
  }

  /// Whether a slot holds something.
  func holds(_ name: Name) -> Bool { words(name).map { !$0.isEmpty } ?? !html(name).isEmpty }

  /// About how many bytes the slots hold.
  var size: Int {
    Name.allCases.reduce(0) { $0 + (words($1)?.utf8.count ?? html($1).count) }
  }
}
