/// Other people's text, written into Markdown so that it stays text.
///
/// Every character that CommonMark or GitHub's dialect gives a meaning anywhere in a line is escaped; what has
/// a meaning only where a block begins is escaped there (`startsBlock`).
package enum MarkdownText {
  /// Appends `text[range]`, escaped. White space and control characters become single spaces' worth of space
  /// each, so that no text can begin a line of its own.
  package static func append(
    _ text: [UInt8], _ range: Range<Int>, startsBlock: Bool = false, inHeading: Bool = false,
    to out: inout [UInt8]
  ) {
    var i = range.lowerBound
    if startsBlock { i = appendBlockStart(text, range, to: &out) }
    var run = i
    while i < range.upperBound {
      let byte = text[i]
      if means[Int(byte)] || (inHeading && byte == UInt8(ascii: "#")) {
        out += text[run..<i]
        // Spaces and control characters: a line break would begin a block.
        if byte < 0x20 || byte == 0x7F {
          out.append(0x20)
        } else {
          out.append(UInt8(ascii: "\\"))
          out.append(byte)
        }
        run = i + 1
      }
      i += 1
    }
    out += text[run..<range.upperBound]
  }

  /// Appends a whole text, escaped.
  package static func append(
    _ text: String, startsBlock: Bool = false, inHeading: Bool = false, to out: inout [UInt8]
  ) {
    let bytes = Array(text.utf8)
    append(bytes, 0..<bytes.count, startsBlock: startsBlock, inHeading: inHeading, to: &out)
  }

  /// Escapes what would make the text a heading, a list or a rule, and gives the place from which to go on.
  private static func appendBlockStart(_ text: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) -> Int {
    var i = range.lowerBound
    // Leading space would make code of four of them.
    while i < range.upperBound, text[i] <= 0x20 { i += 1 }
    guard i < range.upperBound else { return i }
    switch text[i] {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"):
      out.append(UInt8(ascii: "\\"))
      out.append(text[i])
      return i + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = i
      while i < range.upperBound, text[i] >= 0x30, text[i] <= 0x39 { i += 1 }
      out += text[start..<i]
      guard i < range.upperBound, text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ")") else {
        return i
      }
      out.append(UInt8(ascii: "\\"))
      out.append(text[i])
      return i + 1
    default:
      return i
    }
  }

  /// The bytes that mean something anywhere in a line, and those that may not stand in one.
  private static let means: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*_[]<>&|~".utf8 { table[Int(byte)] = true }
    for byte in 0..<0x20 { table[byte] = true }
    table[0x7F] = true
    return table
  }()

  /// Appends a link's destination. Only addresses of known schemes and relative ones come here; what could end
  /// the destination is percent-encoded or escaped.
  package static func appendDestination(_ address: String, to out: inout [UInt8]) {
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "\""),
        UInt8(ascii: "`"), UInt8(ascii: "|"):
        out.append(UInt8(ascii: "%"))
        out.append(hex[Int(byte >> 4)])
        out.append(hex[Int(byte & 15)])
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      default: out.append(byte)
      }
    }
  }
}
