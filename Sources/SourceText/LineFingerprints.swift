/// What a problem can be known by after lines above it came or went (行指紋): its kind, and the text of its
/// line.
struct LineFingerprints {
  private var seen: [String: Int] = [:]

  /// The fingerprint of the next problem of a report: 16 hexadecimal digits, and which of its like in
  /// the file it is.
  mutating func next(_ problem: Problem) -> String {
    let place = problem.place
    let line = place.map(\.snippet) ?? ""
    let words = line.isEmpty ? problem.message : line
    let bytes = words.utf8.drop { $0 <= 0x20 }
    let print = Self.hash(Array(problem.id.utf8) + [0x0A] + bytes)
    let key = print + (place?.path ?? "")
    let number = (seen[key] ?? 0) + 1
    seen[key] = number
    return "\(print):\(number)"
  }

  /// FNV-1a, for it need only tell lines apart.
  private static func hash(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
