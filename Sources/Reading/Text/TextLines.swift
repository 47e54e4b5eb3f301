/// The lines of a text: its line ends are CR LF, LF and CR and nothing else, so that numbers are those of an editor.
struct TextLines: Sendable {
  /// Every line in order; a last line end closes a line and begins none.
  var lines: [Transcript.Line] = []
  /// The number of pages that form feeds part the text into; nil without form feeds.
  var pages: Int?

  /// Finds the lines of `bytes`. A form feed inside a line becomes a space there; at a line's edge it stands outside
  /// the line's range.
  init(_ bytes: inout [UInt8]) {
    let count = bytes.count
    lines.reserveCapacity(count / 48 + 1)
    // Form feeds are rare: they are noted here, and dealt with afterwards.
    var feeds: [Int] = []
    do {
      let span = bytes.span
      let raw = span.bytes
      var start = 0
      var i = 0
      while i < count {
        if i + 8 <= count {
          let word = raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
          // No byte below 0x10: no line end and no form feed here.
          if (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 == 0 {
            i += 8
            continue
          }
        }
        let byte = span[unchecked: i]
        i += 1
        if byte == 0x0A || byte == 0x0D {
          lines.append(Transcript.Line(start: start, end: i - 1, number: lines.count + 1))
          if byte == 0x0D, i < count, span[unchecked: i] == 0x0A { i += 1 }
          start = i
        } else if byte == 0x0C {
          feeds.append(i - 1)
        }
      }
      if start < count { lines.append(Transcript.Line(start: start, end: count, number: lines.count + 1)) }
    }
    if !feeds.isEmpty { turnPages(&bytes, feeds) }
  }

  private mutating func turnPages(_ bytes: inout [UInt8], _ feeds: [Int]) {
    var page = 1
    var next = 0
    for i in lines.indices {
      var line = lines[i]
      while line.start < line.end, bytes[line.start] == 0x0C {
        page += 1
        next += 1
        line.start += 1
      }
      line.page = page
      let lastOfText = line.end
      while line.end > line.start, bytes[line.end - 1] == 0x0C { line.end -= 1 }
      while next < feeds.count, feeds[next] < lastOfText {
        if feeds[next] < line.end { bytes[feeds[next]] = 0x20 }
        page += 1
        next += 1
      }
      lines[i] = line
    }
    // A form feed that ends the last page begins no other.
    pages = lines.last { $0.start < $0.end }?.page ?? 1
  }
}
