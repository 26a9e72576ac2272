/// A record as HTML (紀錄的 HTML), a fragment for each element, made once for all pages that show it.
///
/// full.html, index.html and a unit's page are slices of one text; what differs from page to page (the
/// way to the root, where a permalink leads, how deep a heading is) is put in while a slice is copied.
struct RecordHTML: Sendable {
  /// A place in the fragments at which pages differ.
  struct Seam: Sendable {
    enum Kind: UInt8, Sendable {
      /// The way to the site's root goes here.
      case root
      /// The address of the page that owns the anchor goes here.
      case page
      /// The address of the meeting's page, or of the page that has all of it, goes here.
      case meeting
      /// The digit of a heading's level stands here.
      case level
      /// What the page of the whole record leaves out begins here.
      case aside
      /// And ends here.
      case asideEnd
      /// A table that a reader may sort begins here.
      case table
    }

    let offset: Int32
    let kind: Kind
  }

  let bytes: [UInt8]
  /// The byte at which each element's fragment begins, and the end as a last entry.
  let starts: [Int32]
  /// The bytes of each element without the frames that open or close with it.
  let insides: [Range<Int32>]
  let seams: [Seam]

  /// The HTML of a record.
  init(_ builder: FragmentBuilder) {
    bytes = builder.html.bytes
    starts = builder.starts + [Int32(builder.html.count)]
    insides = builder.insides
    seams = builder.seams
  }

  /// Writes the fragments of some elements.
  ///
  /// - Parameters:
  ///   - elements: Which.
  ///   - root: The way from the page to the site's root.
  ///   - page: The address of the page to which permalinks lead; empty for the page itself.
  ///   - meeting: The address of the meeting's page; empty on itself and where its places are too.
  ///   - raise: How much higher than on the page of the whole record headings stand.
  ///   - isRecordOnly: Whether computed columns are left out.
  ///   - html: Where to.
  func write(
    _ elements: Range<Int>,
    root: String,
    page: String = "",
    meeting: String = "",
    raise: Int = 0,
    isRecordOnly: Bool = false,
    to html: inout HTMLWriter
  ) {
    write(
      Int(starts[elements.lowerBound])..<Int(starts[elements.upperBound]),
      root,
      page,
      meeting,
      raise,
      isRecordOnly,
      &html
    )
  }

  /// Writes the fragment of one element by itself, without the frame of what it is a part of.
  func write(
    alone element: Int,
    root: String,
    page: String,
    meeting: String,
    to html: inout HTMLWriter
  ) {
    let inside = insides[element]
    write(Int(inside.lowerBound)..<Int(inside.upperBound), root, page, meeting, 0, false, &html)
  }

  private func write(
    _ range: Range<Int>,
    _ root: String,
    _ page: String,
    _ meeting: String,
    _ raise: Int,
    _ isRecordOnly: Bool,
    _ html: inout HTMLWriter
  ) {
    let end = range.upperBound
    var position = range.lowerBound
    var next = firstSeam(from: position)
    while next < seams.count, Int(seams[next].offset) < end {
      let seam = seams[next]
      next += 1
      html.trusted(bytes[position..<Int(seam.offset)])
      position = Int(seam.offset)
      switch seam.kind {
      case .root: html.text(root)
      case .page: html.text(page)
      case .meeting: html.text(meeting)
      case .level:
        html.number(min(6, max(2, Int(bytes[position]) - 0x30 - raise)))
        position += 1
      case .aside:
        guard isRecordOnly else { continue }
        while next < seams.count, seams[next].kind != .asideEnd { next += 1 }
        if next < seams.count { position = Int(seams[next].offset) }
      case .asideEnd: break
      case .table: html.holdsTables = true
      }
    }
    html.trusted(bytes[position..<end])
  }

  private func firstSeam(from position: Int) -> Int {
    var low = 0
    var high = seams.count
    while low < high {
      let middle = (low + high) / 2
      if Int(seams[middle].offset) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
