extension UInt32 {
  /// A Chinese numeral (中文數字), 〇 to 千.
  var isNumeral: Bool {
    switch self {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343, 0x96F6, 0x3007:
      true
    default: false
    }
  }

  /// A numeral, or 萬, 億, 兆, with which figures are written.
  var isNumeralSign: Bool { isNumeral || self == 0x842C || self == 0x5104 || self == 0x5146 }

  /// What stands within a figure: 1,337, 86.35, 114/1/15, 9:30, 113-114.
  var joinsFigure: Bool {
    switch self {
    case 0x2C, 0x2E, 0x2F, 0x3A, 0x2D, 0x7E, 0x2013: true
    default: false
    }
  }
}
