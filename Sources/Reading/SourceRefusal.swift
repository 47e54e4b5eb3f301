package import Minutes

/// Thrown for a file that gives no transcript at all: it holds nothing, is no document, or could not be had.
package struct SourceRefusal: Error, Hashable, Sendable {
  package var diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension SourceRefusal {
  static func empty(_ path: String) -> SourceRefusal {
    SourceRefusal(
      Diagnostic(
        "empty-file", .warning, file: path, "The file holds no text",
        nextStep: "Replace it by the document, or delete it"))
  }

  /// - Parameter kind: what the file is, such as "a PNG image"; nil where that is not known.
  static func binary(_ path: String, kind: String?) -> SourceRefusal {
    SourceRefusal(
      Diagnostic(
        "not-a-document", .warning, file: path,
        "The file is \(kind ?? "neither text nor a known kind of document") and was not read",
        nextStep:
          "Save the document as text, Markdown, PDF, Word, ODT, RTF or HTML, or move the file to static/"))
  }

  /// - Parameter key: what raises the limit in `site.yml`; nil for a file that no setting is for.
  static func tooLarge(_ path: String, bytes: Int, limit: Int, key: String?) -> SourceRefusal {
    SourceRefusal(
      Diagnostic(
        "file-too-large", .warning, file: path,
        "The file has \(bytes) bytes and the limit is \(limit)",
        nextStep: key.map {
          "Split the document, or save it without its pictures, or raise the limit in site.yml:\nlimits: {\($0): \((bytes >> 20) + 1)}"
        } ?? "Split the file, or take out what is not needed"))
  }

  static func unreadable(_ path: String, _ failure: FileBytes.Failure, limit: Int, key: String? = nil)
    -> SourceRefusal
  {
    switch failure {
    case .tooLarge(let bytes): return tooLarge(path, bytes: bytes, limit: limit, key: key)
    case .notAFile:
      return SourceRefusal(
        Diagnostic(
          "unreadable-file", .warning, file: path, "This is not a regular file and was not read",
          nextStep: "Put the document itself in its place"))
    case .system(let error):
      return SourceRefusal(
        Diagnostic(
          "unreadable-file", .warning, file: path, "The file cannot be read: \(error.words)",
          nextStep: error.isMissingFile
            ? "Look at the name: it is written as the folder has it, with the ending"
            : "Give the user who runs sitegen the right to read it: chmod u+r '\(path)'"))
    }
  }
}
