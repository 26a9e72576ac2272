internal import Minutes
internal import SourceText

/// Under which headings units report in later records (後續報告), gathered from the newest back.
struct ReportedMatters {
  private var places: [UInt64: (record: Int, element: Int)] = [:]
  private var hasLater = false
  private var keys: [UInt64] = []
  private var told: [(key: UInt64, element: Int)] = []

  /// Says of a record's promises what was told later, then adds what the record itself tells.
  mutating func tell(
    _ record: Record,
    _ number: Int,
    _ index: UnitIndex,
    promises: inout [Promise],
    _ own: Range<Int>
  ) {
    record.text.bytes.withUnsafeBufferPointer { text in
      told.removeAll(keepingCapacity: true)
      var next = own.lowerBound
      for report in record.meeting.reports {
        guard let unit = index.index(of: report.unit, of: record.meeting.organisation) else {
          continue
        }
        let root = UInt64(truncatingIfNeeded: unit &+ 1) &* 0xC2B2_AE3D_27D4_EB4F
        let first = report.elements.lowerBound
        keys.removeAll(keepingCapacity: true)
        for element in report.elements {
          let parent = record.elements[element].parent ?? -1
          let above = parent >= first ? keys[parent - first] : root
          let isMatter = element > first && record.elements[element].kind == .heading
          let key =
            isMatter
            ? HeadingKey.key(of: record.elements[element].body.bytes, in: text, under: above)
            : above
          keys.append(key)
          if isMatter { told.append((key, element)) }
          while next < own.upperBound, promises[next].element < element { next += 1 }
          while next < own.upperBound, promises[next].element == element {
            if key != root { promises[next].later = later(key) }
            next += 1
          }
        }
      }
      for (key, element) in told.reversed() {
        places[key] = (number, Self.paragraph(under: element, in: record))
      }
    }
    hasLater = true
  }

  private func later(_ key: UInt64) -> Promise.Later {
    guard let place = places[key] else { return hasLater ? .untold : .open }
    return .told(record: place.record, element: place.element)
  }

  /// The first text under a heading; the heading itself where there is none.
  private static func paragraph(under heading: Int, in record: Record) -> Int {
    var next = heading + 1
    while next < record.elements.count {
      guard let parent = record.elements[next].parent, parent >= heading else { break }
      switch record.elements[next].kind {
      case .item, .paragraph, .section: return next
      default: next += 1
      }
    }
    return heading
  }
}
