/// Writes RTF so that pandoc keeps two things that it would lose: the words behind a Unicode character whose stand-in
/// is a plain letter ("\u373?year" gives "ŵ"), and the numbers that a word processor printed before the entries of its
/// lists, which pandoc counts anew, and wrongly where a list goes on after a paragraph.
enum RTFPreparation {
  /// The document with both mended; nil where it needs neither.
  static func prepared(_ bytes: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 16)
    var changed = false
    /// How many characters stand in for a Unicode one, in each open group.
    var standIns = [1]
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x7B {
        standIns.append(standIns[standIns.count - 1])
        out.append(byte)
        i += 1
        if let word = controlWord(bytes, i), word.name.elementsEqual("listtext".utf8) {
          changed = true
          i = word.end
        }
      } else if byte == 0x7D {
        if standIns.count > 1 { standIns.removeLast() }
        out.append(byte)
        i += 1
      } else if let word = controlWord(bytes, i) {
        if word.name.elementsEqual("uc".utf8) {
          standIns[standIns.count - 1] = max(0, min(word.value ?? 1, 16))
        }
        if word.name.elementsEqual("u".utf8), word.value != nil {
          out += bytes[i..<word.end].last == 0x20 ? bytes[i..<(word.end - 1)] : bytes[i..<word.end]
          i = word.end
          if writeStandIns(bytes, &i, count: standIns[standIns.count - 1], into: &out) { changed = true }
        } else {
          // The pictures' bytes are nobody's text.
          let raw = word.name.elementsEqual("bin".utf8) ? max(0, word.value ?? 0) : 0
          let end = min(bytes.count, word.end + min(raw, bytes.count))
          out += bytes[i..<end]
          i = end
        }
      } else if byte == 0x5C, i + 1 < bytes.count {
        out += bytes[i...(i + 1)]
        i += 2
      } else {
        out.append(byte)
        i += 1
      }
    }
    return changed ? out : nil
  }

  /// Copies the stand-ins of a character; a plain one becomes `\'3f`. True where one was plain.
  private static func writeStandIns(_ bytes: [UInt8], _ i: inout Int, count: Int, into out: inout [UInt8])
    -> Bool
  {
    var changed = false
    for _ in 0..<count {
      while i < bytes.count, bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
      guard i < bytes.count, bytes[i] != 0x7B, bytes[i] != 0x7D else { break }
      if bytes[i] == 0x5C {
        guard i + 3 < bytes.count, bytes[i + 1] == 0x27 else { break }
        out += bytes[i..<(i + 4)]
        i += 4
      } else {
        out += "\\'3f".utf8
        i += 1
        changed = true
      }
    }
    return changed
  }

  /// The control word at `i`: its name, its number, and the index behind it and the space that ends it.
  private static func controlWord(_ bytes: [UInt8], _ i: Int) -> (
    name: ArraySlice<UInt8>, value: Int?, end: Int
  )? {
    guard i < bytes.count, bytes[i] == 0x5C else { return nil }
    let name = bytes[(i + 1)...].prefix(32).prefix {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0)
    }
    guard !name.isEmpty else { return nil }
    var end = name.endIndex
    let digits = bytes[end...].prefix(12).enumerated().prefix { offset, byte in
      (0x30...0x39).contains(byte) || offset == 0 && byte == 0x2D
    }.count
    let value = Int(String(decoding: bytes[end..<(end + digits)], as: UTF8.self))
    end += digits
    if end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return (name, value, end)
  }
}
