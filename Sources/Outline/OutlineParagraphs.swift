import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  mutating func addParagraph(_ line: Int, _ content: Range<Int>) {
    let next = nextOpening(after: line)
    if isSpeaker(content) {
      if let depth = [speechDepth, turnDepth].compactMap(\.self).min(), depth < open.count {
        open.removeSubrange(depth...)
      }
      (speechDepth, turnDepth) = (nil, open.count)
    } else if opensGroup(content) {
      return addGroup(line, content)
    } else if opensSection(content) {
      return addLabel(.section, line, content, lead: content.upperBound)
    }
    if startsCase(line, content) {
      close { $0.kind == .part }
      (awaiting, isDecided, turnDepth) = (nil, false, nil)
      return push(node(.agendaItem, line, content))
    }
    let isHeading = isBareHeading(line, content, next)
    if isHeading, case .mark(let marker)? = next?.kind, marker.number == 1 {
      closeForGroup(before: marker)
    }
    // （未完）, alone on its line, is of the case above; below a heading of that.
    if isDisposition(content), !isInAnnex, open.last != nodes.count - 1,
      open.contains(where: { nodes[$0].kind == .agendaItem || nodes[$0].kind == .part })
    {
      close { $0.kind == .agendaItem || $0.kind == .part }
    }
    let parent = open.last { nodes[$0].holdsText }
    var made = node(isHeading ? .heading : .paragraph, line, content)
    made.parent = parent
    nodes.append(made)
    // 決議： alone on its line takes the one paragraph after it.
    if let parent, nodes[parent].kind == .decision, open.last == parent {
      open.removeLast()
    }
  }

  /// A group heading closes the label above it, and the list that begins anew under it.
  mutating func closeForGroup(before marker: Marker) {
    if let scope = open.lastIndex(where: { nodes[$0].isScope }) {
      open.removeSubrange(scope...)
      close { $0.kind == .part || $0.kind == .annex || $0.marker != nil && $0.kind != .agendaItem }
    } else if let list = open.lastIndex(where: {
      nodes[$0].marker?.form == marker.form && nodes[$0].kind != .part
    }) {
      open.removeSubrange(list...)
    }
  }

  /// A numbered line that looked like a heading and has nothing under it is text, unless it is as
  /// short as a title and the one before it in its list is a heading.
  mutating func demoteBareItems() {
    var holds = [Bool](repeating: false, count: nodes.count)
    for node in nodes { if let parent = node.parent { holds[parent] = true } }
    // By the node above, the outermost last.
    var isHeadingBefore = [Bool](repeating: false, count: nodes.count + 1)
    for (index, node) in nodes.enumerated() {
      guard case .item(let isHeading) = node.kind else { continue }
      let parent = node.parent ?? nodes.count
      let isTitle = isHeadingBefore[parent] && node.content.count <= 14
      if isHeading, !holds[index], !isTitle { nodes[index].kind = .item(isHeading: false) }
      isHeadingBefore[parent] = nodes[index].kind == .item(isHeading: true)
    }
  }
}
