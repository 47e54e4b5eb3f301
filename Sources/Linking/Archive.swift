package import Minutes

/// Everything the archive holds, linked: what the pages about people, organisations, themes and years are made from.
///
/// It is made from digests and so holds names, dates, titles and decisions, not the documents' text.
package struct Archive: Sendable {
  /// Every document, in the order of address.
  package var documents: [ArchivedDocument]
  package var people: [Person]
  package var organisations: [Organisation]
  package var themes: [Theme]
  package var threads: [BusinessThread]
  package var gaps: [Gap]
  /// Decisions and actions that ask for something, with the item that answers where one does.
  package var followUps: [FollowUp]
  package var suggestions: [Suggestion]
  package var diagnostics: [Diagnostic]
  /// What is held of each body's meetings, in the order of ids.
  package var coverage: [BodyCoverage] = []
  /// The short forms that the archive spells out.
  package var glossary = Glossary()
}

/// One document's place in the archive: its address, and the ids that linking found for what it says.
///
/// An object: it has some eighty lists and texts, which would be counted up and down, one by one, wherever a value of
/// them is handed on. Linking fills it in on one thread; from then on it is only read, on as many as there are.
package final class ArchivedDocument: @unchecked Sendable {
  package var digest: Digest
  /// `BODY/YYYY-MM-DD` for minutes, `reports/SLUG` for other papers.
  package var id: String
  /// The page's folder below the site's root, with a final `/`.
  package var url: String
  /// "Safer Skerrowby Partnership, 10 July 2018" is made from these by the publisher, in the site's language.
  package var bodyID: String?
  package var bodyName: String?
  /// For each attendance of the digest, in its order.
  package var attendees: [AttendeeLink]
  /// For each item of the digest, in its order.
  package var items: [ItemLink]
  /// For each declaration, the person's id.
  package var declarants: [String?]
  /// For each introduced person, the person's id.
  package var introduced: [String?]
  /// For a report, the ids of the people named on its front page.
  package var portfolioHolder: String?
  package var leadOfficer: String?
  /// The ids of the meetings before and after it of the same body.
  package var earlier: String?
  package var later: String?
  /// For minutes, papers that went to it; for papers, the meeting that they went to.
  package var papers: [String]
  package var meeting: String?
  /// Ids of the documents whose text refers to this one.
  package var referredToBy: [Reference]
  /// For a paper, the items of meetings that considered it.
  package var considered: [PaperLink] = []
  /// Sentences of later meetings that correct who this one's minutes say was there.
  package var attendanceCorrectedBy: [CorrectedBy] = []
  /// For a sentence of this document that corrects another's attendance, by its line: the meeting that it corrects.
  package var corrects: [Int: String] = [:]

  /// A sentence of a later meeting, and where it stands.
  package struct CorrectedBy: Sendable, Hashable {
    package var reference: Reference
    package var text: String

    package init(reference: Reference, text: String) {
      self.reference = reference
      self.text = text
    }
  }

  package struct AttendeeLink: Sendable, Hashable {
    package var person: String?
    /// "same name, same body", or why nobody could be named.
    package var because: String
    package var organisation: String?

    package init(person: String?, because: String, organisation: String?) {
      self.person = person
      self.because = because
      self.organisation = organisation
    }
  }

  package struct ItemLink: Sendable, Hashable {
    package var themes: [ThemeAssignment]
    package var thread: String?
    /// Later minutes that name this one by its number.
    package var referredToBy: [Reference] = []
    /// The papers that the item considered.
    package var papers: [PaperLink] = []

    package init(themes: [ThemeAssignment], thread: String?) {
      self.themes = themes
      self.thread = thread
    }
  }

  package struct Reference: Sendable, Hashable {
    package var document: String
    package var item: String?
    package var line: Int

    package init(document: String, item: String?, line: Int) {
      self.document = document
      self.item = item
      self.line = line
    }
  }

  package init(digest: Digest, id: String, url: String) {
    self.digest = digest
    self.id = id
    self.url = url
    attendees = []
    items = []
    declarants = []
    introduced = []
    papers = []
    referredToBy = []
  }

  /// The same document as an object of its own, to be changed.
  init(copying other: ArchivedDocument) {
    digest = other.digest
    id = other.id
    url = other.url
    bodyID = other.bodyID
    bodyName = other.bodyName
    attendees = other.attendees
    items = other.items
    declarants = other.declarants
    introduced = other.introduced
    portfolioHolder = other.portfolioHolder
    leadOfficer = other.leadOfficer
    earlier = other.earlier
    later = other.later
    papers = other.papers
    meeting = other.meeting
    referredToBy = other.referredToBy
    considered = other.considered
    attendanceCorrectedBy = other.attendanceCorrectedBy
    corrects = other.corrects
  }
}

/// Somebody whom attendance lists, reports or introductions name.
package struct Person: Sendable, Hashable {
  package var id: String
  /// The fullest name, as most often written.
  package var name: String
  package var honorific: String?
  package var postNominals: String?
  /// Every form under which the archive names the person, the most frequent first.
  package var aliases: [String]
  /// Offices and organisations, each as written, with the first and last day they are recorded.
  package var affiliations: [Affiliation]
  /// Indices into `Archive.documents` with the index of the attendance there, oldest first.
  package var attendances: [AttendancePlace]
  /// What the memory of addresses knows the person by: the names and bodies that were found to be this person,
  /// the oldest first. They outlive the id, so that a merge finds the address that it leaves behind.
  package var identities: [String] = []

  package struct Affiliation: Sendable, Hashable {
    package var role: String?
    package var organisation: String?
    package var organisationAsWritten: String?
    /// The body at whose meetings it is recorded.
    package var bodyID: String?
    package var first: CalendarDate?
    package var last: CalendarDate?

    package init(
      role: String?, organisation: String?, organisationAsWritten: String?, bodyID: String?,
      first: CalendarDate?,
      last: CalendarDate?
    ) {
      self.role = role
      self.organisation = organisation
      self.organisationAsWritten = organisationAsWritten
      self.bodyID = bodyID
      self.first = first
      self.last = last
    }
  }

  package struct AttendancePlace: Sendable, Hashable {
    package var document: Int
    package var attendance: Int

    package init(document: Int, attendance: Int) {
      self.document = document
      self.attendance = attendance
    }
  }

  package init(id: String, name: String) {
    self.id = id
    self.name = name
    aliases = []
    affiliations = []
    attendances = []
  }
}

/// A body that meets, or an organisation that people come from.
package struct Organisation: Sendable, Hashable {
  package var id: String
  package var name: String
  /// Every form under which the archive names it, acronyms too.
  package var aliases: [String]
  /// The id of the organisation that this one is a part of ("SBC – Public Health").
  package var parent: String?
  /// True where the archive holds meetings of it.
  package var meets: Bool
  /// What the memory of addresses knows it by: its names, folded.
  package var identities: [String] = []

  package init(id: String, name: String, meets: Bool) {
    self.id = id
    self.name = name
    self.meets = meets
    aliases = []
  }
}

/// The same business over several meetings of one body.
package struct BusinessThread: Sendable, Hashable {
  /// Unique among the threads of its body: "recorded-crime-and-disorder".
  package var id: String
  package var bodyID: String?
  package var title: String
  /// Oldest first.
  package var items: [ItemPlace]
  package var kind = Kind.business

  /// What a thread is to a reader who follows a matter.
  package enum Kind: Sendable, Hashable {
    /// A matter that comes back: this is what pages show.
    case business
    /// A heading that stands on most agendas of the body, whatever is under it: "Planning", "Police report".
    case standing
    /// What every meeting has: apologies, minutes, the next date.
    case routine
  }

  package init(id: String, bodyID: String? = nil, title: String, items: [ItemPlace]) {
    self.id = id
    self.bodyID = bodyID
    self.title = title
    self.items = items
  }
}

/// A decision or action that asks for something ("that a further report be brought back"), and what became of it.
package struct FollowUp: Sendable, Hashable {
  package var asked: ItemPlace
  /// The id of the decision or action that asks.
  package var by: String
  /// Nil where no item of the archive answers it yet.
  package var answer: ItemPlace?
  package var because: String?
  package var reason: Reason?

  /// What tells that an item answers.
  package enum Reason: Sendable, Hashable {
    case sameBusiness
    case titleHoldsTitle
    /// Words of the matter that both hold.
    case sharedWords([String])
  }

  package init(asked: ItemPlace, by: String, answer: ItemPlace?, because: String?) {
    self.asked = asked
    self.by = by
    self.answer = answer
    self.because = because
  }
}

/// An item of a document of the archive, by indices.
package struct ItemPlace: Sendable, Hashable {
  package var document: Int
  package var item: Int

  package init(document: Int, item: Int) {
    self.document = document
    self.item = item
  }
}

/// A meeting that the archive's documents refer to and that it does not hold.
package struct Gap: Sendable, Hashable {
  package var bodyID: String?
  package var bodyName: String?
  package var date: CalendarDate
  package var references: [ArchivedDocument.Reference]

  package init(
    bodyID: String?, bodyName: String?, date: CalendarDate, references: [ArchivedDocument.Reference]
  ) {
    self.bodyID = bodyID
    self.bodyName = bodyName
    self.date = date
    self.references = references
  }
}

/// Two people or organisations that may be one, with the evidence; a person decides.
package struct Suggestion: Sendable, Hashable {
  package var kind: EntityKind
  package var ids: [String]
  package var because: String
  /// A name that could be that of any of the ids; nil where the question is whether the ids are one.
  package var doubt: DoubtfulName?

  package init(kind: EntityKind, ids: [String], because: String, doubt: DoubtfulName? = nil) {
    self.kind = kind
    self.ids = ids
    self.because = because
    self.doubt = doubt
  }
}

/// A name in attendance lists that linking gave to nobody.
package struct DoubtfulName: Sendable, Hashable {
  package var name: String
  package var places: [Place]

  /// A line of a document, by its index in `Archive.documents`.
  package struct Place: Sendable, Hashable {
    package var document: Int
    package var line: Int
  }
}
