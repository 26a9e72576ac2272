import SourceText
import Vocabulary

extension NameFolding {
  /// What a bracket says of the person before it.
  mutating func remark(_ token: NameToken, _ index: Int) {
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
      } else if namesOne, !drafts[last].name.isEmpty {
        // 主席：溫副主任委員景堯（代）: who presides is who is named.
      } else if let name = drafts[last].name.first, let end = drafts[last].name.last {
        drafts[last].standIns.append(name.lowerBound..<end.upperBound)
        if drafts[last].name.count == 2 { drafts[last].post = nil }
        drafts[last].name = []
      }
    } else if remark.isOnLeave {
      // （以上三人請假）, but （出席7人，請假1人） is a tally.
      let count = counts.first { token.signs.contains($0.signs.lowerBound) }
      if count != nil, content.count < 2 || signs.scalars[content.lowerBound] != 0x4EE5 { return }
      let number = count?.number ?? 1
      for index in drafts.indices.suffix(max(1, number)) { drafts[index].isOnLeave = true }
      if count == nil { drafts[last].leave = content }
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
