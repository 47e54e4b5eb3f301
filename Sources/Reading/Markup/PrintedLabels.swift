/// Gives the entries of lists the labels of the source's text: HTML says which letter or number a list has and not
/// whether it is written "a.", "a)" or "(a)".
enum PrintedLabels {
  /// The text with its entries' labels as they stand on the lines of the source that they are numbered by.
  static func restore(_ markdown: inout [UInt8], _ lines: inout [Transcript.Line], from source: SourceText) {
    var out: [UInt8] = []
    out.reserveCapacity(markdown.count + 64)
    for i in lines.indices {
      let line = lines[i]
      let text = markdown[line.start..<line.end]
      let start = out.count
      let body = text.drop { $0 == 0x20 }
      if let label = label(of: body), source.lines.indices.contains(line.number - 1) {
        let place = source.lines[line.number - 1]
        let printed = source.bytes[place.start..<place.end].drop { $0 == 0x20 }.prefix { $0 != 0x20 }
        if printed.count <= label.count + 2, core(printed).elementsEqual(core(label)), isLabel(printed) {
          out += text[..<label.startIndex] + printed + text[label.endIndex...]
        } else {
          out += text
        }
      } else {
        out += text
      }
      lines[i].start = start
      lines[i].end = out.count
      out.append(0x0A)
    }
    if out.last == 0x0A { out.removeLast() }
    markdown = out
  }

  /// The label at the start of an entry, such as "12." or "a."; nil where there is none.
  private static func label(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let word = text.prefix(12).prefix { $0 != 0x20 }
    guard word.last == 0x2E, word.count > 1, word.dropLast().allSatisfy(isLetterOrDigit),
      word.endIndex < text.endIndex
    else { return nil }
    return word
  }

  private static func isLabel(_ word: ArraySlice<UInt8>) -> Bool { word.last == 0x2E || word.last == 0x29 }

  private static func core(_ word: ArraySlice<UInt8>) -> [UInt8] { word.filter(isLetterOrDigit) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
