package import Minutes

/// The body of minutes that name none ("a meeting of the above Council", the head lost), or by its letters alone ("QRA
/// MINUTES"): the one that all other minutes of their folder name.
package enum FolderBody {
  /// What is known of one document.
  package struct Document: Sendable {
    package var file: String
    /// The body that the document itself names.
    package var body: String?

    package init(file: String, body: String?) {
      self.file = file
      self.body = body
    }
  }

  /// For each document without a body, by index, or with one that is the letters of its name, its folder's one; only where
  /// at least two documents and a third of the folder's name it in full, and none names another.
  package static func bodies(of documents: [Document]) -> [Int: String] {
    var found: [Int: String] = [:]
    for (_, members) in Dictionary(grouping: documents.indices, by: { folder(of: documents[$0].file) }) {
      let written = members.compactMap { documents[$0].body }
      let letters = lettersOnly(written)
      let named = written.filter { !letters.contains($0) }
      guard named.count >= 2, named.count * 3 >= members.count, named.count < members.count else { continue }
      let names = Dictionary(grouping: named) { OrganisationName(BodyName.canonical($0)).key }
      guard names.count == 1 else { continue }
      // The form that is written most often, and of those the first in order.
      let forms = Dictionary(grouping: named, by: { $0 }).mapValues(\.count)
      guard let name = forms.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })?.key else { continue }
      for index in members where documents[index].body.map(letters.contains) ?? true { found[index] = name }
    }
    return found
  }

  /// Of the names in a folder those that are the letters of another: "QRA" beside "Quay Residents Association".
  private static func lettersOnly(_ names: [String]) -> Set<String> {
    let short = Set(names).filter { name in
      (2...8).contains(name.utf8.count) && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
    guard !short.isEmpty else { return [] }
    let small: Set<String> = ["of", "and", "the", "for", "&"]
    let initials = Set(
      names.map { name in
        String(
          name.split(whereSeparator: { $0 == " " || $0 == "-" }).filter { !small.contains($0.lowercased()) }
            .compactMap(\.first)
        ).uppercased()
      })
    return short.filter(initials.contains)
  }

  /// What a person should know of it, in place of the finding that the body is not named.
  package static func note(_ body: String, file: String) -> Diagnostic {
    let folder = self.folder(of: file)
    return Diagnostic(
      "body-from-folder", .note, file: file, line: 1,
      "the body that met is not named in full; all minutes in \(folder.isEmpty ? "this folder" : folder) that name one "
        + "name \(body), and these are shown as its",
      nextStep: "To say so, or to name another, write it into \(file).yml:\nbody: \(body)")
  }

  private static func folder(of file: String) -> String {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(file[..<slash])
  }
}
