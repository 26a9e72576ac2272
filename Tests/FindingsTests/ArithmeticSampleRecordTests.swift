import Archive
import Findings
import Minutes
import SourceText
import Testing

/// The 90 checks that the real record's budgets allow, counted by hand.
@Suite("Arithmetic of the real record (決算表)")
struct ArithmeticSampleRecordTests {
  private let site: CheckedSite
  private let checks: [ArithmeticCheck]

  init() throws {
    site = try CheckedSite.sample()
    checks = site.findings.arithmetic[0]
  }

  private func line(_ check: ArithmeticCheck) -> Int {
    let record = site.archive.records[0]
    let row = record.meeting.tables[check.cell.table].rows[check.cell.row]
    return record.text.lines(of: row.ranges[0]).lowerBound
  }

  @Test("34 column sums, 15 row sums, 15 and 11 differences, 15 ratios")
  func kinds() {
    let counts = ArithmeticCheck.Kind.allCases.map { kind in checks.count { $0.kind == kind } }
    #expect(counts == [34, 15, 26, 15])
    #expect(checks.count { $0.formula == "(A)-(B)-(C)" } == 11)
    #expect(checks.count { $0.formula == "(B)-(A)" } == 15)
  }

  @Test("None fails, one is within rounding, three have no base")
  func verdicts() {
    #expect(!checks.contains { $0.verdict == .contradiction })
    let rounded = checks.filter { $0.verdict == .rounded }
    #expect(rounded.map(line) == [227])
    #expect(rounded.map(\.computation) == ["51,489 ÷ 802 = 6,420.07%"])
    #expect(rounded.map(\.computed) == ["6,420.07%"])
    let unchecked = checks.filter { $0.verdict == .unchecked(.noBase) }
    #expect(unchecked.map(line) == [267, 268, 269])
    #expect(unchecked.map(\.computation) == ["148 ÷ 0", "11 ÷ 0", "137 ÷ 0"])
    #expect(checks.count { $0.verdict == .exact } == 86)
  }

  @Test("Two sums hold only with a dash as 0")
  func dashes() {
    let dashes = checks.filter { $0.dashes > 0 && $0.verdict == .exact }
    #expect(dashes.map(line) == [277, 279])
    #expect(
      dashes.map(\.computation) == [
        "0 + 0 (-) + 114,253 = 114,253", "294,622 + 0 (-) + 22,878 = 317,500",
      ]
    )
  }

  @Test("Formulas and sums say where they come from")
  func formulas() {
    let first = checks.first { $0.kind == .columnSum }
    #expect(first?.formula == "本部＋資安署＋數產署")
    #expect(first?.operands.count == 3)
    #expect(checks.first { $0.kind == .rowSum }?.formula == "實現數＋應收數")
  }

  @Test("實現率 is computed beside 執行率")
  func computed() {
    let columns = site.findings.computedColumns[0]
    #expect(columns.map(\.table) == [2, 3, 7])
    #expect(columns.map(\.label) == ["實現率", "實現率", "實現率"])
    #expect(columns.first?.formula == "實現數/預算數")
    #expect(columns.last?.values == ["20.62%", "0.79%", "41.55%", "61.37%"])
  }
}
