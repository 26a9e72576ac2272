import Layout
import Minutes
import Outline
import SourceText
import Vocabulary

/// The reports of units: of an annex, or of a part that is nothing else, 伍、各單位工作報告.
extension BodyReading {
  mutating func readReports() {
    for (index, node) in nodes.enumerated() {
      // A report within a report is a part of that.
      guard element(index) >= reports.last?.elements.upperBound ?? 0 else { continue }
      switch node.kind {
      case .annex where annex?.elements.contains(element(index)) == true:
        reports += reports(under: index, least: 1)
      case .part where vocabulary[.reportParts].first(in: glyphs, partTitle(node)) != nil:
        reports += reports(under: index, least: 2)
      default: break
      }
    }
  }

  /// The units' reports below a heading; none when it is no collection of reports.
  private func reports(under index: Int, least: Int) -> [UnitReport] {
    let children = (index + 1..<ends[index]).filter {
      nodes[$0].parent == index && nodes[$0].marker != nil
    }
    let first = children.first.flatMap { nodes[$0].marker?.form }
    let items = children.filter { nodes[$0].marker?.form == first }
    let units = items.compactMap { item in unit(of: nodes[item]).map { (item: item, name: $0) } }
    guard units.count >= least, units.count * 3 >= items.count * 2 else { return [] }
    return units.indices.map { place in
      let (item, name) = units[place]
      var elements = subtree(item)
      // A number that goes back to a report behind the next one stands in that.
      if place + 1 < units.count {
        elements = elements.lowerBound..<min(elements.upperBound, element(units[place + 1].item))
      }
      return UnitReport(
        number: nodes[item].marker.map { glyphs.string($0.step) } ?? "",
        unit: glyphs.string(name).filter { !$0.isWhitespace },
        elements: elements
      )
    }
  }

  /// The unit that a heading names: 民政處, （一）第一課：, 一、教務處（某主任某某）.
  private func unit(of node: OutlineNode) -> Range<Int>? {
    let words = glyphs.trimmed(
      (node.marker?.range.upperBound ?? node.content.lowerBound)..<node.content.upperBound
    )
    let end = words.first {
      LineOpener.isColon(glyphs.scalars[$0]) || BodyLabels.opensBracket(glyphs.scalars[$0])
    }
    let name = glyphs.trimmed(words.lowerBound..<(end ?? words.upperBound))
    return !name.isEmpty && names.isUnit(name, glyphs) ? name : nil
  }
}
