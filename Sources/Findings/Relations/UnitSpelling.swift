internal import Minutes
internal import Settings
internal import SourceText
internal import Vocabulary

/// Which listed unit a name was probably meant to be (單位名稱比對): one sign is another, or two have
/// changed places.
///
/// 人事處 and 政風處, 秘書處 and 秘書室, 北區分署 and 南區分署 are units, each of its own.
struct UnitSpelling {
  private let record: CheckedRecord
  private var names: [(name: String, scalars: [UInt32])]?

  init(_ record: CheckedRecord) { self.record = record }

  /// The listed name that a name was meant to be.
  mutating func meant(by name: String) -> String? {
    if names == nil {
      names = record.registry.units.flatMap { [$0.name] + $0.short }.map {
        ($0, $0.unicodeScalars.map(\.value))
      }
    }
    let written = name.unicodeScalars.map(\.value)
    let meant = (names ?? []).filter { isSlip(written, of: $0.scalars) }
    return meant.count == 1 ? meant.first?.name : nil
  }

  private func isSlip(_ written: [UInt32], of name: [UInt32]) -> Bool {
    guard written.count == name.count, written.count >= 3 else { return false }
    let places = written.indices.filter { written[$0] != name[$0] }
    guard let first = places.first, let last = places.last else { return false }
    switch places.count {
    case 1 where first == written.count - 1:
      // 資安暑: what ends so is no unit at all.
      return record.vocabulary[.unitEndings].start(in: written, endOf: written.indices) == nil
        && record.vocabulary[.weakUnitEndings].start(in: written, endOf: written.indices) == nil
    case 1:
      return written.count >= 5 && !isDistinction(written[first]) && !isDistinction(name[first])
    case 2:
      return written.count >= 4 && last == first + 1 && written[first] == name[last]
        && written[last] == name[first]
    default: return false
    }
  }

  /// A number or a place, by which units of one kind are told apart: 業務一組, 北區分署.
  private func isDistinction(_ sign: UInt32) -> Bool {
    if ChineseNumeral.isNumeral(sign) { return true }
    switch sign {
    case 0x6771, 0x897F, 0x5357, 0x5317, 0x4E2D, 0x4E0A, 0x4E0B, 0x524D, 0x5F8C, 0x5DE6, 0x53F3,
      0x5167, 0x5916, 0x5927, 0x5C0F, 0x7532, 0x4E59, 0x4E19, 0x4E01, 0x7E3D, 0x526F:
      return true  // 東西南北中上下前後左右內外大小甲乙丙丁總副
    default: return false
    }
  }
}
