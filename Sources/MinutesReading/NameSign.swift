import SourceText

extension UInt32 {
  /// Whether a sign masks a character of a name: 高○樹, 王ＯＯ, 陳＊明.
  var isNameMask: Bool {
    switch self {
    case 0x25CB, 0x25EF, 0x25CF, 0x25A1, 0x25A0, 0x3007, 0x2B55, 0x20DD, 0x58, 0x4F, 0x2A, 0xD7,
      0x2573, 0x203B, 0x2B1C, 0x78, 0x6F, 0xFFFD, 0x3F, 0x30:
      true
    default: false
    }
  }

  /// A dot between the parts of a name, 瓦歷斯．貝林.
  var isNameDot: Bool {
    switch self {
    case 0x2E, 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x16EB, 0x2024, 0x318D: true
    default: false
    }
  }

  /// A Han character or a sign that masks one.
  var isNameHan: Bool { isHan || (isNameMask && !isLatinLetter && self != 0x30) }
}
