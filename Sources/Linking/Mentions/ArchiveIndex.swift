import Minutes

/// An archive with what reading its documents for names needs, built once.
struct ArchiveIndex: Sendable {
  let archive: Archive
  let names: NameIndex
  let organisations: OrganisationIndex
  let contexts: [PersonContext]
  let personIndex: [String: Int]
  private let organisationPlaces: [String: Int]
  /// Word numbers of the forenames of the archive's people, and of their short and long forms.
  let forenames: Set<Int32>
  let calendar: MeetingCalendar
  /// For each document, by the id of the decision or action that asks, the address of the item that answers.
  let answers: [String: [String: String]]

  init(_ archive: Archive) {
    self.archive = archive
    names = NameIndex(archive)
    let organisations = OrganisationIndex(archive.organisations, suggestions: [])
    self.organisations = organisations
    contexts = archive.people.map { PersonContext($0, organisations: organisations) }
    personIndex = Dictionary(archive.people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    organisationPlaces = Dictionary(archive.organisations.enumerated().map { ($1.id, $0) }) { first, _ in
      first
    }
    var forenames: Set<Int32> = []
    for person in archive.people {
      for name in [person.name] + person.aliases {
        guard let given = NameForm(name)?.given.first, !given.isInitial else { continue }
        for form in [given.name] + ShortForms.variants(of: given.name) {
          let bytes = Array(form.utf8)
          let word = names.automaton.lexicon.find(bytes, hash: Lexicon.hash(bytes))
          if word >= 0 { forenames.insert(word) }
        }
      }
    }
    self.forenames = forenames
    var answers: [String: [String: String]] = [:]
    for followUp in archive.followUps {
      guard let answer = followUp.answer else { continue }
      let document = archive.documents[answer.document]
      answers[archive.documents[followUp.asked.document].id, default: [:]][followUp.by] =
        document.url + "#" + document.digest.items[answer.item].id
    }
    self.answers = answers
    calendar = MeetingCalendar(archive.documents, organisations: organisations)
  }

  func organisationIndex(of written: String) -> Int? {
    organisations.id(of: written).flatMap { organisationPlaces[$0] }
  }
}
