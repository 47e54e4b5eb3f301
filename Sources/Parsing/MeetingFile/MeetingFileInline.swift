import Minutes

/// Text inside a block of Markdown, with escapes, references and links resolved.
struct MeetingFileInline {
  private(set) var text = ""
  private(set) var links: [PassageLink] = []

  init(_ written: some Sequence<UInt8>) {
    let bytes = Array(written)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    /// Where the words of an open link begin.
    var opens: [Int] = []
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      switch byte {
      case UInt8(ascii: "\\") where i + 1 < bytes.count && MeetingFileInline.isMark(bytes[i + 1]):
        out.append(bytes[i + 1])
        i += 2
      case UInt8(ascii: "["):
        opens.append(out.count)
        out.append(byte)
        i += 1
      case UInt8(ascii: "]"):
        guard let open = opens.popLast(), let (address, end) = MeetingFileInline.destination(bytes, i + 1)
        else {
          out.append(byte)
          i += 1
          continue
        }
        out.remove(at: open)
        if MeetingFileInline.isOutside(address), open < out.count {
          links.append(PassageLink(range: open..<out.count, address: address))
        }
        i = end
      case UInt8(ascii: "&"):
        guard let (scalar, end) = MeetingFileInline.reference(bytes, i) else {
          out.append(byte)
          i += 1
          continue
        }
        // A character without width only shows that there is something.
        if scalar != "\u{2060}" { out += String(scalar == "\u{A0}" ? " " : scalar).utf8 }
        i = end
      case UInt8(ascii: "*"), UInt8(ascii: "`"):
        // A person's own emphasis; the program escapes every mark that is text.
        i += 1
      default:
        out.append(byte)
        i += 1
      }
    }
    text = String(decoding: out, as: UTF8.self)
  }

  static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// The address of a link that begins at `(`, and the place behind its `)`.
  private static func destination(_ bytes: [UInt8], _ start: Int) -> (String, Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var out: [UInt8] = []
    var i = start + 1
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: ")"): return (String(decoding: out, as: UTF8.self), i + 1)
      case UInt8(ascii: "\\") where i + 1 < bytes.count && isMark(bytes[i + 1]):
        out.append(bytes[i + 1])
        i += 2
      case 0x20: return nil
      default:
        out.append(bytes[i])
        i += 1
      }
    }
    return nil
  }

  /// Whether the words lead out of the archive: what leads into it is found again by linking.
  private static func isOutside(_ address: String) -> Bool {
    let start = address.lowercased()
    return ["http://", "https://", "mailto:"].contains { start.hasPrefix($0) }
  }

  /// The character of a reference such as `&#160;` or `&amp;`, and the place behind it.
  static func reference(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int)? {
    guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
    if let scalar = named[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#"), let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) else {
      return nil
    }
    return (scalar, end + 1)
  }
}
