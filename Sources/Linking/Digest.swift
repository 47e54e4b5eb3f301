package import Minutes

/// What linking needs of one document: names, dates, titles, decisions and theme postings, not the text.
package struct Digest: Sendable {
  package var kind: DocumentKind
  package var status: DocumentStatus?
  package var language: String
  package var source: Source
  package var otherVersions: [Source]
  package var bodyName: String?
  package var title: String?
  package var date: CalendarDate?
  package var attendance: [Attendance]
  package var introduced: [IntroducedPerson]
  package var declarations: [Declaration]
  package var items: [Item]
  /// What stands under no item.
  package var decisions: [Decision]
  package var actions: [Action]
  package var previousMeeting: MeetingReference?
  package var nextMeeting: MeetingReference?
  package var references: [MeetingReference]
  package var acronyms: [Acronym]
  package var answers: Answers
  package var report: Report?
  package var confidence: Double

  package struct Item: Sendable, Hashable {
    package var id: String
    package var number: String?
    package var title: String
    package var line: Int
    package var restricted: Bool
    package var decisions: [Decision]
    package var actions: [Action]
    package var themes: [ThemeAssignment]

    package init(_ item: AgendaItem, themes: [ThemeAssignment]) {
      id = item.id
      number = item.number
      title = item.title
      line = item.line
      restricted = item.restricted
      decisions = item.decisions
      actions = item.actions
      self.themes = themes
    }
  }
}
