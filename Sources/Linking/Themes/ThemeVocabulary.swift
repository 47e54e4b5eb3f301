package import Minutes
import Reading

/// The themes of an archive: the vocabulary that comes with the program, and the register's.
package struct ThemeVocabulary: Sendable {
  package private(set) var themes: [Theme]

  /// What is wrong with the additions.
  package private(set) var diagnostics: [Diagnostic] = []

  /// An entry of `additions` adds its phrases to the one with its id, and changes what else it says of it.
  package init(_ themes: [Theme] = [], additions: [Theme] = []) {
    var all = themes.filter { !$0.label.isEmpty }
    for theme in additions {
      if let index = all.firstIndex(where: { $0.id == theme.id }) {
        all[index].change(as: theme)
      } else if theme.label.isEmpty {
        let meant = didYouMean(theme.id, among: all.map(\.id))
        diagnostics.append(
          Diagnostic(
            "register", .error, file: "register/themes.yml", line: theme.line,
            "“\(theme.id)” is no theme that comes with the program\(meant), and a theme of your own has a label",
            nextStep: "mend the id, or write label: and the name that its page shall have"))
      } else {
        all.append(theme)
      }
    }
    self.themes = all
  }

  /// The themes that items have, and the wider ones that hold them.
  func used(in documents: [ArchivedDocument]) -> [Theme] {
    var ids: Set<String> = []
    for document in documents {
      for item in document.items { for theme in item.themes { ids.insert(theme.id) } }
    }
    let broader = Dictionary(themes.map { ($0.id, $0.broader) }) { first, _ in first }
    for id in ids {
      var next = broader[id] ?? nil
      while let id = next, ids.insert(id).inserted { next = broader[id] ?? nil }
    }
    return themes.filter { ids.contains($0.id) }
  }
}

extension Theme {
  fileprivate mutating func change(as own: Theme) {
    if !own.label.isEmpty {
      label = own.label
      labels = own.labels
    }
    labels.merge(own.labels) { $1 }
    broader = own.broader ?? broader
    let dropped = Set(own.dropped)
    func joined(_ mine: [String], _ added: [String]) -> [String] {
      mine.filter { !dropped.contains($0) && !added.contains($0) } + added
    }
    synonyms = joined(synonyms, own.synonyms)
    titles = joined(titles, own.titles)
    excluded = joined(excluded, own.excluded)
  }
}
