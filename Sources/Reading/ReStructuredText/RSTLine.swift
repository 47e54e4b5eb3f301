/// One line of reStructuredText, tabs expanded to eight columns as docutils does.
struct RSTLine: Sendable {
  /// Without white space at its end.
  let bytes: [UInt8]
  let number: Int
  let page: Int?
  /// The column of the first byte that is no space.
  let indent: Int

  init(_ source: ArraySlice<UInt8>, number: Int, page: Int?) {
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    for byte in source {
      if byte == 0x09 {
        repeat { out.append(0x20) } while !out.count.isMultiple(of: 8)
      } else {
        out.append(byte)
      }
    }
    while out.last == 0x20 { out.removeLast() }
    bytes = out
    self.number = number
    self.page = page
    indent = out.firstIndex { $0 != 0x20 } ?? 0
  }

  var isBlank: Bool { bytes.isEmpty }
  var content: ArraySlice<UInt8> { bytes[indent...] }

  func starts(_ text: String) -> Bool { content.starts(with: text.utf8) }

  /// The character that the line repeats from end to end, as under a title; nil where it is no such line.
  var rule: UInt8? {
    guard indent == 0, let first = bytes.first, bytes.count >= 2, RSTLine.isPunctuation(first) else {
      return nil
    }
    return bytes.allSatisfy { $0 == first } ? first : nil
  }

  /// The label of an entry of a list and the column where its text begins; nil where the line begins none.
  var entry: (label: ArraySlice<UInt8>, text: Int)? {
    let rest = content
    guard let first = rest.first else { return nil }
    if first == 0x2A || first == 0x2B || first == 0x2D { return entry(rest.prefix(1)) }
    if rest.starts(with: "•".utf8) { return entry(rest.prefix(3)) }
    // "1.", "(1)", "1)", "a.", "iv.", "#."
    let body = first == 0x28 ? rest.dropFirst() : rest
    let name = body.prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x23 }
    guard !name.isEmpty, name.endIndex < rest.endIndex else { return nil }
    let close = rest[name.endIndex]
    guard close == 0x29 || close == 0x2E && first != 0x28 else { return nil }
    let isNumber = name.allSatisfy { (0x30...0x39).contains($0) }
    let isRoman = name.allSatisfy { "ivxlcdmIVXLCDM".utf8.contains($0) }
    guard isNumber || isRoman || name.count == 1 else { return nil }
    return entry(rest[rest.startIndex...name.endIndex])
  }

  private func entry(_ label: ArraySlice<UInt8>) -> (label: ArraySlice<UInt8>, text: Int)? {
    if label.endIndex == bytes.endIndex { return (label, label.endIndex + 1) }
    guard bytes[label.endIndex] == 0x20 else { return nil }
    let text = bytes[label.endIndex...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
    return (label, text)
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
