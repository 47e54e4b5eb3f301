package import Minutes

/// The themes of an archive: the vocabulary that comes with the program, and the register's.
package struct ThemeVocabulary: Sendable {
  package private(set) var themes: [Theme]

  /// An entry of `additions` replaces the one with its id.
  package init(_ themes: [Theme] = [], additions: [Theme] = []) {
    var all = themes
    for theme in additions {
      if let index = all.firstIndex(where: { $0.id == theme.id }) {
        all[index] = theme
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
