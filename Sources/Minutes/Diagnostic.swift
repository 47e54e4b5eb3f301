/// Something that a person should know about an input or a build: what is wrong, where, and what to do next.
///
/// Messages state the rule and lead with the specific thing; they carry no full stop.
///
/// One that is thrown says why the whole of what was asked could not be done.
package struct Diagnostic: Hashable, Sendable, Error {
  package enum Severity: String, Sendable, Comparable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  /// A stable name of the kind of finding, such as `unread-lines`; documented, and the key that silences it.
  package var id: String
  package var severity: Severity
  /// The path as the user knows it, relative to the content folder where it lies in it.
  package var file: String?
  /// From 1.
  package var line: Int?
  /// From 1, in characters of the line.
  package var column: Int?
  package var message: String
  /// What to do about it, as a sentence or as the very lines to write.
  package var nextStep: String?
  /// The line that the finding is about, as it stands in the file.
  package var excerpt: String?

  package init(
    _ id: String, _ severity: Severity, file: String? = nil, line: Int? = nil, column: Int? = nil,
    _ message: String, nextStep: String? = nil, excerpt: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.nextStep = nextStep
    self.excerpt = excerpt
  }
}
