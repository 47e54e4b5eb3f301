/// Passages as Markdown, block by block: what is the same on a page, in a record and in a Markdown file is made once.
package struct MarkdownBlocks: Sendable {
  /// All of it.
  package internal(set) var bytes: [UInt8] = []
  /// The numbers of the passages that each block holds, and where its bytes are.
  var places: [(passages: Range<Int>, bytes: Range<Int>)] = []

  /// Parts a block from what stands before it.
  static func beginBlock(in out: inout [UInt8]) {
    if !out.isEmpty, out.last != 0x0A { out.append(0x0A) }
    if out.count >= 2, out[out.count - 2] != 0x0A { out.append(0x0A) }
  }

  /// Appends the blocks. After each of them `following` is called with the numbers of its passages, for what else belongs
  /// there.
  func append(to out: inout [UInt8], following: (Range<Int>, inout [UInt8]) -> Void) {
    for place in places {
      if !place.bytes.isEmpty {
        Self.beginBlock(in: &out)
        out += bytes[place.bytes]
      }
      following(place.passages, &out)
    }
  }
}
