internal import Minutes
internal import SourceText
internal import Vocabulary

/// An e-mail address at a free mail service (私人電子郵件), wang@gmail.com.
enum PrivateEmailRule: Rule {
  static let id = "private-email"
  static let severity = Severity.warning
  static let isPrivate = true
  static let sayings = [
    Saying(
      "{masked} is an address at a mail service for private persons",
      remedy: "Leave it out or mask it before the record is published, if it is a person's own."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    for at in signs.ats {
      var start = at
      while isMailbox(signs.sign(start - 1)) { start -= 1 }
      var end = at + 1
      while isDomain(signs.sign(end)) { end += 1 }
      while end > at + 1, signs.sign(end - 1) == 0x2E || signs.sign(end - 1) == 0x2D { end -= 1 }
      let domain = (at + 1..<end).map { lowercase(signs.sign($0)) }
      guard start < at, signs.sign(start - 1) != 0x2A, isFree(domain, record.vocabulary) else {
        continue
      }
      let mailbox = (start..<at).map { lowercase(signs.sign($0)) }
      let office = record.vocabulary[.officialContacts]
      guard office.end(in: mailbox, at: 0, before: mailbox.count) != mailbox.count else { continue }
      // 意見信箱改用王先生信箱: what an address is stands right before it.
      guard !NumberSetting(start..<end, record, reach: 10).has(.officialContacts) else { continue }
      findings.add(
        Self.self,
        at: [signs.glyphs.range(start..<end)],
        [
          "masked": signs.glyphs.string(start..<start + 1) + "***"
            + signs.glyphs.string(at..<end)
        ]
      )
    }
  }

  /// Whether a domain is one of the list, or one of its own below it (ms12.hinet.net).
  private static func isFree(_ domain: [UInt32], _ words: Vocabulary) -> Bool {
    domain.indices.contains { start in
      guard start == 0 || domain[start - 1] == 0x2E else { return false }
      return words[.freeMailDomains].end(in: domain, at: start, before: domain.count)
        == domain.count
    }
  }

  private static func lowercase(_ sign: UInt32) -> UInt32 {
    (0x41...0x5A).contains(sign) ? sign + 0x20 : sign
  }

  private static func isMailbox(_ sign: UInt32) -> Bool {
    isDomain(sign) || sign == 0x5F || sign == 0x2B || sign == 0x25
  }

  private static func isDomain(_ sign: UInt32) -> Bool {
    sign < 0x80 && (sign.isDigit || sign.isLatinLetter) || sign == 0x2D || sign == 0x2E
  }
}
