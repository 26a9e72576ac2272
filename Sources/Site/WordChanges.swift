/// What has to be struck and put in to make one text of another (逐詞異動), as little as possible.
struct WordChanges {
  /// A stretch of words.
  enum Step: Equatable {
    /// Words of both, by their places in the newer text.
    case same(Range<Int>)
    /// Words of the older text that are gone.
    case struck(Range<Int>)
    /// Words of the newer text that are new.
    case added(Range<Int>)
  }

  private(set) var steps: [Step] = []

  /// Texts whose middle is longer than this are not compared word by word there.
  private static let most = 400_000

  init(_ old: [WordTokens.Token], _ new: [WordTokens.Token]) {
    var start = 0
    while start < old.count, start < new.count, old[start].key == new[start].key { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1].key == new[newEnd - 1].key {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    if start > 0 { steps.append(.same(0..<start)) }
    let (rows, columns) = (oldEnd - start, newEnd - start)
    if rows * columns > 0, rows * columns <= Self.most {
      compare(old[start..<oldEnd], new[start..<newEnd])
    } else {
      if rows > 0 { steps.append(.struck(start..<oldEnd)) }
      if columns > 0 { steps.append(.added(start..<newEnd)) }
    }
    if newEnd < new.count { steps.append(.same(newEnd..<new.count)) }
  }

  /// The longest sequence of words that both have, by a table of the lengths of what is left.
  private mutating func compare(
    _ old: ArraySlice<WordTokens.Token>,
    _ new: ArraySlice<WordTokens.Token>
  ) {
    let width = new.count + 1
    var lengths = [UInt16](repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      let base = (row - old.startIndex) * width
      for column in new.indices.reversed() {
        let place = base + column - new.startIndex
        lengths[place] =
          old[row].key == new[column].key
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var (row, column) = (old.startIndex, new.startIndex)
    // What is struck at a place goes before what is put in there.
    var (struck, added) = (row..<row, column..<column)
    while row < old.endIndex || column < new.endIndex {
      let place = (row - old.startIndex) * width + column - new.startIndex
      if row < old.endIndex, column < new.endIndex, old[row].key == new[column].key {
        append(struck, added)
        appendSame(column)
        (row, column) = (row + 1, column + 1)
        (struck, added) = (row..<row, column..<column)
      } else if column == new.endIndex
        || (row < old.endIndex && lengths[place + width] >= lengths[place + 1])
      {
        row += 1
        struck = struck.lowerBound..<row
      } else {
        column += 1
        added = added.lowerBound..<column
      }
    }
    append(struck, added)
  }

  private mutating func append(_ struck: Range<Int>, _ added: Range<Int>) {
    if !struck.isEmpty { steps.append(.struck(struck)) }
    if !added.isEmpty { steps.append(.added(added)) }
  }

  private mutating func appendSame(_ column: Int) {
    if case .same(let range)? = steps.last, range.upperBound == column {
      steps[steps.count - 1] = .same(range.lowerBound..<(column + 1))
    } else {
      steps.append(.same(column..<(column + 1)))
    }
  }
}
