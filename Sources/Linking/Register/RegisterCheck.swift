import Minutes
import Reading

/// Looks for what the registers name and nobody has: ids that are nobody's, entries that no document uses.
enum RegisterCheck {
  static func diagnostics(
    _ register: Register, people: [Person], organisations: [Organisation], themes: ThemeVocabulary,
    unused: [PersonEntry]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(
      _ id: String, _ place: RegisterPlace?, _ severity: Diagnostic.Severity, _ message: String,
      _ next: String
    ) {
      found.append(
        Diagnostic(
          id, severity, file: place?.file, line: place?.line, column: place?.column, message, nextStep: next))
    }
    for entry in unused {
      report(
        "unused-register-entry", entry.place, .note, "No document of the archive names \(entry.id)",
        "Check the spelling of the name and the limits of its aliases, or remove the entry")
    }
    let personIDs = Set(people.map(\.id)).union(register.people.map(\.id))
    for entry in register.people {
      for id in entry.notTheSameAs where !personIDs.contains(id) {
        report(
          "unknown-register-id", entry.place, .warning,
          "“not_the_same_as” of \(entry.id) names \(id), and nobody has that id\(didYouMean(id, among: personIDs))",
          "Write an id as it stands in the address of the person's page")
      }
    }
    let organisationIDs = Set(organisations.map(\.id)).union(register.organisations.map(\.id))
    for entry in register.organisations {
      for id in entry.notTheSameAs + [entry.parent].compactMap({ $0 }) where !organisationIDs.contains(id) {
        report(
          "unknown-register-id", entry.place, .warning,
          "\(entry.id) names \(id), and no organisation has that id\(didYouMean(id, among: organisationIDs))",
          "Write an id as it stands in the address of the organisation's page")
      }
    }
    let themeIDs = Set(themes.themes.map(\.id))
    for theme in themes.themes {
      guard let broader = theme.broader, !themeIDs.contains(broader) else { continue }
      report(
        "unknown-register-id", nil, .warning,
        "The theme \(theme.id) is a part of \(broader), and no theme has that id\(didYouMean(broader, among: themeIDs))",
        "Write the id of another theme, or none")
    }
    return found
  }
}
