/// A value of JSON (JSON 值) that is printed whole: what a report is made of. Members keep their order.
indirect enum JSONText {
  case null
  case number(Int)
  case words(String)
  case flag(Bool)
  case list([JSONText])
  case members([(name: String, value: JSONText)])

  /// The value on one line.
  var line: String {
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .words(let words): return Self.quoted(words)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values): return "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .members(let members):
      let words = members.map { Self.quoted($0.name) + ": " + $0.value.line }
      return "{" + words.joined(separator: ", ") + "}"
    }
  }

  /// The value with a line for each member and each entry, two blanks deeper each time.
  func lines(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .list(let values) where !values.isEmpty:
      let words = values.map { inner + $0.lines(indent: inner) }
      return "[\n" + words.joined(separator: ",\n") + "\n\(indent)]"
    case .members(let members) where !members.isEmpty:
      let words = members.map {
        inner + Self.quoted($0.name) + ": " + $0.value.lines(indent: inner)
      }
      return "{\n" + words.joined(separator: ",\n") + "\n\(indent)}"
    default: return line
    }
  }

  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value.isHiddenControl:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
