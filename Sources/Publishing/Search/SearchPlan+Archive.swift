import Linking
import Searching

extension PageMaker {
  /// How the search numbers the archive's documents: by their days, so that a new meeting comes behind the others.
  var searchPlan: SearchPlan {
    let bodies = index.shelfByBody.keys.sorted()
    let number = Dictionary(uniqueKeysWithValues: bodies.enumerated().map { ($1, $0) })
    let sorted = archive.documents.indices.sorted {
      ArchiveIndex.isEarlier(archive.documents[$0], archive.documents[$1])
    }
    return SearchPlan(
      meetings: sorted.map { i in
        let document = archive.documents[i]
        return SearchPlan.Meeting(
          document: i, year: document.digest.date?.year, body: document.bodyID.flatMap { number[$0] },
          items: document.digest.items.count,
          decisions: document.digest.items.reduce(document.digest.decisions.count) {
            $0 + $1.decisions.count
          },
          actions: document.digest.items.reduce(document.digest.actions.count) { $0 + $1.actions.count })
      },
      bodies: bodies.map { id in (id, index.organisations[id].map { archive.organisations[$0].name } ?? id) },
      people: archive.people.count, organisations: archive.organisations.count, themes: archive.themes.count)
  }
}
