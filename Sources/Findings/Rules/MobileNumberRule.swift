internal import Minutes
internal import SourceText
internal import Vocabulary

/// A mobile telephone's number in a record (行動電話), 聯絡人王小姐0912-345-678.
enum MobileNumberRule: Rule {
  static let id = "mobile-number"
  static let severity = Severity.warning
  static let isPrivate = true
  static let sayings = [
    Saying(
      "{masked} reads as a mobile telephone's number",
      remedy: "Mask it before the record is published, or give the office's telephone instead."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    for start in signs.phones {
      guard let number = MobileNumber(at: start, signs), !isDocument(number, record) else {
        continue
      }
      let setting = NumberSetting(number.positions, record)
      guard !setting.has(.officialContacts) else { continue }
      guard setting.has(.phoneLabels) || !number.isPlain || !setting.has(.numberLabels) else {
        continue
      }
      let text = MaskedText(number.positions, signs, first: 4, last: 2)
      findings.add(Self.self, at: [signs.glyphs.range(number.positions)], ["masked": text.shown])
    }
  }

  /// Whether it is the number of a document, as those of the years 91 to 99 begin: 第0910012345號, or
  /// one of several.
  private static func isDocument(_ number: MobileNumber, _ record: CheckedRecord) -> Bool {
    guard number.isPlain else { return false }
    let signs = record.signs
    var before = number.positions.lowerBound - 1
    while isListed(signs.sign(before)) { before -= 1 }
    if ordinal.contains(signs.sign(before)) { return true }
    var after = number.positions.upperBound
    while isListed(signs.sign(after)) { after += 1 }
    return documents.contains(signs.sign(after))
  }

  /// 第, 字; 號, 函, 令.
  private static let ordinal: Set<UInt32> = [0x7B2C, 0x5B57]
  private static let documents: Set<UInt32> = [0x865F, 0x51FD, 0x4EE4]

  private static func isListed(_ sign: UInt32) -> Bool {
    // 、 , 及 與 ~ and blanks of a line join the numbers of several documents.
    sign.isDigit || sign == 0x3001 || sign == 0x2C || sign == 0x53CA || sign == 0x8207
      || sign == 0x7E || sign == 0x20 || sign == 0x3000
  }
}
