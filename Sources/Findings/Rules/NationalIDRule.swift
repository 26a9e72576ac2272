internal import Minutes
internal import SourceText
internal import Vocabulary

/// A person's identity number in a record (身分證字號), 王大明（A123456789）.
enum NationalIDRule: Rule {
  static let id = "national-id"
  static let severity = Severity.warning
  static let isPrivate = true
  static let sayings = [
    Saying(
      "{masked} reads as a person's identity number, its check digit included",
      remedy: "Mask it before the record is published, A12*****89."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    for start in signs.codes {
      guard let number = IdentityNumber(at: start, signs) else { continue }
      let setting = NumberSetting(number.positions, record)
      guard setting.has(.identityLabels) || !setting.has(.numberLabels) else { continue }
      let text = MaskedText(number.positions, signs, first: 3, last: 2)
      findings.add(Self.self, at: [signs.glyphs.range(number.positions)], ["masked": text.shown])
    }
  }
}
