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

  /// The longest sequence of words that both have.
  private mutating func compare(
    _ old: ArraySlice<WordTokens.Token>,
    _ new: ArraySlice<WordTokens.Token>
  ) {
    let common = CommonWords(old, new)
    let (first, start) = (old.startIndex, new.startIndex)
    var (row, column) = (first, start)
    // What is struck at a place goes before what is put in there.
    var (struck, added) = (row..<row, column..<column)
    // How many words are in common from here on, and how many without the older text's next.
    var (here, below) = (common.count(0, 0), common.count(1, 0))
    while row < old.endIndex || column < new.endIndex {
      if row < old.endIndex, column < new.endIndex, old[row].key == new[column].key {
        append(struck, added)
        appendSame(column)
        (row, column) = (row + 1, column + 1)
        (struck, added) = (row..<row, column..<column)
        here -= 1
        below = common.count(row + 1 - first, column - start)
      } else if column == new.endIndex || (row < old.endIndex && below == here) {
        row += 1
        struck = struck.lowerBound..<row
        below = common.count(row + 1 - first, column - start)
      } else {
        if common.isStep(row + 1 - first, column - start) { below -= 1 }
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
