/// The files of the index: scripts that hand one text each to the search's script.
package enum ScriptText {
  /// `sitegenSearch("name","content")`, with the content as it may stand in a double-quoted string.
  static func piece(_ name: String, content: [UInt8]) -> [UInt8] {
    Array("sitegenSearch(\"\(name)\",\"".utf8) + content + Array("\")\n".utf8)
  }

  /// Appends a byte of ASCII as it stands in a double-quoted string.
  @inline(__always)
  static func append(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C:
      out.append(0x5C)
      out.append(byte)
    case 0x0A: out += [0x5C, 0x6E]
    case 0x09: out += [0x5C, 0x74]
    case 0x0B: out += [0x5C, 0x76]
    case 0..<0x20, 0x7F: out.append(0x20)
    default: out.append(byte)
    }
  }

  /// Text without what would part fields and lines of a piece, or end a line of a script.
  package static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xE2 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F, 0x2028, 0x2029: out.append(" ")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}

/// A file of the index: its path below the site's root, and its bytes.
package struct SearchFile: Sendable, Hashable {
  package var path: String
  package var bytes: [UInt8]
}
