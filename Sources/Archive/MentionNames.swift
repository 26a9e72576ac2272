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

  /// Where a name's bytes stand in ``letters``.
  struct Entry: Sendable {
    let lower: Int32
    let upper: Int32
    let name: Int32

    var count: Int { Int(upper - lower) }
  }

  /// For each scalar of the basic plane the group of names that it opens, from 1; 0 for none.
  private var heads = [UInt16](repeating: 0, count: 0x10000)
  private var groups: [Range<Int>] = [0..<0]
  /// The names laid out flat, group by group: looking one up copies nothing.
  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  private var names: [Name] = []
  /// The units' names, to tell whose name stands before a joining word.
  private(set) var ownNames = EdgeWords([])

  /// The names of a body's units and of all assets, and the words that send elsewhere.
  init(units: [String: Int], assets: [OutageAsset], also: [[String]], _ words: SpokenWords) {
    var all: [Name] = []
    for (name, unit) in units { all.append(Name(bytes: Array(name.utf8), subject: .unit(unit))) }
    for (index, asset) in assets.enumerated() {
      let code = Array((asset.code ?? "").utf8)
      for name in Set([asset.name, asset.code ?? ""] + also[index]) {
        if Self.isCode(name) {
          all.append(Name(bytes: Array(name.utf8), subject: .code(index)))
        } else if name.unicodeScalars.count >= 3, !name.utf8.allSatisfy({ $0 < 0x80 }) {
          all.append(Name(bytes: Array(name.utf8), subject: .asset(index, code: code)))
        }
      }
    }
    for (list, subject) in [
      (SpokenWords.List.annexReferences, Subject.annex), (.tableReferences, .table),
      (.previousMeetings, .previous),
    ] {
      all += words.plain(list).map { Name(bytes: Array($0.utf8), subject: subject) }
    }
    all.append(Name(bytes: Array("第".utf8), subject: .ordinal))
    all.append(Name(bytes: Array("表".utf8), subject: .tableNumber))
    ownNames = EdgeWords(Array(units.keys))
    // Of two assets of one name neither is meant.
    let alike = Dictionary(grouping: all, by: \.bytes)
    let unlike = all.filter { alike[$0.bytes]?.count == 1 && !$0.bytes.isEmpty }
    lay(unlike.sorted(by: Self.precedes))
  }

  private mutating func lay(_ sorted: [Name]) {
    var byHead: [UInt32: [Name]] = [:]
    for name in sorted {
      byHead[UTF8Decoding.scalar(in: name.bytes, at: 0).scalar, default: []].append(name)
    }
    for (scalar, group) in byHead.sorted(by: { $0.key < $1.key }) where scalar < 0x10000 {
      heads[Int(scalar)] = UInt16(groups.count)
      groups.append(entries.count..<entries.count + group.count)
      for name in group {
        let lower = letters.count
        letters += name.bytes
        entries.append(
          Entry(lower: Int32(lower), upper: Int32(letters.count), name: Int32(names.count))
        )
        names.append(name)
      }
    }
  }

  /// Whether names may begin with a scalar of the basic plane.
  @inline(__always)
  func group(_ scalar: UInt32) -> Int { scalar < 0x10000 ? Int(heads[Int(scalar)]) : 0 }

  /// The entries of a group, the longest first.
  func entries(ofGroup group: Int) -> Range<Int> { groups[group] }

  /// Where the name of an entry ends that stands at a byte; nil when it does not stand there.
  @inline(__always)
  func end(
    ofEntry entry: Int,
    in text: UnsafeBufferPointer<UInt8>,
    at position: Int,
    before upper: Int
  ) -> Int? {
    let entry = entries[entry]
    guard position + entry.count <= upper else { return nil }
    for index in 0..<entry.count
    where text[position + index] != letters[Int(entry.lower) + index] {
      return nil
    }
    return position + entry.count
  }

  /// The name of an entry.
  func name(ofEntry entry: Int) -> Name { names[Int(entries[entry].name)] }

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
