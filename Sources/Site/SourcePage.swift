internal import Archive
internal import Minutes
internal import Pages
internal import SourceText
internal import Templating

extension RecordPages {
  /// The record as received (原文), every line an anchor, with the hash by which it can be told from
  /// any other.
  func sourceSlots() -> PageSlots {
    let path = PagePath.source(record.stem)
    let place = PagePlace(path)
    let source = record.text.source
    var slots = slots(
      path,
      title: words.page.sourceTitle.filled(record.meeting.title),
      under: [(record.meeting.title, .meeting(record.stem))]
    )
    slots.lead = sourceFacts(place)
    var html = HTMLWriter(capacity: source.bytes.count + source.lineCount * 64)
    html.raw("<ol class=\"source\">\n")
    for line in 1...max(1, source.lineCount) {
      html.raw("<li id=\"L")
      html.number(line)
      html.raw("\">")
      if line <= source.lineCount {
        html.raw("<code>")
        html.shown(source.content(ofLine: line), of: source.bytes)
        html.raw("</code>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ol>")
    slots.main = html.bytes
    return slots
  }

  private func sourceFacts(_ place: PagePlace) -> [UInt8] {
    let source = record.text.source
    var html = HTMLWriter(capacity: 512)
    html.raw("<p>")
    html.text(words.page.sourceLead.filled(String(source.lineCount)))
    html.raw("</p>\n<dl class=\"facts\">\n<div><dt>SHA-256</dt><dd><code>")
    html.text(source.hash.digits)
    html.raw("</code></dd></div>\n</dl>\n<p class=\"more\">")
    place.link(.sourceText(record.stem), "source.txt", into: &html)
    html.raw(" ")
    place.link(.full(record.stem), words.page.full, into: &html)
    html.raw("</p>")
    return html.bytes
  }
}
