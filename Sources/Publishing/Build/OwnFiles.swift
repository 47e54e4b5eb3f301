import FoundationEssentials
import Minutes
import Reading

/// What a content folder holds beside minutes: pages that people wrote, and files that are copied as they are.
struct OwnFiles: Sendable {
  var pages: [OwnPage] = []
  /// Paths below `static/`, which are also the paths on the site, with the place on the disk.
  var copied: [(path: String, disk: String)] = []
  var diagnostics: [Diagnostic] = []

  /// Lists `pages/*.md` and `static/**`, in the order of their names.
  init(content: String) {
    let manager = FileManager.default
    for name in ((try? manager.contentsOfDirectory(atPath: content + "/pages")) ?? []).sorted()
    where name.hasSuffix(".md") && !name.hasPrefix(".") {
      let path = "pages/" + name
      guard let data = manager.contents(atPath: content + "/" + path) else {
        diagnostics.append(
          Diagnostic(
            "cannot-read", .error, file: path, "this page cannot be read",
            nextStep: "check the file's permissions"))
        continue
      }
      let text = OwnText(String(decoding: data, as: UTF8.self), name: String(name.dropLast(3)))
      pages.append(
        OwnPage(slug: slug(String(name.dropLast(3))), title: text.title, markdown: Array(text.markdown.utf8)))
    }
    let folder = content + "/static"
    for path in ((try? manager.subpathsOfDirectory(atPath: folder)) ?? []).sorted() {
      var isFolder = false
      let disk = folder + "/" + path
      guard manager.fileExists(atPath: disk, isDirectory: &isFolder), !isFolder else { continue }
      copied.append((path, disk))
    }
  }

  /// Tells that the logo of the settings is no file of `static/`; nil where it is one.
  func missing(logo: String) -> Diagnostic? {
    let path = logo.hasPrefix("static/") ? String(logo.dropFirst(7)) : logo
    guard !copied.contains(where: { $0.path == path }) else { return nil }
    return Diagnostic(
      "logo-missing", .warning, file: "site.yml", "the logo “\(logo)” is no file of static/",
      nextStep: "put the file there, or write its name as it is below static/")
  }
}

/// A page's text, with its title taken from the front matter, else from its first heading.
private struct OwnText {
  var title: String
  var markdown: String

  init(_ text: String, name: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasSuffix("\r") ? $0.dropLast() : $0
    }
    var found: String?
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      for line in lines[1..<end] where line.hasPrefix("title:") {
        found = line.dropFirst(6).trimmingCharacters { $0 == " " || $0 == "\"" || $0 == "'" }
      }
      lines.removeSubrange(...end)
    }
    while let first = lines.first, first.isEmpty { lines.removeFirst() }
    if let first = lines.first, first.hasPrefix("# ") {
      // The page shows its title itself.
      found = found ?? String(first.dropFirst(2))
      lines.removeFirst()
    }
    title = found ?? name
    markdown = lines.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func trimmingCharacters(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
