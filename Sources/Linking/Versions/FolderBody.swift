package import Minutes

/// The body of minutes that name none ("a meeting of the above Council", the head lost): the one that all other
/// minutes of their folder name.
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

  /// For each document without a body, by index, its folder's one; only where at least two documents and a third of
  /// the folder's name it, and none names another.
  package static func bodies(of documents: [Document]) -> [Int: String] {
    var found: [Int: String] = [:]
    for (_, members) in Dictionary(grouping: documents.indices, by: { folder(of: documents[$0].file) }) {
      let named = members.compactMap { documents[$0].body }
      guard named.count >= 2, named.count * 3 >= members.count, named.count < members.count else { continue }
      let names = Dictionary(grouping: named) { OrganisationName(BodyName.canonical($0)).key }
      guard names.count == 1 else { continue }
      // The form that is written most often, and of those the first in order.
      let forms = Dictionary(grouping: named, by: { $0 }).mapValues(\.count)
      guard let name = forms.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })?.key else { continue }
      for index in members where documents[index].body == nil { found[index] = name }
    }
    return found
  }

  /// What a person should know of it, in place of the finding that the body is not named.
  package static func note(_ body: String, file: String) -> Diagnostic {
    let folder = self.folder(of: file)
    return Diagnostic(
      "body-from-folder", .note, file: file, line: 1,
      "the body that met is not named; all minutes in \(folder.isEmpty ? "this folder" : folder) that name one "
        + "name \(body), and these are shown as its",
      nextStep: "To say so, or to name another, write it into \(file).yml:\nbody: \(body)")
  }

  private static func folder(of file: String) -> String {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(file[..<slash])
  }
}
