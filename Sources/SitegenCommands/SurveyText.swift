import Publishing

/// What a look at a folder of documents found, in words for the terminal.
struct SurveyText {
  let text: String

  init(_ survey: FolderSurvey, folder: String) {
    var lines = [
      "\(folder): \(survey.documents) \(survey.documents == 1 ? "document" : "documents")"
        + (survey.formats.isEmpty
          ? ""
          : " (" + survey.formats.map { "\($0.count) \($0.format.rawValue)" }.joined(separator: ", ") + ")")
    ]
    if let first = survey.first, let last = survey.last {
      lines.append("  meetings from \(first.iso) to \(last.iso)")
    }
    for body in survey.bodies.prefix(5) {
      lines.append("  \(body.name): named in \(counted(body.count, "document", "documents"))")
    }
    if survey.bodies.count > 5 { lines.append("  and \(survey.bodies.count - 5) other bodies") }
    if survey.unreadable > 0 {
      lines.append("  \(survey.unreadable) could not be read; `sitegen check` says why")
    }
    text = lines.joined(separator: "\n")
  }
}
