/// The formats that are read. The raw value is the name in the record.
package enum SourceFormat: String, Sendable, CaseIterable {
  case text, markdown, html, rst, pdf, docx, odt, rtf, doc

  /// The extension under which a source of this format is published; nothing that a browser would run keeps its own.
  package var publishedExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html.txt"
    case .rst: "rst.txt"
    default: rawValue
    }
  }
}

/// One file that a meeting or paper was read from.
package struct Source: Hashable, Sendable {
  /// The path below the content folder, with `/` between folders.
  package var file: String
  /// In lower-case hexadecimal digits.
  package var sha256: String
  package var format: SourceFormat
  /// The number of lines of the source as text.
  package var lines: Int
  package var pages: Int?
  package var language: String?
  package var status: DocumentStatus?
  /// The file's name beside the page, such as `source.txt` or `source-2.pdf`; given when addresses are.
  package var publishedAs: String?
  /// True where a withheld person stands in the source: it is then not published, and its name tells nobody.
  package var heldBack = false

  package init(file: String, sha256: String, format: SourceFormat, lines: Int, pages: Int? = nil) {
    self.file = file
    self.sha256 = sha256
    self.format = format
    self.lines = lines
    self.pages = pages
  }
}

package enum DocumentKind: String, Sendable, CaseIterable {
  case minutes, report, agenda, paper
}

package enum DocumentStatus: String, Sendable, CaseIterable {
  case draft, final
}

/// A line of the source that the page leaves out, with the reason.
package struct LeftOutLine: Hashable, Sendable {
  package var line: Int
  package var why: String

  package init(line: Int, why: String) {
    self.line = line
    self.why = why
  }
}

/// What a line of a source was taken for, as `lines.html` and `sitegen show --format lines` tell it.
package enum LineReading: String, Sendable, CaseIterable {
  case blank
  case frontMatter = "front-matter"
  case leftOut = "left-out"
  case title
  case attendance
  case itemHeading = "item-heading"
  case label
  case decision
  case action
  case declaration
  case nextMeeting = "next-meeting"
  case text
  case unread
}
