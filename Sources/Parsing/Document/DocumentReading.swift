import Minutes
import Reading

/// One document on its way from clean lines to a meeting; each step stands on the ones before it.
struct DocumentReading {
  let transcript: Transcript
  let settings: SiteSettings
  let vocabulary: Vocabulary
  let people: PersonGrammar
  let dates: DateGrammar

  /// What a person says that the document is; nil where its own signs tell.
  var knownKind: DocumentKind?
  var lines: [CleanLine] = []
  var furniture: Set<Int> = []
  var reasons: [Int: String] = [:]
  var wrap: Int?
  var page: WebPage?
  var hasOwnersColumn = false
  var sections: [Section] = []
  var attendance = AttendanceReading()
  var heading = HeadingReading()
  var bodies: [[Paragraph]] = []
  var before: [Paragraph] = []
  var after: [Paragraph] = []
  var mastheadEnd = 0
  var meeting: Meeting

  init(transcript: Transcript, settings: SiteSettings, vocabulary: Vocabulary) {
    self.transcript = transcript
    self.settings = settings
    self.vocabulary = vocabulary
    people = PersonGrammar(vocabulary: vocabulary, memory: PeopleMemory())
    dates = DateGrammar(order: settings.dates)
    meeting = Meeting(source: transcript.source)
  }

  mutating func read() -> Meeting {
    var clean = WebPageCells.unfolded(Cleaning.lines(of: transcript, vocabulary))
    let closed = DoubleSpacing.closed(clean)
    if let closed { clean = closed }
    let whole =
      switch transcript.source.format {
      case .pdf: WrappedLines.joined(clean)
      case .text: WrappedLines.joinedAtWidth(clean)
      case .markdown where closed != nil: WrappedLines.joinedAtWidth(clean)
      default: nil as [CleanLine]?
      }
    if let whole { clean = whole }
    lines = RunningLabels(vocabulary: vocabulary).split(RunningLines.split(clean))
    page = WebPage(lines)
    if page != nil {
      // A saved page's heading marks tell how the page looks; its own layout tells what is an item.
      for i in lines.indices { lines[i].headingLevel = nil }
    }
    reasons = PageFurniture(lines).reasons
    furniture = Set(reasons.keys)
    wrap = whole == nil ? wrapWidth(of: lines) : nil
    meeting.diagnostics = transcript.diagnostics
    meeting.language = guessedLanguage() ?? "en"
    if knownKind != .minutes,
      let report = ReportReader(lines: lines, vocabulary: vocabulary, dates: dates).read()
    {
      readReport(report.0, firstBodyLine: report.firstBodyLine)
    } else {
      readMinutes()
    }
    finish()
    return meeting
  }

  mutating func readMinutes() {
    findItems()
    fillGaps()
    buildText()
    readHeading()
    readAttendanceInItems()
    if !attendance.attendance.contains(where: { $0.status == .present }) {
      let listed = FrontMatterAttendance(vocabulary: vocabulary).read(transcript.frontMatter)
      attendance.attendance += listed.filter { !isListed($0) }
      if listed.contains(where: { $0.status == .present }) { attendance.sawPresence = true }
    }
    withoutLetterhead()
    meeting.attendance = settledAttendance()
    meeting.publicCount = attendance.publicCount
    tellNamelessOffices()
    readOutcomes()
    withoutOwnSeconders()
    readReferences()
    if knownKind == .minutes { return }
    // A web page that gives the record of its items is minutes, whatever its own title says first.
    let isRecord =
      page != nil && (page?.isRecord ?? false)
      || page != nil
        && bodies.joined().contains {
          $0.isLabel && $0.text.folded.trimming(":. ").isOne(of: "minutes decision cofnodion")
        }
    if !isRecord, page?.isAgenda ?? false {
      become(.agenda)
      return
    }
    if !isRecord,
      let kind = ReportReader(lines: lines, vocabulary: vocabulary, dates: dates).otherKind(
        hasAttendance: !meeting.attendance.isEmpty, hasOutcomes: hasOutcomes, itemCount: sections.count)
    {
      become(kind)
    }
  }

  var hasOutcomes: Bool {
    !meeting.decisions.isEmpty || meeting.items.contains { !$0.decisions.isEmpty }
  }

  /// A paper has no attendance, decisions or actions of its own.
  mutating func become(_ kind: DocumentKind) {
    meeting.kind = kind
    // Lines in capitals of a notice are no sections, nor an agenda's unnumbered lines beside its numbers.
    if sections.contains(where: { $0.number == nil && !($0.cue.kind.isHeading) }),
      kind == .paper || sections.contains(where: { $0.number != nil })
    {
      sections.removeAll { $0.number == nil && !$0.cue.kind.isHeading }
      buildText()
      readOutcomes()
    }
    meeting.decisions = []
    meeting.actions = []
    for i in meeting.items.indices {
      meeting.items[i].decisions = []
      meeting.items[i].actions = []
    }
    meeting.nextMeeting = nil
    meeting.previousMeeting = nil
    var report = Report()
    report.title = meeting.title
    report.committee = heading.body
    report.date = heading.date
    meeting.report = report
  }
}
