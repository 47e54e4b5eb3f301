package import Minutes

/// What two versions of one meeting tell differently: a person should look, as only one of them is shown.
package enum VersionDifferences {
  /// Differences of fact between the leading document and another version of it.
  package static func between(_ leading: Meeting, _ other: Meeting) -> [Diagnostic] {
    guard leading.language == other.language else { return [] }
    var found: [Diagnostic] = []
    func differ(_ field: String, _ a: String?, _ b: String?) {
      guard let a, let b, a != b else { return }
      found.append(
        Diagnostic(
          "versions-differ", .warning, file: other.source.file,
          "\(field) is \(b) here and \(a) in \(leading.source.file), which tells the same meeting",
          nextStep: "The page shows \(a); where that is wrong, correct it in \(leading.source.file).yml\n"
            + "Where nothing is wrong, silence it in \(other.source.file).yml, or in site.yml for every document:\n"
            + "silence: [versions-differ]"))
    }
    differ("the time", leading.time?.iso, other.time?.iso)
    differ("the next meeting", leading.nextMeeting?.date.iso, other.nextMeeting?.date.iso)
    differ("the number of items", String(leading.items.count), String(other.items.count))
    return found
  }
}
