public import Foundation
import Minutes

/// Any number of made-up records (大量紀錄) from the texts of a made-up year, with other figures and dates.
///
/// Year after year the same meetings meet again: their dates move with the years, their numbers go on,
/// the figures of their sentences and tables are new, one unit's report is left out for a year and
/// comes back, and each year has its own faults, which open, slip and close as those of the first did.
/// No clock and no chance: the same number gives the same bytes.
public struct ManyMeetings: Sendable {
  /// One record to be read.
  public struct Text: Sendable {
    /// Its stem.
    public let stem: String
    /// Its bytes.
    public let bytes: [UInt8]
  }

  private let originals: [Text]

  /// The records of a year, in the order of their stems.
  public init(_ originals: [Text]) { self.originals = originals.sorted { $0.stem < $1.stem } }

  /// The records of a folder.
  public init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    try self.init(
      names.filter { $0.hasSuffix(".txt") }.map { name in
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        return Text(stem: String(name.dropLast(4)), bytes: bytes)
      }
    )
  }

  /// The first so many records.
  public func texts(_ count: Int) -> [Text] {
    (0..<count).map { text($0) }
  }

  private func text(_ number: Int) -> Text {
    let original = originals[number % originals.count]
    let years = originals.count > 1 ? number / originals.count : number / 12
    let months = originals.count > 1 ? 0 : number % 12
    var lines = String(decoding: original.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if years % 3 == 2 { lines = Self.withoutFourthUnit(lines) }
    let changed = ShiftedText(years: years, step: number)
    let text = lines.map { changed.line($0) }.joined(separator: "\n")
    var stem = "\(2025 + years)" + original.stem.dropFirst(4)
    if months > 0 { stem += "-\(months)" }
    return Text(stem: stem, bytes: Array(text.utf8))
  }

  /// 四、 and all that is under it left out.
  private static func withoutFourthUnit(_ lines: [String]) -> [String] {
    guard let annex = lines.firstIndex(of: "附錄"),
      let start = lines[annex...].firstIndex(where: { $0.hasPrefix("四、") }),
      let end = lines[start...].firstIndex(where: { $0.hasPrefix("五、") })
    else { return lines }
    return Array(lines[..<start] + lines[end...])
  }
}
