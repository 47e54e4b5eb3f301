/// Markdown as it is written, line by line, each with its line in the source.
struct MarkdownLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Transcript.Line] = []
  /// True where the last block was an entry of a list, which the next entry follows without a blank line.
  private var endsInEntry = false

  init() {}

  /// Writes one block of lines, parted from the one before by a blank line.
  ///
  /// - Parameters:
  ///   - first: what stands before the first line, such as a list's label.
  ///   - rest: what stands before the others.
  ///   - isEntry: whether the block begins an entry of a list.
  mutating func block(
    _ content: [MarkdownInline.Line], first: String = "", rest: String = "", isEntry: Bool = false
  ) {
    guard let number = content.first?.number else { return }
    if !lines.isEmpty, !(isEntry && endsInEntry) { line([], number: number) }
    endsInEntry = isEntry
    for (i, entry) in content.enumerated() {
      line(Array((i == 0 ? first : rest).utf8) + entry.bytes, number: entry.number)
    }
  }

  private mutating func line(_ content: [UInt8], number: Int) {
    if !bytes.isEmpty || !lines.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    bytes += content
    // The numbers never fall, whatever order the source has its text in.
    lines.append(
      Transcript.Line(start: start, end: bytes.count, number: max(number, lines.last?.number ?? 1)))
  }
}
