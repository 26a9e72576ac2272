extension PageSlots {
  /// The slots by name, as templates write them.
  enum Name: String, CaseIterable, Sendable {
    case title, description, root, breadcrumbs, lead, contents, main, cite, pager, head

    /// Where it stands among all of them.
    var place: Int {
      switch self {
      case .title: 0
      case .description: 1
      case .root: 2
      case .breadcrumbs: 3
      case .lead: 4
      case .contents: 5
      case .main: 6
      case .cite: 7
      case .pager: 8
      case .head: 9
      }
    }
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
}
