package import Minutes

/// A document as text: UTF-8 bytes, and its lines as ranges of them.
///
/// Every later fact points to a line's `number`, which counts the lines of the source as text from 1.
package struct Transcript: Sendable {
  /// What the text's markup is: whether `#`, `*` and `|` mean something.
  package enum Markup: Sendable { case plain, markdown }

  package var source: Source
  package var markup: Markup
  /// Valid UTF-8, without byte order mark.
  package var bytes: [UInt8]
  /// Every line in order, empty ones too; those of the front matter are left out.
  package var lines: [Line]
  /// The front matter's flat entries, in order.
  package var frontMatter: [FrontMatterEntry]
  /// The lines that the front matter takes, its fences included; empty where there is none.
  package var frontMatterLines: Range<Int>
  package var diagnostics: [Diagnostic]
  /// The source as text, line by line, where `bytes` are Markdown made of it and several `lines` may share a number.
  /// nil where `bytes` are the source's text themselves; `sourceText` has it either way.
  package var convertedFrom: SourceText?

  /// The source as lines of text, every line of it with its number: what numbers point to, and what readers are shown.
  package var sourceText: SourceText { convertedFrom ?? SourceText(bytes) }

  package struct Line: Sendable, Hashable {
    /// A range of `bytes`, without the line's end.
    package var start: Int
    package var end: Int
    /// From 1.
    package var number: Int
    /// From 1, where the source has pages.
    package var page: Int?

    package init(start: Int, end: Int, number: Int, page: Int? = nil) {
      self.start = start
      self.end = end
      self.number = number
      self.page = page
    }
  }

  package struct FrontMatterEntry: Sendable, Hashable {
    package var key: String
    /// A scalar's text, or a list's entries.
    package var values: [String]
    package var line: Int
    /// The line of each value, in step with `values`.
    package var valueLines: [Int]

    package init(key: String, values: [String], line: Int, valueLines: [Int] = []) {
      self.key = key
      self.values = values
      self.line = line
      self.valueLines = valueLines
    }
  }

  package init(
    source: Source, markup: Markup, bytes: [UInt8], lines: [Line], frontMatter: [FrontMatterEntry] = [],
    frontMatterLines: Range<Int> = 0..<0, diagnostics: [Diagnostic] = [], convertedFrom: SourceText? = nil
  ) {
    self.source = source
    self.markup = markup
    self.bytes = bytes
    self.lines = lines
    self.frontMatter = frontMatter
    self.frontMatterLines = frontMatterLines
    self.diagnostics = diagnostics
    self.convertedFrom = convertedFrom
  }

  /// A line's text.
  package func text(of line: Line) -> String { String(decoding: bytes[line.start..<line.end], as: UTF8.self) }
}
