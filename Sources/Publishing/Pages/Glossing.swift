import Linking
import Minutes
import Rendering

/// Writes beside short forms what they stand for, where the archive spells them out: as `abbr`, which changes no word.
struct Glossing {
  /// What a short form stands for on the page in hand.
  var meaning: (String) -> Gloss?

  /// Text as HTML.
  func text(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    HTMLText.append(text, to: &escaped)
    return html(escaped)
  }

  /// HTML with the first place of each short form marked. What stands inside tags, and links outward, is left alone.
  func html(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    // What lies between short forms is copied whole.
    var copied = 0
    var seen: Set<String> = []
    var index = 0
    var last: UInt8 = 0x20
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"):
        index = (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
        last = 0x20
      case UInt8(ascii: "&"):
        index = (bytes[index...].firstIndex(of: UInt8(ascii: ";")) ?? index) + 1
        last = 0x3B
      case 0x41...0x5A where !Self.isWord(last):
        var end = index
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        if Self.mayBeShort(bytes[index..<end]),
          case let short = String(decoding: bytes[index..<end], as: UTF8.self), !seen.contains(short),
          let gloss = meaning(short)
        {
          seen.insert(short)
          out += bytes[copied..<index]
          out += "<abbr title=\"".utf8
          HTMLText.append(gloss.long, to: &out)
          out += "\">".utf8
          out += bytes[index..<end]
          out += "</abbr>".utf8
          copied = end
        }
        index = end
        last = bytes[end - 1]
      default:
        last = byte
        index += 1
      }
    }
    out += bytes[copied...]
    return out
  }

  /// Calls for every word of a text that could be a short form.
  static func eachShort(in text: String, _ body: (String) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        let word = bytes[start..<end]
        if word.count >= 2, mayBeShort(word) { body(String(decoding: word, as: UTF8.self)) }
        start = end + 1
      }
    }
  }

  /// Ten letters at most, two of them capitals.
  private static func mayBeShort(_ word: some Collection<UInt8>) -> Bool {
    word.count <= 10 && word.count { $0 >= 0x41 && $0 <= 0x5A } >= 2
  }

  /// Letters and digits, and every byte of a letter that is not ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension PageMaker {
  /// A name or title with its short forms spelt out, as far as the minutes of a body do.
  func glossed(_ text: String, document: String? = nil, body: String?) -> [UInt8] {
    Glossing { archive.glossary.meaning(of: $0, in: document, body: body) }.text(text)
  }
}
