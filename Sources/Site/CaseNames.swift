internal import Minutes
internal import Settings
internal import SourceText

/// What the cases of a record are called in links (案次), no two alike.
///
/// As the record itself numbers them, 案由二; where that is a bare number, by their path, 乙一.
enum CaseNames {
  static func all(of record: Record, _ wording: Wording) -> [String] {
    let cases = record.meeting.cases
    let numbered = cases.map { item in
      item.elements.first.map { label(of: $0, in: record) } ?? ""
    }
    let paths = cases.map { item in
      item.elements.first.map { record.path(of: $0).joined() } ?? ""
    }
    var seen: Set<String> = []
    return cases.indices.map { index in
      let own = numbered[index]
      let isUnique = !own.isEmpty && numbered.count { $0 == own } == 1
      let name = isUnique || paths[index].isEmpty ? own : paths[index]
      if !name.isEmpty, seen.insert(name).inserted { return name }
      let other = name + wording.brackets(index + 1)
      seen.insert(other)
      return other
    }
  }

  /// A case's label as written, 案由二, without the colon; nothing for a bare number or a label whose
  /// number stands before it (一、案由).
  private static func label(of element: Int, in record: Record) -> String {
    var words: [UInt32] = []
    for scalar in record.text.string(record.elements[element].lead).unicodeScalars {
      if scalar.value.isWhitespace || scalar == "：" || scalar == ":" { continue }
      words.append(scalar.value)
    }
    guard let first = words.first, let last = words.last, !isNumber(first), isNumber(last) else {
      return ""
    }
    return String(String.UnicodeScalarView(words.compactMap(Unicode.Scalar.init)))
  }

  private static func isNumber(_ sign: UInt32) -> Bool {
    sign.isDigit || ChineseNumeral.isNumeral(sign)
  }
}
