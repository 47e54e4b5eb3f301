import Minutes

/// Meetings as iCalendar (RFC 5545), with absolute addresses and times in UTC, so that no time zone has to be described.
struct Calendar {
  struct Event {
    var id: String
    var title: String
    var day: CalendarDate
    var time: TimeOfDay?
    var endTime: TimeOfDay?
    var venue: String?
    var link: String?
    /// The minutes say that it was cancelled.
    var isCancelled = false
  }

  var title: String
  var events: [Event]

  func bytes(_ dates: FeedDate) -> [UInt8] {
    var out: [UInt8] = []
    // Room for one line, used again and again.
    var content: [UInt8] = []
    func line(_ name: String, _ value: String, isText: Bool = true) {
      content.removeAll(keepingCapacity: true)
      content.append(text: name)
      content.append(UInt8(ascii: ":"))
      if isText { Calendar.append(value, to: &content) } else { content.append(text: value) }
      Calendar.fold(content, to: &out)
    }
    line("BEGIN", "VCALENDAR")
    line("VERSION", "2.0")
    line("PRODID", "-//sitegen//minutes//EN", isText: false)
    line("X-WR-CALNAME", title)
    for event in events {
      line("BEGIN", "VEVENT")
      line("UID", event.id)
      // When this was written is of no use to anybody, and would change with every build.
      line("DTSTAMP", dates.utc(event.day), isText: false)
      if let time = event.time {
        line("DTSTART", dates.utc(event.day, time), isText: false)
        if let end = event.endTime, end > time { line("DTEND", dates.utc(event.day, end), isText: false) }
      } else {
        line("DTSTART;VALUE=DATE", event.day.digits, isText: false)
      }
      line("SUMMARY", event.title)
      if event.isCancelled { line("STATUS", "CANCELLED", isText: false) }
      if let venue = event.venue { line("LOCATION", venue) }
      if let link = event.link { line("URL", link, isText: false) }
      line("END", "VEVENT")
    }
    line("END", "VCALENDAR")
    return out
  }

  /// Text with what iCalendar gives a meaning escaped.
  private static func append(_ text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      for (i, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
          // The byte itself is written with what follows.
          out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<i]))
          out.append(UInt8(ascii: "\\"))
          written = i
        case 0..<0x20, 0x7F:
          out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<i]))
          out.append(0x20)
          written = i + 1
        default: continue
        }
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
  }

  /// Lines end in CRLF and are folded at 75 bytes, never inside a character.
  private static func fold(_ line: [UInt8], to out: inout [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
      out += line[start..<end]
      out += "\r\n ".utf8
      start = end
      room = 74
    }
    out += line[start...]
    out += "\r\n".utf8
  }
}
