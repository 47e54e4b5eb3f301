/// A source as lines of text: the lines that numbers count.
package struct SourceText: Sendable {
  /// Valid UTF-8.
  package var bytes: [UInt8]
  /// Every line, front matter too.
  package var lines: [Transcript.Line]

  package init(bytes: [UInt8], lines: [Transcript.Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Splits a text into its lines.
  package init(_ bytes: [UInt8]) {
    var bytes = bytes
    lines = TextLines(&bytes).lines
    self.bytes = bytes
  }

  /// A line's text.
  package func text(of line: Transcript.Line) -> String {
    String(decoding: bytes[line.start..<line.end], as: UTF8.self)
  }
}
