import Archive
import Foundation
import Minutes
import MinutesReading
import Pages
import Settings
import Site
import SourceText
import Vocabulary

@testable import Archive

/// The made-up year of `Tests/Sites/twelve-months`, read and related with the program's own words.
struct FigureYear {
  let archive: Archive
  let registry: Registry

  private static let made = Result { try FigureYear(records: files()) }

  /// The year, made once for all tests.
  static func twelve() throws -> FigureYear { try made.get() }

  /// The files of the year.
  static func files() throws -> [OwnFile] {
    let folder = SampleSite.root.appending(path: "Tests/Sites/twelve-months/content/meetings")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().map { name in
      OwnFile(
        path: "content/meetings/\(name)",
        bytes: [UInt8](try Data(contentsOf: folder.appending(path: name)))
      )
    }
  }

  /// Other records with the year's list of units.
  init(records files: [OwnFile]) throws {
    let vocabulary = try SampleSite.vocabulary()
    let words = ReadingWords(vocabulary)
    var problems: [Problem] = []
    var registry = Registry(site: SiteSettings())
    let units = "Tests/Sites/twelve-months/content/units.yml"
    let bytes = [UInt8](try Data(contentsOf: SampleSite.root.appending(path: units)))
    registry.units = UnitEntry.reading(
      OwnFile(path: "content/units.yml", bytes: bytes),
      problems: &problems
    )
    self.registry = registry
    let records = files.compactMap { file -> Record? in
      guard let file = RecordFile(reading: file, problems: &problems) else { return nil }
      return RecordReading(
        source: file.source,
        stem: file.stem,
        frontMatter: file.frontMatter,
        registry: registry,
        words: words
      ).record
    }
    archive = Archive(
      records,
      registry: registry,
      everyone: vocabulary.words(.everyoneWords),
      figures: Self.figures(vocabulary),
      tracked: TrackedWords(
        reported: vocabulary.words(.trackedReported),
        continued: vocabulary.words(.trackedContinued),
        leads: vocabulary.words(.trackedLeads)
      )
    )
  }

  /// The program's own words for figures.
  static func figures(_ vocabulary: Vocabulary) -> FigureWords {
    FigureWords(
      units: vocabulary.words(.figureUnits),
      more: vocabulary.words(.figureMore),
      about: vocabulary.words(.figureAbout),
      asOfLeads: vocabulary.words(.asOfLeads),
      asOfTails: vocabulary.words(.asOfTails),
      dateLeads: vocabulary.words(.dateLeads),
      dateTails: vocabulary.words(.dateTails)
    )
  }

  /// All series of figures, one a line: unit, label, number of values, first and last with its unit.
  var figureLines: [String] {
    archive.units.indices.flatMap { unit in
      archive.sentences(ofUnit: unit).flatMap { sentence in
        FigureReport(sentence, in: archive).series.map { series in
          line(series, unit: archive.units[unit].unit.name)
        }
      }
    }
  }

  private func line(_ series: FigureSeries, unit: String) -> String {
    guard let first = series.values.first, let last = series.values.last else { return unit }
    let newest = archive.records[last.member.record].text
    let label = series.label.map(newest.string).joined(separator: "…")
    let measure = series.measure.map(newest.string) ?? ""
    let words = [first, last].map { value in
      archive.records[value.member.record].text.string(value.figure) + "@" + value.asOf.iso
    }
    return "\(unit) \(label) \(series.values.count) \(words[0]) \(words[1]) \(measure)"
  }
}
