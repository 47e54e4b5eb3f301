package import Minutes

/// Links the documents of an archive: who is who, which body met when, what belongs together.
///
/// `Linker.archive` sees every document's digest at once; a linker made from the archive then completes one
/// document at a time, on as many threads as there are.
package struct Linker: Sendable {
  package var archive: Archive { index.archive }
  let index: ArchiveIndex

  /// Makes ready to complete the documents of an archive: every name in it becomes one automaton.
  package init(_ archive: Archive) { index = ArchiveIndex(archive) }

  /// Everything the archive holds, from one digest for each document; the order of the digests does not matter.
  ///
  /// - Parameters:
  ///   - themes: the vocabulary that the digests were made with.
  ///   - kept: the addresses that were published before.
  package static func archive(
    _ digests: [Digest], register: Register = Register(), settings: SiteSettings = SiteSettings(),
    themes: ThemeVocabulary = ThemeVocabulary(), kept: KeptAddresses = KeptAddresses()
  ) -> Archive {
    var collection = OrganisationCollection(digests, register: register, defaultBody: settings.body)
    let organisations = collection.index(kept: kept)
    var documents = DocumentAddresses(
      organisations: organisations, settings: settings, kept: kept, withholding: Withholding(register)
    ).documents(digests)
    let people = PeopleLinking(
      documents, organisations: organisations, register: register, settings: settings, kept: kept)
    people.write(into: &documents, organisations: organisations)
    let calendar = MeetingCalendar(documents, organisations: organisations)
    calendar.writeNeighbours(into: &documents)
    calendar.writePapers(into: &documents)
    PaperLinking.write(into: &documents, organisations: organisations)
    let gaps = calendar.writeReferences(into: &documents)
    calendar.writeAttendanceCorrections(into: &documents)
    MinuteReferences.write(into: &documents)
    PaperLinking.writeReferences(into: &documents)
    let threads = ThreadLinking.threads(in: &documents)
    return Archive(
      documents: documents, people: people.people, organisations: organisations.organisations,
      themes: themes.used(in: documents), threads: threads, gaps: gaps,
      followUps: FollowUps.all(in: documents),
      suggestions: people.suggestions + organisations.suggestions
        + OrganisationSuggestions.all(organisations.organisations, apart: register.apart),
      diagnostics: RegisterCheck.diagnostics(
        register, people: people.people, organisations: organisations.organisations, themes: themes,
        unused: people.unused), coverage: BodyCoverage.all(in: documents),
      glossary: Glossary(documents, organisations: organisations.organisations, register: register))
  }

  /// True for the heading of what every meeting has: apologies, minutes, the next date.
  package static func isRoutine(_ title: String, body: String?) -> Bool {
    BusinessTitle(title, body: body).isRoutine
  }

  /// The document with everything that linking knows of it: ids, addresses, themes, threads and mentions.
  ///
  /// - Parameter document: its place in `archive.documents`.
  package func complete(_ meeting: Meeting, document: Int) -> Meeting {
    complete(meeting, as: index.archive.documents[document])
  }

  /// The same, for a document that has changed a little since the archive was linked.
  package func complete(_ meeting: Meeting, as document: ArchivedDocument) -> Meeting {
    MeetingCompletion(index: index, document: document).complete(meeting)
  }
}
