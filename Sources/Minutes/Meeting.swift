/// A document as it was understood: the minutes of one meeting, or a paper that is not minutes.
///
/// Parsing gives everything that the document itself says. Linking, which sees the whole archive, gives `id`,
/// `url`, `body.id`, people's ids, themes, threads and mentions.
package struct Meeting: Hashable, Sendable {
  package var kind: DocumentKind = .minutes
  package var status: DocumentStatus?
  /// A language code such as "en" or "cy".
  package var language = "en"
  package var source: Source
  /// Further files of the same meeting; the leading one is `source`.
  package var otherVersions: [Source] = []
  package var body: Body?
  /// The document's own title, as written.
  package var title: String?
  package var date: CalendarDate?
  package var time: TimeOfDay?
  package var endTime: TimeOfDay?
  package var venue: String?
  package var attendance: [Attendance] = []
  /// The count of unnamed members of the public, where the minutes give it.
  package var publicCount: Int?
  package var introduced: [IntroducedPerson] = []
  package var items: [AgendaItem] = []
  /// What stands under no item.
  package var decisions: [Decision] = []
  package var actions: [Action] = []
  package var declarations: [Declaration] = []
  package var mentions: [Mention] = []
  /// The text before the first item and after the last.
  package var before: [Passage] = []
  package var after: [Passage] = []
  package var previousMeeting: MeetingReference?
  package var nextMeeting: MeetingReference?
  /// Every other meeting that the text dates ("the minutes of the Safeguarding Board held on 22 February 2018").
  package var references: [MeetingReference] = []
  /// Acronyms that the text spells out, with the line.
  package var acronyms: [Acronym] = []
  package var answers = Answers()
  package var leftOut: [LeftOutLine] = []
  /// What each line of the source was taken for; entry 0 is line 1.
  package var lineReadings: [LineReading] = []
  package var corrections: [Correction] = []
  /// How sure the reading is, from 0 to 1: the share of such documents that are right.
  package var confidence: Double = 0
  /// What lowers the confidence.
  package var signs: [ReadingSign] = []
  package var diagnostics: [Diagnostic] = []
  /// For a paper that is not minutes.
  package var report: Report?

  /// Given by linking: `BODY/YYYY-MM-DD`, and the page's folder below the site's root, with a final `/`.
  package var id = ""
  package var url = ""

  package init(source: Source) { self.source = source }
}

/// Something about a document that tells how well it was read.
package struct ReadingSign: Hashable, Sendable {
  package var name: String
  /// From 0 to 1: the share of things that show it.
  package var strength: Double

  package init(name: String, strength: Double) {
    self.name = name
    self.strength = strength
  }
}

/// The body that met.
package struct Body: Hashable, Sendable {
  /// Given by linking: the organisation's id.
  package var id: String?
  package var name: String

  package init(id: String? = nil, name: String) {
    self.id = id
    self.name = name
  }
}

/// "The Safer Skerrowby Partnership (SSP)".
package struct Acronym: Hashable, Sendable {
  package var short: String
  package var long: String
  package var line: Int

  package init(short: String, long: String, line: Int) {
    self.short = short
    self.long = long
    self.line = line
  }
}

/// What a committee report's front page tells.
package struct Report: Hashable, Sendable {
  package var title: String?
  package var number: String?
  package var committee: String?
  package var date: CalendarDate?
  package var portfolioHolder: ReportContact?
  package var leadOfficer: ReportContact?
  package var purpose: String?
  package var recommendation: String?
  package var wards: [String] = []

  package init() {}
}

/// A person named on a report's front page, with the office.
package struct ReportContact: Hashable, Sendable {
  package var name: PersonName
  package var role: String?
  package var line: Int
  /// Given by linking.
  package var person: String?

  package init(name: PersonName, role: String?, line: Int) {
    self.name = name
    self.role = role
    self.line = line
  }
}
