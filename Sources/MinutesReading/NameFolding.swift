import SourceText
import Vocabulary

/// The tokens of a list of people, put together entry by entry.
///
/// A post or unit that stands alone takes the name that follows (簡任秘書　秦素蓉), a label with a colon
/// what stands behind it (教育局局長：湯志民), a group's label the lines below (市政府：).
struct NameFolding {
  /// A unit or post that waits for a name, or was given by a label.
  struct Office {
    var unit: Range<Int>?
    var post: Range<Int>?
    /// Where it begins.
    var start: Int
    /// The end of its own signs.
    var end: Int
    /// Whether those behind it did not come (請假人員：).
    var isOnLeave = false
    /// How many names it was given to.
    var names = 0
    /// Whether it stays over line ends until another takes its place.
    var isSticky = false
    /// Whether it could as well be a person's name and post.
    var isDoubtful = false
  }

  let signs: NameSigns
  let words: PeopleWords
  let tokens: [NameToken]
  let isWrapped: Bool

  private(set) var drafts: [NameDraft] = []
  private(set) var unread: [Range<Int>] = []
  private(set) var byReference = false

  private var pending: Office?
  private var label: Office?
  private var group: Range<Int>?
  /// The tokens between two separators, and the drafts there were before them.
  private var chunk = (start: 0, drafts: 0)

  /// Puts the tokens of a list together.
  init(_ tokens: [NameToken], of signs: NameSigns, _ words: PeopleWords, isWrapped: Bool) {
    self.tokens = tokens
    self.signs = signs
    self.words = words
    self.isWrapped = isWrapped
    var index = 0
    while index < tokens.count { index = max(index + 1, step(index)) }
    flush()
    if byReference { unread.removeAll { $0.count < 2 } }
  }

  /// Takes the token at an index and those that belong to it.
  private mutating func step(_ index: Int) -> Int {
    let token = tokens[index]
    enter(token, index)
    if let aside = token.aside {
      if aside == .time, !token.gap.mark, let last = drafts.indices.last {
        drafts[last].signs = drafts[last].signs.lowerBound..<token.signs.upperBound
      }
      return index + 1
    }
    if token.isBracket {
      remark(token, index)
      return index + 1
    }
    if let last = labelEnd(from: index), take(label: index...last) { return last + 1 }
    let (range, next) = joined(from: index)
    if let reference = reference(in: range) {
      byReference = true
      let before = range.lowerBound..<reference
      if before.count > 1 {
        let form = PersonForm(reading: before, in: signs, words)
        if form.parts.shape == .sure { take(form, token, index, next: next) }
      }
      return next
    }
    if words.isWhole(words.nones, signs, range) { return next }
    take(PersonForm(reading: range, in: signs, words), token, index, next: next)
    return next
  }

  /// What a separator or line end before a token closes.
  private mutating func enter(_ token: NameToken, _ index: Int) {
    let gap = token.gap
    if gap.mark || gap.hard { flush() }
    if gap.hard { label = nil }
    if gap.line, index > 0, let label, !label.isSticky, !gap.mark, label.names < 2,
      label.names > 0
    {
      self.label = nil
    }
    if gap.separates || (gap.line && !token.isAmongMarks) {
      chunk = (index, drafts.count)
    }
  }

  /// Where the words begin that say that a list is elsewhere, 詳簽到表.
  func reference(in range: Range<Int>) -> Int? {
    guard let found = words.first(words.references, signs, range) else { return nil }
    return found.count > 1 || found == range ? found.lowerBound : nil
  }

  // MARK: - Labels

  /// The last token of a label that begins at an index, 秘 書 長：.
  func labelEnd(from index: Int) -> Int? {
    var last = index
    while last < tokens.count, last - index < 10, !tokens[last].isBracket,
      tokens[last].aside == nil
    {
      if gap(after: last).colon {
        if last == index { return last }
        let range = tokens[index].signs.lowerBound..<tokens[last].signs.upperBound
        let kind = OfficeAndName(reading: range, in: signs, words).kind
        guard kind == .office || kind == .unit else { return nil }
        return tokens[index..<last].allSatisfy { leadsLabel($0.signs) } ? last : nil
      }
      guard gap(after: last).isBlank else { return nil }
      last += 1
    }
    return nil
  }

  /// Whether a token can be a part of a label that is blown up or has its unit before it.
  private func leadsLabel(_ range: Range<Int>) -> Bool {
    if range.count == 1 { return true }
    let kind = OfficeAndName(reading: range, in: signs, words).kind
    return kind == .office || kind == .unit
  }

  private func gap(after index: Int) -> NameSigns.Gap {
    index + 1 < tokens.count ? tokens[index + 1].gap : signs.trailing
  }

  /// Takes a label; false when it is a person with a colon behind.
  private mutating func take(label span: ClosedRange<Int>) -> Bool {
    let range = tokens[span.lowerBound].signs.lowerBound..<tokens[span.upperBound].signs.upperBound
    let parts = OfficeAndName(reading: range, in: signs, words)
    var office = Office(start: range.lowerBound, end: range.upperBound)
    let isAlone = span.upperBound + 1 >= tokens.count || tokens[span.upperBound + 1].gap.line
    if words.isWhole(words.absences, signs, range) {
      office.isOnLeave = true
      office.isSticky = true
    } else if words.isTitle(signs, range) {
      office.post = range
    } else {
      switch parts.kind {
      case .office:
        office.unit = parts.unit
        office.post = parts.post
      case .unit:
        office.unit = range
      case .name where parts.isDoubtful && words.endsAsUnit(signs, range):
        office.unit = range
      case .person, .surnameAndPost:
        return false
      case .name where !parts.isDoubtful:
        return false
      default:
        flush()
        label = nil
        if isAlone { group = nil }
        return true
      }
    }
    flush()
    if isAlone, office.post == nil, office.unit != nil {
      group = office.unit
      label = nil
    } else {
      label = office
    }
    return true
  }

  // MARK: - Entries

  private mutating func take(_ form: PersonForm, _ token: NameToken, _ index: Int, next: Int) {
    let parts = form.parts
    switch parts.kind {
    case .person, .name:
      if parts.shape < .sure,
        words.crowds.end(
          in: signs.scalars,
          at: form.range.lowerBound,
          before: form.range.upperBound
        ) != nil
      {
        unread.append(form.range)
      } else {
        name(form, token, index, next: next)
      }
    case .office, .unit:
      wait(form, token, index, next: next)
    case .surnameAndPost:
      var draft = draft(form, token, .person)
      draft.name = []
      add(draft)
    case .beginning:
      add(draft(form, token, .raw))
    case .fragment:
      unread.append(form.range)
    case .unknown:
      keep(form, token)
    }
  }

  /// Keeps an entry that does not divide, or sets it aside as no person.
  private mutating func keep(_ form: PersonForm, _ token: NameToken) {
    let range = form.range
    guard range.contains(where: { signs.scalars[$0].isHan || signs.scalars[$0].isLatinLetter })
    else { return }
    let isSentence = range.contains {
      [0x3002, 0x21, 0x3F, 0x3A].contains(signs.scalars[$0])
    }
    let isCrowd =
      words.crowds.end(in: signs.scalars, at: range.lowerBound, before: range.upperBound) != nil
    if isSentence || isCrowd || range.count > 8 {
      flush()
      unread.append(range)
    } else {
      add(draft(form, token, .raw))
    }
  }

  /// An office or unit: it belongs to the name before it, waits for the next, or stands alone.
  private mutating func wait(_ form: PersonForm, _ token: NameToken, _ index: Int, next: Int) {
    let parts = form.parts
    if let last = drafts.indices.last, pending == nil, token.gap.isBlank,
      drafts.count > chunk.drafts, !drafts[last].name.isEmpty, endsInOffice(next - 1),
      parts.kind == .unit ? drafts[last].unit == nil : drafts[last].post == nil
    {
      drafts[last].unit = drafts[last].unit ?? parts.unit
      drafts[last].post = parts.post
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
    var office = Office(
      unit: parts.unit,
      post: parts.post,
      start: form.range.lowerBound,
      end: form.range.upperBound
    )
    office.isDoubtful = parts.isDoubtful
    if let waiting = pending, waiting.post == nil, parts.post != nil, parts.unit == nil {
      office.unit = waiting.unit
      office.start = waiting.start
    } else {
      flush()
    }
    pending = office
  }

  /// Whether the line or chunk that an office stands in began with a name and ends in an office.
  private func endsInOffice(_ index: Int) -> Bool {
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

  /// A name: with what waits for it, with its label, or as a stand-in for the one before.
  private mutating func name(_ form: PersonForm, _ token: NameToken, _ index: Int, next: Int) {
    var form = form
    let parts = form.parts
    let hasOffice = pending != nil || (label?.names == 0 && label?.isOnLeave == false)
    let timeFollows = next < tokens.count && tokens[next].aside == .time
    if form.mayBeName, form.standIn != nil, !hasOffice, !timeFollows {
      form.standIn = nil
      form.parts.name = [form.range]
    }
    guard let standIn = form.standIn else {
      if let waiting = pending, !accepts(waiting, parts) { flush() }
      let given = pending != nil || label?.unit != nil || label?.post != nil
      let doubtful = parts.kind == .name && !given && (parts.isDoubtful || parts.shape < .sure)
      add(draft(form, token, doubtful ? .doubtful : .person))
      return
    }
    if !hasOffice, parts.unit == nil, let last = drafts.indices.last, !token.gap.separates,
      token.gap.isBlank || (parts.post == nil && (!drafts[last].standIns.isEmpty || timeFollows))
    {
      drafts[last].standIns.append(standIn)
      drafts[last].signs = drafts[last].signs.lowerBound..<form.range.upperBound
      return
    }
    var draft = draft(form, token, .person)
    let isInside = parts.name.count == 2
    draft.name = []
    draft.standIns = [standIn]
    if hasOffice, let post = parts.post, !isInside {
      draft.standIns = [min(post.lowerBound, standIn.lowerBound)..<standIn.upperBound]
    }
    if hasOffice || isInside { draft.post = pending?.post ?? label?.post }
    add(draft)
  }

  /// Whether a name can belong to a unit or post that waits.
  private func accepts(_ waiting: Office, _ parts: OfficeAndName) -> Bool {
    if waiting.post != nil { return parts.kind == .name }
    return parts.unit == nil && parts.shape == .sure && !parts.isDoubtful
  }

  private func draft(_ form: PersonForm, _ token: NameToken, _ kind: NameDraft.Kind) -> NameDraft {
    let parts = form.parts
    var start = form.range.lowerBound
    if let pending {
      start = pending.start
    } else if let label, label.names == 0, !label.isOnLeave {
      start = label.start
    }
    var draft = NameDraft(kind: kind, signs: start..<form.range.upperBound)
    draft.isOnLeave = form.isOnLeave || label?.isOnLeave == true
    guard kind != .raw else { return draft }
    draft.name = parts.name
    draft.unit = parts.unit ?? pending?.unit ?? label?.unit ?? group
    draft.post = parts.post ?? pending?.post ?? label?.post
    return draft
  }

  /// Adds an entry; what waited for it is used up, and a unit that opened the line stays for those
  /// behind it.
  private mutating func add(_ draft: NameDraft) {
    if draft.kind == .raw, pending != nil { flush() }
    drafts.append(draft)
    if let waiting = pending {
      if waiting.post == nil, let unit = waiting.unit, signs.gaps[waiting.start].line {
        var office = waiting
        office.unit = unit
        office.names = 1
        office.isSticky = draft.name.first.map { lineBreaks(waiting.end..<$0.lowerBound) } ?? false
        label = office
      }
      pending = nil
    } else if label != nil {
      label?.names += 1
    }
  }

  private func lineBreaks(_ range: Range<Int>) -> Bool {
    range.upperBound < signs.gaps.count && signs.gaps[range.upperBound].line
  }

  /// An office that no name followed is an entry of its own.
  private mutating func flush() {
    guard let waiting = pending else { return }
    pending = nil
    var draft = NameDraft(
      kind: waiting.post == nil ? .unit : .office,
      signs: waiting.start..<waiting.end
    )
    draft.unit = waiting.isDoubtful ? nil : waiting.unit ?? label?.unit ?? group
    draft.post = waiting.post
    drafts.append(draft)
  }

  // MARK: - Brackets

  /// What a bracket says of the person before it.
  private mutating func remark(_ token: NameToken, _ index: Int) {
    let content = token.content(in: signs)
    if let reference = reference(in: content) {
      if reference == content.lowerBound || drafts.isEmpty { byReference = true }
      return
    }
    if token.gap.colon, let office = label, office.names == 0, !office.isOnLeave {
      // 秘書長：（請假）
      label?.names = 1
      pending = office
    } else if token.gap.separates {
      return
    }
    if pending?.post == nil, pending != nil, index + 1 < tokens.count,
      gap(after: index).isNone, !tokens[index + 1].isBracket
    {
      return  // 資訊中心(TWNIC)黃執行長勝雄
    }
    flush()
    guard let last = drafts.indices.last else { return }
    let remark = PersonRemark(reading: content, in: signs, words)
    if let standIn = remark.standIn {
      if !standIn.isEmpty {
        drafts[last].standIns.append(standIn)
      } else if let name = drafts[last].name.first, let end = drafts[last].name.last {
        drafts[last].standIns.append(name.lowerBound..<end.upperBound)
        if drafts[last].name.count == 2 { drafts[last].post = nil }
        drafts[last].name = []
      }
    } else if remark.isOnLeave {
      drafts[last].isOnLeave = true
    } else if token.gap.line {
      return
    } else if let parts = remark.parts {
      if parts.kind == .unit || parts.kind == .office {
        drafts[last].unit = drafts[last].unit ?? parts.unit
        drafts[last].post = drafts[last].post ?? parts.post
      } else if drafts[last].name.isEmpty, drafts[last].kind != .raw, parts.shape == .sure {
        drafts[last].name = parts.name
        drafts[last].post = drafts[last].post ?? parts.post
        drafts[last].kind = .person
      }
    }
    drafts[last].signs = drafts[last].signs.lowerBound..<token.signs.upperBound
  }
}
