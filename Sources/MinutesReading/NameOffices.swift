import SourceText
import Vocabulary

extension NameFolding {
  /// An office or unit: it belongs to the name before it, waits for the next, or stands alone.
  mutating func wait(_ form: PersonForm, _ token: NameToken, _ index: Int, next: Int) {
    let parts = form.parts
    if let last = drafts.indices.last, pending == nil, !drafts[last].name.isEmpty,
      token.gap.isBlank && drafts.count > chunk.drafts && endsInOffice(next - 1)
        || token.gap.line && !token.gap.separates && parts.kind == .office
          && (endsInOffices || completes(token, parts, next)),
      parts.kind == .unit ? drafts[last].unit == nil : drafts[last].post == nil
    {
      drafts[last].unit = drafts[last].unit ?? parts.unit
      drafts[last].post = drafts[last].post ?? parts.post
      drafts[last].kind = .person
      drafts[last].signs = drafts[last].signs.lowerBound..<form.range.upperBound
      return
    }
    if words.crowds.end(in: signs.scalars, at: form.range.lowerBound, before: form.range.upperBound)
      != nil, parts.unit != nil || parts.isDoubtful
    {
      flush()
      unread.append(form.range)
      return
    }
    if let unit = pending?.unit ?? label?.unit, pending?.post == nil, label?.post == nil,
      parts.isDoubtful, parts.shape == .sure, parts.post != nil, endsEntry(next)
    {
      // 農業局　謝明股長: behind its unit a surname is one.
      var person = form
      person.parts.kind = .person
      person.parts.isDoubtful = false
      person.parts.unit = nil
      var draft = draft(person, token, .person)
      draft.unit = unit
      add(draft)
      return
    }
    var office = Office(
      unit: parts.unit,
      post: parts.post,
      start: form.range.lowerBound,
      end: form.range.upperBound
    )
    office.isDoubtful = parts.isDoubtful
    if namesOne, parts.isDoubtful { office.name = parts.name.first }
    if let waiting = pending, waiting.post == nil, parts.post != nil, parts.unit == nil {
      office.unit = waiting.unit
      office.start = waiting.start
    } else if let waiting = pending, let post = waiting.post, waiting.unit == nil,
      parts.post != nil, parts.unit == nil, !token.gap.separates, isGroup(post)
    {
      // | 專家學者 | 委員 | 王大明 |
      office.unit = post
      office.start = waiting.start
    } else {
      flush()
    }
    pending = office
  }

  /// 陳大明⏎處長、 in a list with 、: the line broke between the name and its post.
  private func completes(_ token: NameToken, _ parts: OfficeAndName, _ next: Int) -> Bool {
    guard token.isAmongMarks, parts.unit == nil else { return false }
    return next == tokens.count || tokens[next].gap.separates || tokens[next].isBracket
  }

  /// Whether an entry ends before a token.
  private func endsEntry(_ next: Int) -> Bool {
    next == tokens.count || tokens[next].gap.separates || tokens[next].gap.line
      || tokens[next].isBracket
  }

  /// Whether a post names those whom someone speaks for, or whom he is of.
  func isGroup(_ post: Range<Int>) -> Bool { words.isGroup(signs, post) }

  /// Whether the line or chunk that an office stands in began with a name and ends in an office.
  func endsInOffice(_ index: Int) -> Bool {
    let first = tokens[chunk.start]
    guard !first.isBracket, first.aside == nil,
      drafts.indices.contains(chunk.drafts),
      drafts[chunk.drafts].signs.lowerBound == first.signs.lowerBound,
      !drafts[chunk.drafts].name.isEmpty
    else { return false }
    var last = index
    while last + 1 < tokens.count, !tokens[last + 1].gap.separates, !tokens[last + 1].gap.line {
      last += 1
    }
    while last > index, tokens[last].isBracket || tokens[last].aside != nil { last -= 1 }
    if last == index { return true }
    let kind = PersonForm(reading: tokens[last].signs, in: signs, words).parts.kind
    return kind == .office || kind == .unit
  }

  /// Whether the whole list, one entry a line, gives each name before its post.
  func listEndsInOffices() -> Bool {
    let entries = tokens.filter { !$0.isBracket && $0.aside == nil }
    guard entries.count > 1, entries.allSatisfy({ $0.gap.line }), let first = entries.first,
      let last = entries.last
    else { return false }
    return PersonForm(reading: first.signs, in: signs, words).parts.kind == .name
      && PersonForm(reading: last.signs, in: signs, words).parts.kind == .office
  }

  /// An office that no name followed is an entry of its own.
  mutating func flush() {
    guard let waiting = pending else { return }
    pending = nil
    var draft = NameDraft(
      kind: waiting.post == nil ? .unit : .office,
      signs: waiting.start..<waiting.end
    )
    if let name = waiting.name, name.count == 3 {
      // 紀錄：咸淑婉組長
      draft.kind = .person
      draft.name = [name]
    }
    draft.unit = waiting.isDoubtful ? nil : waiting.unit ?? label?.unit ?? group
    draft.post = waiting.post
    drafts.append(draft)
  }
}
