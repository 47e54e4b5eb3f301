/// Text that keeps the list tags of the web page that it was taken from (`<ol start="7">`, `<li>`): the numbers that a
/// browser would print are written before the entries, so that they are read as a page's would be.
enum ListTags {
  /// The text with its numbers, line for line; nil where there is no numbered list.
  static func numbered(_ bytes: [UInt8]) -> [UInt8]? {
    guard contains(bytes, "<ol") else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 256)
    /// The number that each open list gives its next entry; nil for a list without numbers.
    var open: [Int?] = []
    var changed = false
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "<"),
        let end = bytes[i...].prefix(400).firstIndex(of: UInt8(ascii: ">"))
      else {
        out.append(bytes[i])
        i += 1
        continue
      }
      let tag = bytes[(i + 1)..<end]
      let name = String(decoding: tag.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
      switch name {
      case "ol": open.append(start(of: tag))
      case "ul": open.append(nil)
      case "/ol", "/ul": if !open.isEmpty { open.removeLast() }
      default: break
      }
      if name == "li", let last = open.indices.last, let number = open[last] {
        // The entry's tag goes, and its number stands in its place; a number that is written there already counts.
        let written = writtenNumber(bytes[(end + 1)...])
        if written == nil { out += "\(number). ".utf8 }
        open[last] = (written ?? number) + 1
        changed = true
      } else if name == "/li", open.last.map({ $0 != nil }) ?? false {
        changed = true
      } else {
        out += bytes[i...end]
      }
      i = end + 1
    }
    return changed ? out : nil
  }

  private static func start(of tag: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    guard let range = text.firstRange(of: "start=") else { return 1 }
    let digits = text[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix {
      $0.isASCII && $0.isNumber
    }
    return Int(digits.prefix(9)) ?? 1
  }

  /// The number with a full stop that an entry itself begins with.
  private static func writtenNumber(_ rest: ArraySlice<UInt8>) -> Int? {
    let text = rest.prefix(24).drop { $0 == 0x20 || $0 == 0x09 }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 6, text.dropFirst(digits.count).first == UInt8(ascii: ".") else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func contains(_ bytes: [UInt8], _ needle: String) -> Bool {
    RecognisedFormat.contains(needle, bytes[...])
  }
}
