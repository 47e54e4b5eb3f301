import Foundation
package import Minutes

/// A content folder to start from: settings that explain themselves, empty registers, and the pages every archive needs.
///
/// What is written comes from `new/` in the folders of templates; `site.yml` there has `{title}` and the like where an
/// answer goes.
package struct NewArchive: Sendable {
  package var folder: String
  package var title: String
  /// With `https://`; nil where the site has no address yet.
  package var baseURL: String?
  /// An e-mail address or a web address for reports of mistakes.
  package var contact: String?
  /// The body of documents that name none.
  package var body: String?
  package var language = "en"

  package init(folder: String, title: String) {
    self.folder = folder
    self.title = title
  }

  /// Writes the folder, and copies documents into it: the files of `documents` in their own arrangement.
  ///
  /// Throws a diagnostic where the folder holds an archive already, or could not be written. Nothing that is there is
  /// replaced.
  ///
  /// - Returns: the paths written, below the folder, documents not counted.
  package func write(templates: [String], documents: String?) throws(Diagnostic) -> [String] {
    let settings = folder + "/site.yml"
    let files = FileManager.default
    guard !files.fileExists(atPath: settings) else {
      throw Diagnostic(
        "archive-exists", .error, file: settings, "there is an archive here already",
        nextStep: "edit its site.yml, or name another folder")
    }
    guard
      let source = templates.last(where: { files.fileExists(atPath: $0 + "/new/site.yml") }).map({
        $0 + "/new"
      })
    else {
      throw Diagnostic(
        "templates", .error, file: templates.first,
        "the files of a new archive (new/site.yml) are missing here",
        nextStep: "install the program with its share/sitegen, or give its templates with --templates")
    }
    var written: [String] = []
    do {
      for name in ["minutes", "register", "pages", "static"] {
        try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      if let documents { try copy(documents, to: folder + "/minutes") }
      for path in try files.subpathsOfDirectory(atPath: source).sorted() {
        var isFolder = false
        guard files.fileExists(atPath: "\(source)/\(path)", isDirectory: &isFolder), !isFolder,
          !files.fileExists(atPath: "\(folder)/\(path)")
        else { continue }
        let text = try String(contentsOfFile: "\(source)/\(path)", encoding: .utf8)
        try (path == "site.yml" ? filled(text) : text).write(
          toFile: "\(folder)/\(path)", atomically: true, encoding: .utf8)
        written.append(path)
      }
    } catch {
      throw Diagnostic(
        "cannot-write", .error, file: folder,
        "the new archive could not be written: \(error.localizedDescription)",
        nextStep: "see that the folder can be written to, and run the command again")
    }
    return written
  }

  private func copy(_ documents: String, to minutes: String) throws {
    let files = FileManager.default
    // A folder that holds nothing but `minutes` is an archive's already: its documents are in there.
    let names = try files.contentsOfDirectory(atPath: documents).filter { !$0.hasPrefix(".") }
    var isFolder = false
    if names == ["minutes"], files.fileExists(atPath: documents + "/minutes", isDirectory: &isFolder),
      isFolder
    {
      return try copy(documents + "/minutes", to: minutes)
    }
    for name in try files.contentsOfDirectory(atPath: documents).sorted() where !name.hasPrefix(".") {
      guard !files.fileExists(atPath: "\(minutes)/\(name)") else { continue }
      try files.copyItem(atPath: "\(documents)/\(name)", toPath: "\(minutes)/\(name)")
    }
  }

  /// The settings with the answers in their places; what was not answered stays as a comment.
  private func filled(_ text: String) -> String {
    func line(_ key: String, _ value: String?, orElse example: String) -> String {
      value.map { "\(key): \(Self.scalar($0))" } ?? "# \(key): \(example)"
    }
    let host = baseURL.flatMap { URL(string: $0)?.host() }
    let answers = [
      "{title}": Self.scalar(title), "{language}": Self.scalar(language),
      "{base_url}": line("base_url", baseURL, orElse: "https://minutes.example.org/"),
      "{publisher}": line("publisher", body, orElse: "The Parish Council"),
      "{contact}": line("contact", contact, orElse: "clerk@example.org"),
      "{archive_id}": line(
        "archive_id", host.map { "\($0),\(Self.year)" }, orElse: "minutes.example.org,\(Self.year)"),
      "{body}": line("body", body, orElse: "The Parish Council"),
    ]
    return answers.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
  }

  private static var year: Int { Foundation.Calendar(identifier: .gregorian).component(.year, from: Date()) }

  /// A text as YAML has it: in quotes where it could be taken for something else.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -',.&/()".unicodeScalars.contains($0)
      } && !["yes", "no", "true", "false", "null", "on", "off"].contains(text.lowercased())
    return isPlain ? text : JSONValue.string(text).text()
  }
}
