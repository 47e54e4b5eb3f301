package import Minutes

/// A text file beside the minutes in which a person corrects how they were understood.
package struct Sidecar: Hashable, Sendable {
  /// Whose reading it corrects.
  package enum Scope: Hashable, Sendable {
    /// `FILE.EXT.yml`: one file.
    case file
    /// `NAME.yml`: every file of that name in its folder, which are versions of one meeting.
    case meeting
    /// `_body.yml`: every file of its folder and of the folders below.
    case folder
  }

  /// Its path below the content folder.
  package var path: String
  package var scope: Scope
  package var edits: [Edit] = []
  /// What fills in for documents that do not record it, in `_body.yml`.
  package var defaults: [Edit] = []
  package var silences: [Silence] = []

  package init(path: String, scope: Scope) {
    self.path = path
    self.scope = scope
  }

  /// The kind of document that it says its files are, which parsing must know.
  package var kind: DocumentKind? {
    for edit in edits { if case .kind(let kind) = edit.change { return kind } }
    return nil
  }
}

/// A finding that needs nobody's attention in this document: its id, and where given the words of the line.
package struct Silence: Hashable, Sendable {
  package var id: String
  /// Words that stand on the line that the finding is about; nil for every finding of that id.
  package var words: String?
  /// Where it stands in the sidecar, from 1.
  package var line: Int
  package var column: Int
  package var excerpt: String
}
