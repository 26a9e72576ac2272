import Layout
import SourceText

extension OutlineBuilder {
  /// The nodes above the one whose list a number goes on with, though something between has closed
  /// it: 二、…, a ruling, 三、….
  ///
  /// The last number of that form counts, one outside any label before one within.
  func reopened(by marker: Marker) -> [Int]? {
    var within: Int?
    var isWithin = false
    for index in nodes.indices.suffix(400).reversed() {
      let node = nodes[index]
      if node.kind == .part || node.kind == .annex { break }
      guard let other = node.marker, other.form == marker.form, node.kind != .note else { continue }
      let follows = other.number == marker.number - 1
      if isInClosedScope(index) {
        if !isWithin, follows { within = index }
        isWithin = true
      } else if follows {
        return chain(of: index)
      } else {
        break
      }
    }
    return within.map { chain(of: $0) }
  }

  /// The nodes under which a node stands, outermost first.
  func chain(of index: Int) -> [Int] {
    var chain: [Int] = []
    var next = nodes[index].parent
    while let node = next {
      chain.append(node)
      next = nodes[node].parent
    }
    return chain.reversed()
  }

  private func isInClosedScope(_ index: Int) -> Bool {
    chain(of: index).contains { nodes[$0].isScope && !open.contains($0) }
  }

  /// A part or a case that goes on with the record's own numbers ends an annex that stands in the
  /// middle of it.
  mutating func leaveAnnex(for marker: Marker, isPart: Bool) {
    guard isInAnnex, !isAdjourned else { return }
    if marker.form == .agenda {
      guard let last = lastAgenda, nodes[last].marker?.number == marker.number - 1 else { return }
      open = chain(of: last)
    } else {
      guard isPart, outermost[marker.form] == marker.number - 1 else { return }
      open.removeAll()
    }
    isInAnnex = false
  }
}
