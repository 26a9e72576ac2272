internal import Minutes

/// The level of each heading on the page of a whole record (標題階層), without gaps.
///
/// The page's own name is level 1, so that 壹、報告事項 is 2 and what stands under it 3. A heading
/// that is six levels deep stays at 6.
enum HeadingLevels {
  /// A level for each element; 0 for those that are no heading.
  static func of(_ elements: [Element]) -> [Int] {
    var levels = [Int](repeating: 0, count: elements.count)
    // The level of the innermost heading above each element, itself included.
    var around = [Int](repeating: 1, count: elements.count)
    for (index, element) in elements.enumerated() {
      if let parent = element.parent, parent < index { around[index] = around[parent] }
      guard element.kind == .part || element.kind == .heading else { continue }
      levels[index] = min(6, around[index] + 1)
      around[index] = levels[index]
    }
    return levels
  }
}
