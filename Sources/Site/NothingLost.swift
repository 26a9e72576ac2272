public import Archive
public import Minutes
public import Pages
public import SourceText

/// The promise that no sign of a record is lost, altered or moved (一字不漏), asked of built pages.
///
/// The pages are read back from their bytes, so that nothing that made them can vouch for itself.
public struct NothingLost: Sendable {
  /// What is lost, altered, or too much; empty when the promise holds.
  public private(set) var problems: [Problem] = []

  private let record: Record

  /// Compares a record with all its pages.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - units: Which unit a name means, for the addresses of the reports.
  ///   - page: Gives the bytes of a page, or nil where there is none.
  public init(_ record: Record, units: UnitIdentity, page: (PagePath) -> [UInt8]?) {
    self.record = record
    let list = RecordPageList(record, units: units)
    let full = read(list.full.path, page)
    compareSource(full, list.full.path)
    compareMarkdown(full, list.full.path, page)
    var seen: Set<String> = []
    var wanted: [String: ArraySlice<UInt8>] = [:]
    for piece in full.pieces { wanted[piece.id] = full.stream.bytes[piece.signs] }
    for part in [list.meeting] + list.reports {
      let signs = read(part.path, page)
      compareMarkdown(signs, part.path, page)
      for piece in signs.pieces {
        if !seen.insert(piece.id).inserted {
          add("`\(piece.id)` stands on more than one page", part.path)
        } else if wanted[piece.id] != signs.stream.bytes[piece.signs] {
          add("`\(piece.id)` has another text than on the page of the whole record", part.path)
        }
      }
    }
    for piece in full.pieces where !seen.contains(piece.id) {
      add("`\(piece.id)` stands only on the page of the whole record", list.full.path)
    }
  }

  /// Compares a record with the page that holds all of it.
  public init(_ record: Record, full: [UInt8]) {
    self.record = record
    compareSource(PageSigns(full), .full(record.stem))
  }

  private mutating func read(_ path: PagePath, _ page: (PagePath) -> [UInt8]?) -> PageSigns {
    guard let bytes = page(path) else {
      add("There is no such page", path)
      return PageSigns([])
    }
    return PageSigns(bytes)
  }

  /// P = S, and every blank between two Latin letters or digits stands on the page.
  private mutating func compareSource(_ page: PageSigns, _ path: PagePath) {
    let source = RecordSigns(record)
    let (wanted, found) = (source.stream, page.stream)
    var place = 0
    var moved: [UInt8] = []
    for index in wanted.bytes.indices {
      while place < found.bytes.count, page.isMoved[place] {
        moved.append(found.bytes[place])
        place += 1
      }
      guard place < found.bytes.count, found.bytes[place] == wanted.bytes[index] else {
        add("The page differs from the record", path, at: Int(source.offsets[index]))
        return
      }
      if wanted.blankBefore[index], !found.blankBefore[place], index > 0,
        Self.isWordSign(wanted.bytes, index), Self.isWordSign(wanted.bytes, index - 1)
      {
        add("A blank is missing on the page", path, at: Int(source.offsets[index]))
      }
      place += 1
    }
    while place < found.bytes.count, page.isMoved[place] {
      moved.append(found.bytes[place])
      place += 1
    }
    if place < found.bytes.count {
      add("The page has more text than the record", path, at: record.text.source.bytes.count)
    }
    if moved != Array(source.moved.joined()) {
      add("What the reader moved is not what the page has elsewhere", path)
    }
  }

  private mutating func compareMarkdown(
    _ signs: PageSigns,
    _ path: PagePath,
    _ page: (PagePath) -> [UInt8]?
  ) {
    guard let markdown = page(path.markdown) else {
      add("There is no Markdown beside the page", path)
      return
    }
    if MarkdownSigns(markdown).bytes != signs.stream.bytes {
      add("The Markdown says something else than its page", path.markdown)
    }
  }

  /// Whether the sign that holds a byte is a Latin letter or digit.
  private static func isWordSign(_ bytes: [UInt8], _ index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = UTF8Decoding.scalar(in: bytes, at: start).scalar
    return scalar.isLatinLetter || scalar.isDigit
  }

  private mutating func add(_ message: String, _ path: PagePath, at offset: Int? = nil) {
    let source = record.text.source
    problems.append(
      Problem(
        "nothing-lost",
        .error,
        "\(message) (\(path.path))",
        remedy: "This is a fault of sitegen; please report it with the record.",
        at: offset.map { offset in
          let start = min(offset, max(0, source.bytes.count - 1))
          return source.place(of: SourceRange(start, start + 1))
        } ?? Problem.Place(path: source.path)
      )
    )
  }
}
