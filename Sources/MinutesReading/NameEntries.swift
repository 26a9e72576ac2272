import SourceText
import Vocabulary

extension NameFolding {
  /// A name: with what waits for it, with its label, or as a stand-in for the one before.
  mutating func name(_ form: PersonForm, _ token: NameToken, _ index: Int, next: Int) {
    var form = form
    let parts = form.parts
    let hasOffice = pending != nil || (label?.names == 0 && label?.isOnLeave == false)
    let timeFollows = next < tokens.count && tokens[next].aside == .time
    if form.mayBeName, form.standIn != nil, !hasOffice, !timeFollows {
      form.standIn = nil
      form.parts.name = [form.range]
    }
    guard let standIn = form.standIn else {
      if token.gap.isBlank, pending == nil, parts.post == nil, parts.unit == nil,
        let last = drafts.indices.last,
        isSame(drafts[last].name, parts.name)
      {
        // The signature beside the name printed: 王大明　王大明.
        drafts[last].signs = drafts[last].signs.lowerBound..<form.range.upperBound
        return
      }
      if let waiting = pending, !accepts(waiting, parts, token), !isOf(waiting, token, parts) {
        flush()
      }
      let given = pending != nil || label?.unit != nil || label?.post != nil
      if pending == nil, label?.isSticky == true, token.gap.line, let unit = parts.unit {
        // A unit on a line of its own takes the place of the one above, 水利署⏎王科長大明.
        var office = Office(unit: unit, start: unit.lowerBound, end: unit.upperBound)
        office.isSticky =
          parts.name.first.map { lineBreaks(unit.upperBound..<$0.lowerBound) } ?? false
        label = office.isSticky ? office : nil
      }
      let doubtful = parts.kind == .name && !given && (parts.isDoubtful || parts.shape < .sure)
      add(draft(form, token, doubtful ? .doubtful : .person))
      if form.isForAll {
        for index in min(beforeLine, drafts.count)..<drafts.count { drafts[index].isOnLeave = true }
      }
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

  private func isSame(_ former: [Range<Int>], _ latter: [Range<Int>]) -> Bool {
    !former.isEmpty
      && former.joined().map { signs.scalars[$0] } == latter.joined().map { signs.scalars[$0] }
  }

  /// Whether a name can belong to a unit or post that waits.
  func accepts(_ waiting: Office, _ parts: OfficeAndName, _ token: NameToken) -> Bool {
    if waiting.post != nil { return parts.kind == .name }
    // 財政處　糜處長佳玲: behind a unit and a blank, one character before a post is a surname.
    if isBehind(token), parts.kind == .person, parts.unit == nil, parts.name.count == 2,
      parts.name.first?.count == 1
    {
      return true
    }
    return parts.unit == nil && parts.shape == .sure && !parts.isDoubtful
  }

  /// Whether nothing but a blank parts a token from what waits, or a line end in a list with 、.
  private func isBehind(_ token: NameToken) -> Bool {
    token.gap.isBlank || token.gap.line && token.isAmongMarks && !token.gap.separates
  }

  /// 經濟部代表　陳董事大明: who speaks for a body, with a post of his own.
  private func isOf(_ waiting: Office, _ token: NameToken, _ parts: OfficeAndName) -> Bool {
    guard isBehind(token), let post = waiting.post, isGroup(post) else { return false }
    return parts.kind == .person && parts.unit == nil && parts.post != nil
      && (parts.shape == .sure || parts.name.first?.count == 1 && parts.name.count == 2)
  }

  func draft(_ form: PersonForm, _ token: NameToken, _ kind: NameDraft.Kind) -> NameDraft {
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
    draft.unit = parts.unit ?? pendingUnit(of: parts) ?? label?.unit ?? group
    draft.post = parts.post ?? pending?.post ?? label?.post
    return draft
  }

  /// The unit that waits for a name; 職員代表 of 職員代表　郁組長大明, which is a post only by itself.
  private func pendingUnit(of parts: OfficeAndName) -> Range<Int>? {
    guard let pending else { return nil }
    guard let post = pending.post, parts.post != nil, isGroup(post) else { return pending.unit }
    if let unit = pending.unit, words.endsAsUnit(signs, unit) { return unit }
    return (pending.unit?.lowerBound ?? post.lowerBound)..<post.upperBound
  }

  /// Adds an entry; what waited for it is used up, and a unit that opened the line stays for those
  /// behind it.
  mutating func add(_ draft: NameDraft) {
    if draft.kind == .raw, pending != nil { flush() }
    drafts.append(draft)
    if let waiting = pending {
      if waiting.post == nil, let unit = waiting.unit, signs.gaps[waiting.start].line,
        !othersNameUnits(behind: draft.signs.upperBound)
      {
        var office = waiting
        office.unit = unit
        office.names = 1
        office.isSticky = draft.name.first.map { lineBreaks(waiting.end..<$0.lowerBound) } ?? false
        label = office
      }
      pending = nil
    } else if let given = label {
      label?.names += 1
      if given.isForOne { label?.unit = nil }
      if given.isForOne { label?.post = nil }
    }
  }

  /// Whether others on the line have units of their own, so that the one that opens it is not for all:
  /// 某某公所　王課長大明、總幹事　李新、會務部主任　陳中和.
  private func othersNameUnits(behind place: Int) -> Bool {
    guard let first = tokens.firstIndex(where: { $0.signs.lowerBound >= place }) else {
      return false
    }
    for token in tokens[first...] {
      if token.gap.line { return false }
      guard token.gap.mark, !token.isBracket, token.aside == nil else { continue }
      let parts = PersonForm(reading: token.signs, in: signs, words).parts
      if parts.unit != nil, parts.post != nil, parts.kind == .office || parts.shape == .sure {
        return true
      }
    }
    return false
  }

  func lineBreaks(_ range: Range<Int>) -> Bool {
    range.upperBound < signs.gaps.count && signs.gaps[range.upperBound].line
  }
}
