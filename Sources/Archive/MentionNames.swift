internal import SourceText

/// The names that one body's records may mention (可提及的名稱), by their first sign.
struct MentionNames: Sendable {
  enum Subject: Sendable {
    case unit(Int)
    case asset(Int, code: [UInt8])
    case code(Int)
    case annex
    case table
    case previous
    /// 第, before a number.
    case ordinal
    /// 表, before a number.
    case tableNumber
  }

  struct Name: Sendable {
    let bytes: [UInt8]
    let subject: Subject
  }

  /// For each scalar of the basic plane the group of names that it opens, from 1; 0 for none.
  private var heads = [UInt16](repeating: 0, count: 0x10000)
  private var groups: [[Name]] = []
  /// The units' names, to tell whose name stands before a joining word.
  private(set) var ownNames = EdgeWords([])

  /// The names of a body's units and of all assets, and the words that send elsewhere.
  init(units: [String: Int], assets: [OutageAsset], also: [[String]], _ words: SpokenWords) {
    var names: [Name] = []
    for (name, unit) in units { names.append(Name(bytes: Array(name.utf8), subject: .unit(unit))) }
    for (index, asset) in assets.enumerated() {
      let code = Array((asset.code ?? "").utf8)
      for name in Set([asset.name, asset.code ?? ""] + also[index]) {
        if Self.isCode(name) {
          names.append(Name(bytes: Array(name.utf8), subject: .code(index)))
        } else if name.unicodeScalars.count >= 3, !name.utf8.allSatisfy({ $0 < 0x80 }) {
          names.append(Name(bytes: Array(name.utf8), subject: .asset(index, code: code)))
        }
      }
    }
    for (list, subject) in [
      (SpokenWords.List.annexReferences, Subject.annex), (.tableReferences, .table),
      (.previousMeetings, .previous),
    ] {
      names += words.plain(list).map { Name(bytes: Array($0.utf8), subject: subject) }
    }
    names.append(Name(bytes: Array("第".utf8), subject: .ordinal))
    names.append(Name(bytes: Array("表".utf8), subject: .tableNumber))
    ownNames = EdgeWords(Array(units.keys))
    // Of two assets of one name neither is meant.
    let alike = Dictionary(grouping: names, by: \.bytes)
    for name in names.sorted(by: Self.precedes) where alike[name.bytes]?.count == 1 { add(name) }
  }

  private mutating func add(_ name: Name) {
    guard !name.bytes.isEmpty else { return }
    let scalar = Int(UTF8Decoding.scalar(in: name.bytes, at: 0).scalar)
    guard scalar < heads.count else { return }
    if heads[scalar] == 0 {
      groups.append([])
      heads[scalar] = UInt16(groups.count)
    }
    let group = Int(heads[scalar]) - 1
    groups[group].append(name)
  }

  /// Whether names may begin with a scalar of the basic plane.
  @inline(__always)
  func group(_ scalar: UInt32) -> Int { scalar < 0x10000 ? Int(heads[Int(scalar)]) : 0 }

  /// The names of a group, the longest first.
  func names(ofGroup group: Int) -> [Name] { groups[group - 1] }

  /// Whether a code is told from ordinary words: three signs or more, a Latin letter among them.
  static func isCode(_ code: String) -> Bool {
    code.utf8.count >= 3 && code.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && code.unicodeScalars.contains { $0.value.isLatinLetter }
  }

  private static func precedes(_ left: Name, _ right: Name) -> Bool {
    if left.bytes.count != right.bytes.count { return left.bytes.count > right.bytes.count }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
