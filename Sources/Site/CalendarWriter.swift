internal import Settings

/// A calendar as bytes (行事曆檔), RFC 5545: lines of at most 75 bytes that end with CRLF.
struct CalendarWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var line: [UInt8] = []

  /// How an event is to be taken.
  enum Status: String {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// The calendar's head.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - language: The site's, for the name of what made it.
  ///   - hasTimes: Whether an event has a time of day, for which the zone must be told.
  init(name: String, language: String, hasTimes: Bool) {
    bytes.reserveCapacity(32_768)
    property("BEGIN", "VCALENDAR")
    property("VERSION", "2.0")
    property("PRODID", "-//sitegen//sitegen//\(language.prefix(2).uppercased())")
    property("CALSCALE", "GREGORIAN")
    text("NAME", name)
    text("X-WR-CALNAME", name)
    property("X-WR-TIMEZONE", RecordTime.zone)
    guard hasTimes else { return }
    property("BEGIN", "VTIMEZONE")
    property("TZID", RecordTime.zone)
    property("BEGIN", "STANDARD")
    property("DTSTART", "19700101T000000")
    property("TZOFFSETFROM", "+0800")
    property("TZOFFSETTO", "+0800")
    property("TZNAME", "CST")
    property("END", "STANDARD")
    property("END", "VTIMEZONE")
  }

  /// Begins an event.
  ///
  /// - Parameters:
  ///   - uid: What it is known by, whatever becomes of it.
  ///   - stamp: When it became what it is.
  ///   - sequence: How often it changed before.
  mutating func begin(uid: String, stamp: RecordTime, sequence: Int) {
    property("BEGIN", "VEVENT")
    property("UID", uid)
    property("DTSTAMP", stamp.utc)
    property("SEQUENCE", String(sequence))
  }

  /// Ends an event.
  mutating func end(_ status: Status) {
    property("STATUS", status.rawValue)
    // Nobody is busy because of it.
    property("TRANSP", "TRANSPARENT")
    property("END", "VEVENT")
  }

  /// The whole calendar.
  var whole: [UInt8] { bytes + Array("END:VCALENDAR\r\n".utf8) }

  /// Writes a property whose value needs no escaping; its name may have parameters.
  mutating func property(_ name: String, _ value: String) {
    line += name.utf8
    line.append(UInt8(ascii: ":"))
    line += value.utf8
    fold()
  }

  /// Writes a property of words.
  mutating func text(_ name: String, _ words: String) {
    line += name.utf8
    line.append(UInt8(ascii: ":"))
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line += [UInt8(ascii: "\\"), byte]
      case 0x0A: line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      // A control character has no place in a calendar; a record's stand in the record.
      case 0x00..<0x09, 0x0B..<0x20, 0x7F: continue
      default: line.append(byte)
      }
    }
    fold()
  }

  /// Ends a line; a long one goes on behind a blank, and no character is cut in two.
  private mutating func fold() {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      room = 74
    }
    bytes += line[start...]
    bytes += [0x0D, 0x0A]
    line.removeAll(keepingCapacity: true)
  }
}
