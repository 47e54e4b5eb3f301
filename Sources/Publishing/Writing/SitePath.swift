package import Minutes

/// The path of a file of the site, below its root: `people/ann-lee/index.html`.
///
/// It is checked once: no empty part, no `.` or `..`, not absolute, no control character, no part longer than file
/// systems allow, and nothing that the writer keeps for itself.
package struct SitePath: Hashable, Sendable, Comparable {
  package let text: String

  /// What begins the names that the writer keeps for itself.
  static let reservedPrefix = ".sitegen-"

  package init(_ text: String) throws(Diagnostic) {
    if let reason = SitePath.fault(of: text) {
      throw Diagnostic(
        "bad-path", .error, "`\(text)` cannot be a file of the site: \(reason)",
        nextStep: "rename the file that it comes from")
    }
    self.text = text
  }

  /// Why a text is no such path; nil where it is one.
  static func fault(of text: String) -> String? {
    if text.isEmpty { return "the path is empty" }
    if text.utf8.first == 0x2F { return "the path begins with `/`" }
    if text.utf8.count > 2_000 { return "the path is longer than 2,000 bytes" }
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "the path holds a control character" }
    for part in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
      if part.isEmpty { return "a part of the path is empty" }
      if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return "the path leaves its folder" }
      if part.count > 255 { return "a part of the path is longer than 255 bytes" }
      if part.starts(with: reservedPrefix.utf8) {
        return "names that begin with `\(reservedPrefix)` are kept for the writer"
      }
    }
    return nil
  }

  /// The folder that holds the file, without a final `/`; empty for the root.
  var folder: Substring { parentFolder(of: text) }

  package static func < (a: SitePath, b: SitePath) -> Bool { a.text < b.text }
}

/// The folder of a path below the root, without a final `/`; empty for the root itself.
func parentFolder(of path: some StringProtocol) -> Substring {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return Substring(path[..<slash])
}

/// Every folder that holds one of the paths, at any depth; the root is the empty path.
func foldersHolding(_ paths: some Sequence<String>) -> Set<Substring> {
  var folders: Set<Substring> = [""]
  for path in paths {
    var folder = parentFolder(of: path)
    while folders.insert(folder).inserted { folder = parentFolder(of: folder) }
  }
  return folders
}
