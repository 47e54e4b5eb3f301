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
  package var time: TimeOfDay?
  package var endTime: TimeOfDay?
  package var venue: String?
  package var attendance: [Attendance]
  package var introduced: [IntroducedPerson]
  /// Those under no item first, then item by item.
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
  /// Minutes that the text names by number.
  package var minuteReferences: [MinuteReference]
  /// The numbers of papers that the text names.
  package var paperNumbers: [MinuteReference]
  /// Sentences that correct who the last minutes say was there.
  package var attendanceCorrections: [AttendanceCorrection]
  /// For a paper, the line that gives its day; nil where no line does.
  package var dateLine: Int?
  /// What people mended, for the list of changes.
  package var corrections: [Correction]

  package struct Item: Sendable, Hashable {
    package var id: String
    package var number: String?
    package var title: String
    package var line: Int
    package var restricted: Bool
    package var decisions: [Decision]
    package var actions: [Action]
    package var themes: [ThemeAssignment]
    /// The words before decisions that say too little by themselves, by the decisions' ids.
    package var settings: [String: String]

    package init(_ item: AgendaItem, themes: [ThemeAssignment]) {
      id = item.id
      number = item.number
      title = item.title
      line = item.line
      restricted = item.restricted
      decisions = item.decisions
      actions = item.actions
      self.themes = themes
      settings = DecisionSetting.all(of: item)
    }
  }

  /// What linking needs of a document as parsing gives it.
  ///
  /// - Parameter themes: nil where no themes are wanted.
  package init(_ meeting: Meeting, themes: ThemeMatcher?) {
    kind = meeting.kind
    status = meeting.status
    language = meeting.language
    source = meeting.source
    otherVersions = meeting.otherVersions
    bodyName = meeting.body?.name
    title = meeting.title
    date = meeting.date
    time = meeting.time
    endTime = meeting.endTime
    venue = meeting.venue
    attendance = meeting.attendance
    introduced = meeting.introduced
    declarations = meeting.declarations + meeting.items.flatMap(\.declarations)
    items = meeting.items.map { item in Item(item, themes: themes?.themes(of: item) ?? []) }
    decisions = meeting.decisions
    actions = meeting.actions
    previousMeeting = meeting.previousMeeting
    nextMeeting = meeting.nextMeeting
    references = ReferenceBody.completed(meeting)
    acronyms = meeting.acronyms
    answers = meeting.answers
    report = meeting.report
    confidence = meeting.confidence
    minuteReferences = MinuteReferences.all(in: meeting)
    paperNumbers = PaperNumbers.all(in: meeting)
    attendanceCorrections = meeting.kind == .minutes ? AttendanceCorrections.all(in: meeting) : []
    dateLine = meeting.kind == .minutes ? nil : ReferenceBody.dateLine(of: meeting)
    corrections = meeting.corrections
  }
}
