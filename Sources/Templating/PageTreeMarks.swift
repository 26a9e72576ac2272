extension PageTree {
  /// Where a mark goes.
  struct Mark {
    enum Kind {
      /// `lang` of an element, behind its other attributes.
      case attribute(isRecord: Bool)
      /// An element of its own round a part of a text.
      case opening(StaticString, isRecord: Bool)
      case closing(StaticString)
    }

    let offset: Int
    let kind: Kind
  }

  /// The marks, in the order of the page.
  mutating func marks() -> [Mark] {
    addCosts()
    var isRecord = [Bool](repeating: false, count: nodes.count)
    var marks: [Mark] = []
    var next = 0
    for (index, node) in nodes.enumerated() {
      let around = node.parent >= 0 && isRecord[node.parent]
      isRecord[index] = language(index, inRecord: around)
      if isRecord[index] != around, node.own == nil {
        marks.append(
          Mark(offset: node.end, kind: .attribute(isRecord: isRecord[index]))
        )
      }
    }
    // Both lists are in the order of the page; texts stand behind the tags they stand in.
    var merged: [Mark] = []
    merged.reserveCapacity(marks.count + texts.count)
    for text in texts {
      for passage in text.passages where passage.isRecord != isRecord[text.node] {
        guard nodes[text.node].holdsElements else { continue }
        while next < marks.count, marks[next].offset < passage.range.lowerBound {
          merged.append(marks[next])
          next += 1
        }
        let name: StaticString = nodes[text.node].isDrawing ? "tspan" : "span"
        merged.append(
          Mark(
            offset: passage.range.lowerBound,
            kind: .opening(name, isRecord: passage.isRecord)
          )
        )
        merged.append(Mark(offset: passage.range.upperBound, kind: .closing(name)))
      }
    }
    return merged + marks[next...]
  }

  /// What an element costs within one that stands in a language.
  func cost(_ index: Int, inRecord: Bool) -> Int {
    let node = nodes[index]
    let stands = language(index, inRecord: inRecord)
    let inside = stands ? node.costs.record : node.costs.own
    return inside + (stands != inRecord && node.own == nil ? 1 : 0)
  }

  /// The language in which an element stands: that around it, unless a mark saves others.
  ///
  /// A mark that saves one as well as it costs one goes to the outermost element that needs no other.
  private func language(_ index: Int, inRecord: Bool) -> Bool {
    let node = nodes[index]
    if let own = node.own { return own }
    if node.isFixed { return false }
    let stay = inRecord ? node.costs.record : node.costs.own
    let change = inRecord ? node.costs.own : node.costs.record
    return change + 1 < stay || (change == 0 && stay > 0) ? !inRecord : inRecord
  }
}
