internal import Minutes

/// A returning sentence with its figures read (句中數字): the series it holds.
public struct FigureReport: Sendable {
  /// The sentence.
  public let sentence: RecurringSentence
  /// The heading it stands under in the newest record, as an index of its elements.
  public let heading: Int?
  /// The figures that change, in the order of the sentence.
  public let series: [FigureSeries]

  /// A sentence's figures.
  public init(_ sentence: RecurringSentence, in archive: Archive) {
    self.sentence = sentence
    let readings = sentence.members.map { FigureClauses($0, archive.records, archive.figureWords) }
    let newest = readings.last
    heading = sentence.members.last.flatMap { member in
      let elements = archive.records[member.record].elements
      var next = elements[member.element].parent
      while let index = next, elements[index].kind != .heading { next = elements[index].parent }
      return next
    }
    let count = newest?.figures.count ?? 0
    let whole = readings.filter { $0.figures.count == count }
    series = (0..<count).compactMap { number in
      let values = whole.map { $0.value(number) }
      let isNew = values.contains { $0.units != values[0].units || $0.scale != values[0].scale }
      guard isNew, let newest else { return nil }
      return FigureSeries(
        number: number,
        label: newest.label(of: number),
        measure: newest.measure(of: number),
        values: values
      )
    }
  }
}
