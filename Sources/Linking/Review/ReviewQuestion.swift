package import Minutes

/// One thing that linking could not settle, with all that there is to see about it.
package struct ReviewQuestion: Sendable, Hashable {
  package enum Asks: String, Sendable, Hashable {
    /// Whether two ids are one.
    case same
    /// Which of the ids a name means, if any.
    case which
  }

  package var kind: EntityKind
  package var asks: Asks
  package var because: String
  /// Two for `same`; for `which` those whom the name could mean.
  package var sides: [Evidence]
  /// For `which`, the name.
  package var doubt: Evidence?

  /// By which a question is known from one look at the archive to the next.
  package var key: String {
    "\(kind.rawValue) \(asks.rawValue) \(sides.map(\.id).joined(separator: " ")) \(doubt?.name ?? "") \(because)"
  }

  /// False for what only a change of the minutes' text or of the register by hand can settle.
  package var isAnswerable: Bool { sides.count > 1 || asks == .which && !sides.isEmpty }
}

/// Everything that an archive leaves to a person, in the order in which it is asked.
package struct ReviewQuestions: Sendable {
  package private(set) var questions: [ReviewQuestion] = []

  package init(_ archive: Archive) {
    let uses = NameUses(archive)
    let people = Dictionary(archive.people.map { ($0.id, $0) }) { first, _ in first }
    let organisations = Dictionary(archive.organisations.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<[String]> = []
    for suggestion in archive.suggestions {
      switch suggestion.kind {
      case .person:
        func evidence(_ id: String) -> Evidence? {
          people[id].map {
            Evidence(id: id, name: $0.name, uses: uses.byPerson[id] ?? [], in: archive)
          }
        }
        if let doubt = suggestion.doubt {
          questions.append(
            ReviewQuestion(
              kind: .person, asks: .which, because: suggestion.because,
              sides: suggestion.ids.compactMap(evidence),
              doubt: Evidence(id: "", name: doubt.name, uses: doubt.uses(in: archive), in: archive)))
          continue
        }
        // Of several that may be one, each pair is a question.
        for (index, a) in suggestion.ids.enumerated() {
          for b in suggestion.ids[(index + 1)...] where seen.insert([a, b].sorted()).inserted {
            guard let one = evidence(a), let other = evidence(b) else { continue }
            questions.append(
              ReviewQuestion(
                kind: .person, asks: .same, because: suggestion.because, sides: [one, other], doubt: nil))
          }
        }
      case .organisation:
        let sides = suggestion.ids.compactMap { id in
          organisations[id].map { ReviewQuestions.evidence(of: $0, in: archive) }
        }
        guard sides.count == 2 else { continue }
        questions.append(
          ReviewQuestion(
            kind: .organisation, asks: .same, because: suggestion.because, sides: sides, doubt: nil))
      default: continue
      }
    }
  }

  private static func evidence(of organisation: Organisation, in archive: Archive) -> Evidence {
    var uses: [Evidence.Use] = []
    for (index, document) in archive.documents.enumerated() {
      if document.bodyID == organisation.id {
        uses.append(
          Evidence.Use(
            name: document.bodyName ?? organisation.name, written: document.bodyName ?? organisation.name,
            role: nil, organisation: nil, organisationID: nil, document: index, line: 1))
      }
      for (attendance, link) in zip(document.digest.attendance, document.attendees)
      where link.organisation == organisation.id {
        let written = attendance.organisation ?? organisation.name
        uses.append(
          Evidence.Use(
            name: written, written: attendance.asWritten, role: nil, organisation: nil, organisationID: nil,
            document: index, line: attendance.line))
      }
    }
    var evidence = Evidence(id: organisation.id, name: organisation.name, uses: uses, in: archive)
    for alias in [organisation.name] + organisation.aliases
    where !evidence.forms.contains(where: { $0.name == alias }) {
      evidence.forms.append(Evidence.Form(name: alias, count: 0))
    }
    return evidence
  }
}

extension DoubtfulName {
  func uses(in archive: Archive) -> [Evidence.Use] {
    places.compactMap { place in
      guard archive.documents.indices.contains(place.document) else { return nil }
      let document = archive.documents[place.document]
      let listed = zip(document.digest.attendance, document.attendees).first {
        $0.0.line == place.line && $0.0.name.name == name && $0.1.person == nil
      }
      return Evidence.Use(
        name: name, written: listed?.0.asWritten ?? name, role: listed?.0.role,
        organisation: listed?.0.organisation, organisationID: listed?.1.organisation,
        document: place.document, line: place.line)
    }
  }
}
