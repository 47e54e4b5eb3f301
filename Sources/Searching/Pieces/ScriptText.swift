/// The files of the index: scripts that hand one text each to the search's script.
package enum ScriptText {
  /// `sitegenSearch("name","content")`, with the content as it may stand in a double-quoted string.
  static func piece(_ name: String, content: [UInt8]) -> [UInt8] {
    Array("sitegenSearch(\"\(name)\",\"".utf8) + content + Array("\")\n".utf8)
  }

  /// A byte of ASCII as it stands in a double-quoted string: one byte, or two.
  @inline(__always)
  static func escaped(_ byte: UInt8) -> (first: UInt8, second: UInt8) {
    switch byte {
    case 0x22, 0x5C: (0x5C, byte)
    case 0x20...0x7E: (byte, 0)
    case 0x0A: (0x5C, 0x6E)
    case 0x09: (0x5C, 0x74)
    case 0x0B: (0x5C, 0x76)
    default: (0x20, 0)
    }
  }

  /// Appends text without what would part fields and lines of a piece, or end a line of a script: a space stands instead.
  static func append(plain text: String, to out: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      // Without a way out, so that many bytes are looked at together.
      var special: UInt8 = 0
      for byte in bytes { special |= byte < 0x20 || byte == 0x7F || byte == 0xE2 ? 1 : 0 }
      if special == 0 {
        out.append(contentsOf: bytes)
        return
      }
      var i = 0
      while i < bytes.count {
        switch bytes[i] {
        case 0..<0x20, 0x7F: out.append(0x20)
        // The separators of lines and of paragraphs, U+2028 and U+2029.
        case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0xA8:
          out.append(0x20)
          i += 2
        default: out.append(bytes[i])
        }
        i += 1
      }
    }
  }
}

/// A file of the index: its path below the site's root, and its bytes.
package struct SearchFile: Sendable, Hashable {
  package var path: String
  package var bytes: [UInt8]
}
