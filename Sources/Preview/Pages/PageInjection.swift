/// Puts the preview's script into a page on its way to the browser.
///
/// It stands before everything in the page's head. A policy that a page gives itself by `<meta>` holds for what comes
/// after it, so that the script runs whatever the policy says, and the policy stays in force for the page.
enum PageInjection {
  static func inject(into page: [UInt8], _ told: PreviewFrame.Told) -> [UInt8] {
    let place = headStart(page)
    var out: [UInt8] = []
    let script = PreviewFrame.script(told)
    out.reserveCapacity(page.count + script.count)
    out += page[..<place]
    out += script
    out += page[place...]
    return out
  }

  /// Where the first thing in the head stands: after the `<head>` tag, or where a browser would put one.
  ///
  /// Never before the doctype, without which browsers lay pages out by rules of the past.
  static func headStart(_ page: [UInt8]) -> Int {
    var scan = TagScan(page)
    scan.skip([0xEF, 0xBB, 0xBF])
    scan.skipSpaceAndComments()
    if scan.skipTag("!doctype") { scan.skipSpaceAndComments() }
    if scan.skipTag("html") { scan.skipSpaceAndComments() }
    _ = scan.skipTag("head")
    return scan.place
  }
}

/// Reads over the first tags of a page.
private struct TagScan {
  private let bytes: [UInt8]
  /// The end of what was read over for good: space and comments count only where a tag follows.
  private(set) var place = 0
  private var ahead = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ prefix: [UInt8]) {
    if bytes.starts(with: prefix) {
      place = prefix.count
      ahead = place
    }
  }

  mutating func skipSpaceAndComments() {
    while ahead < bytes.count {
      if bytes[ahead] <= 0x20 {
        ahead += 1
      } else if bytes[ahead...].starts(with: "<!--".utf8) {
        guard let end = bytes[(ahead + 4)...].firstRange(of: Array("-->".utf8)) else { return }
        ahead = end.upperBound
      } else {
        return
      }
    }
  }

  /// Reads over a start tag of that name, in letters of any case.
  mutating func skipTag(_ name: String) -> Bool {
    let start = ahead + 1
    let end = start + name.utf8.count
    guard end < bytes.count, bytes[ahead] == UInt8(ascii: "<"),
      bytes[start..<end].elementsEqual(name.utf8, by: { ($0 | 0x20) == ($1 | 0x20) }),
      bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
    else { return false }
    var quote: UInt8?
    for i in end..<bytes.count {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        ahead = i + 1
        place = ahead
        return true
      }
    }
    return false
  }
}
