internal import Archive
internal import Crypto
internal import Minutes

/// A name for a thing that is the same in every build, on every machine (識別碼): a UUID made from what
/// the thing is, never from where it stands or at which address the site is.
///
/// Version 8 of RFC 9562: 122 bits of a SHA-256.
enum StableID {
  /// The UUID of a thing of a kind, told by its parts.
  static func uuid(_ kind: String, _ parts: [String]) -> String {
    var text = Array("sitegen/".utf8)
    text.reserveCapacity(512)
    text += kind.utf8
    for part in parts {
      text.append(UInt8(ascii: "\n"))
      text += part.utf8
    }
    var bytes = SHA256.hash(data: text).withUnsafeBytes { Array($0.prefix(16)) }
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var name: [UInt8] = []
    name.reserveCapacity(36)
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { name.append(UInt8(ascii: "-")) }
      name.append(digits[Int(byte >> 4)])
      name.append(digits[Int(byte & 15)])
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The UUID of a thing that a body's records tell of: two bodies' first meetings are two.
  static func uuid(_ kind: String, of meeting: Meeting, _ parts: String...) -> String {
    uuid(kind, [meeting.organisation.map { NameKey($0).text } ?? ""] + parts)
  }
}
