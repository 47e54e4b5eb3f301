import Reading

extension Transcript {
  /// The lines of plain text that may be the heads of columns: 24 to 240 bytes, two blanks or more between their words.
  ///
  /// Every document is asked for such heads, and hardly any has them: the bytes tell it without text being made of each line.
  var spacedLines: [Int] {
    guard markup == .plain, lines.count >= 12 else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      lines.indices.filter { i in
        let line = lines[i]
        guard (24...240).contains(line.end - line.start) else { return false }
        var blanks = Int.min
        for k in line.start..<line.end {
          if bytes[k] == 0x20 || bytes[k] == 0x09 {
            blanks += 1
          } else {
            if blanks >= 2 { return true }
            blanks = 0
          }
        }
        return false
      }
    }
  }
}
