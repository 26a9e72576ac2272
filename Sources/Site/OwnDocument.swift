internal import CommonMark
internal import Pages
public import Settings
public import SourceText
public import Templating

/// A page that the owner wrote in CommonMark (自訂頁), `content/pages/about.md`.
public struct OwnDocument: Sendable {
  /// Its place on the site, `about`.
  public let name: String
  /// What it is called: its first heading.
  public let title: String
  /// The file, as a person would type it.
  public let path: String
  /// Its text as the owner wrote it.
  public let markdown: [UInt8]

  /// Names that pages of the site itself have.
  private static let taken = ["index", "404", "sitemap", "search", "data"]

  /// Reads a page; nil, with a problem, for one that cannot have an address or is not UTF-8.
  public init?(_ file: OwnFile, problems: inout [Problem]) {
    guard let text = file.text(problems: &problems) else { return nil }
    path = file.path
    let base = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let name = String(base.hasSuffix(".md") ? base.dropLast(3) : base[...])
    self.name = name
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isAddressByte), !Self.taken.contains(name) else {
      problems.append(
        Problem(
          "page-name",
          .error,
          "A page of your own cannot be called `\(name)`",
          remedy: "Rename the file; small letters, digits and hyphens make an address, and "
            + "\(Self.taken.joined(separator: ", ")) are the site's own.",
          at: .init(path: file.path)
        )
      )
      return nil
    }
    markdown = text
    var title: [UInt8] = []
    Document(text).forEachBlock { block in
      guard title.isEmpty, case .heading(1) = block.kind else { return }
      _ = block.takeHeadingID()
      block.appendText(to: &title)
    }
    self.title = title.isEmpty ? name : String(decoding: title, as: UTF8.self)
  }

  /// Makes the page and the Markdown beside it.
  ///
  /// - Parameters:
  ///   - sink: Where to.
  ///   - theme: How pages look.
  ///   - fence: Gives HTML for a fenced block of the site's own kinds, such as ```` ```timeline ````.
  /// - Throws: What the sink throws.
  public func write(
    to sink: any FileSink,
    theme: Theme,
    fence: (_ info: String, _ content: [UInt8]) -> [UInt8]? = { _, _ in nil }
  ) throws {
    let page = PagePath.own(name)
    try sink.write(page, theme.page(.page, slots(theme, fence)))
    try sink.write(page.markdown, markdown)
  }

  func slots(
    _ theme: Theme,
    _ fence: (_ info: String, _ content: [UInt8]) -> [UInt8]?
  ) -> PageSlots {
    let path = PagePath.own(name)
    var slots = PageSlots(title: title, root: path.root)
    slots.breadcrumbs = Breadcrumbs.bytes(
      [(theme.wording["list.home"], .home)],
      current: title,
      on: PagePlace(path)
    )
    var body = OwnDocumentBody()
    let document = Document(markdown)
    var tables = 0
    document.replaceFences { info, content in
      if let html = fence(info, content) { return html }
      if info == "contact" { return contact(theme, otherwise: content) }
      guard info == "table" else { return nil }
      tables += 1
      return FencedTableHTML.bytes(FencedTable(content), number: tables)
    }
    document.forEachBlock { body.add($0) }
    slots.main = missingAnchors(body) + body.html.bytes
    slots.contents = body.contents.bytes()
    slots.description = body.opening
    var head = PageHead(path, theme.site)
    head.addMarkdown()
    head.data.add(breadcrumbs: [(theme.wording["list.home"], .home), (title, path)])
    slots.head = head.bytes
    return slots
  }

  /// Where readers can turn to; where the owner does not say, the words of the fence.
  private func contact(_ theme: Theme, otherwise words: [UInt8]) -> [UInt8] {
    var html = HTMLWriter(capacity: 128)
    html.raw("<p>")
    if let contact = theme.site.contact {
      html.text(theme.wording["layout.contact"])
      html.raw("<a href=\"")
      html.text(contact.address)
      html.raw("\">")
      html.text(contact.words)
      html.raw("</a>")
    } else {
      let line = [UInt8](words.split(separator: 0x0A).joined(separator: [0x20]))
      guard !line.isEmpty else { return [] }
      html.text(line)
    }
    html.raw("</p>\n")
    return html.bytes
  }

  /// Anchors to which the small words of an addition lead, for a method page that lacks them.
  private func missingAnchors(_ body: OwnDocumentBody) -> [UInt8] {
    guard PagePath.own(name) == RecordPlace.methodPage else { return [] }
    var html = HTMLWriter(capacity: 128)
    for anchor in RecordPlace.methodAnchors where !body.ids.contains(anchor) {
      html.raw("<span id=\"")
      html.text(anchor)
      html.raw("\"></span>\n")
    }
    return html.bytes
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
