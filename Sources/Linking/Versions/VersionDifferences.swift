package import Minutes

/// What two versions of one meeting tell differently: a person should look, as only one of them is shown.
package enum VersionDifferences {
  /// Differences of fact between the leading document and another version of it in the same language.
  package static func between(_ leading: Meeting, _ other: Meeting, _ comparison: VersionComparison)
    -> [Diagnostic]
  {
    guard leading.language == other.language else { return [] }
    var found: [Diagnostic] = []
    let (shown, file) = (leading.source.file, other.source.file)
    func warn(_ line: Int?, _ message: String, _ next: String) {
      let step = [next] + Silencing.lines("in \(file).yml", "versions-differ")
      found.append(
        Diagnostic(
          "versions-differ", .warning, file: file, line: line, message,
          nextStep: step.joined(separator: "\n")))
    }
    func differ(_ field: String, _ a: String?, _ b: String?, _ line: Int?) {
      guard let a, let b, a != b else { return }
      warn(
        line, "\(field) is \(b) here and \(a) in \(shown), which tells the same meeting",
        "the page shows \(a); where that is wrong, correct it in \(shown).yml")
    }
    differ("the time", leading.time?.iso, other.time?.iso, nil)
    differ(
      "the next meeting", leading.nextMeeting?.date.iso, other.nextMeeting?.date.iso, other.nextMeeting?.line)
    func tell(_ facts: [VersionComparison.Fact], _ one: String, _ many: String) -> String {
      let told = facts.prefix(3).map { "“\($0.words)”" }.joined(separator: ", ")
      return (facts.count == 1 ? one : "\(facts.count) \(many)") + ": " + told
        + (facts.count > 3 ? " …" : "")
    }
    for (facet, one, many) in [
      (comparison.attendance, "an attendance", "attendances"), (comparison.items, "an item", "items"),
    ] {
      if !facet.otherOnly.isEmpty {
        warn(
          facet.otherOnly[0].line,
          tell(facet.otherOnly, one, many)
            + ", read here and not so in \(shown), which tells the same meeting",
          "the page shows what was read in \(shown); where that is wrong, correct it in \(shown).yml")
      } else if !facet.leadingOnly.isEmpty {
        warn(
          nil,
          tell(facet.leadingOnly, one, many)
            + ", read in \(shown) and not so here, though this file tells the same meeting",
          "the page shows what was read in \(shown); where that is wrong, correct it in \(shown).yml")
      }
      if !facet.untoldByLeading.isEmpty {
        warn(
          facet.untoldByLeading[0].line,
          tell(facet.untoldByLeading, one, many) + ", told here and not in \(shown), which the page shows",
          "where it belongs to the meeting, let this file lead: delete the other, or add it in \(shown).yml")
      }
      if !facet.untoldByOther.isEmpty {
        found.append(
          Diagnostic(
            "versions-differ", .note, file: file,
            tell(facet.untoldByOther, one, many) + ", told in \(shown) and not in this version",
            nextStep: "nothing, where this version is an earlier or a shorter one"))
      }
    }
    return found
  }
}
