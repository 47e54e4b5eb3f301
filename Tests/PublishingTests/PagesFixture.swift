import Hashing
import Minutes
import Reading
import Synchronization

@testable import Linking
@testable import Publishing

/// A small archive of invented bodies with everything in it that a page can show.
enum Fixture {
  static func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? CalendarDate(ordinal: 0)
  }

  static let sourceText = """
    Ashby Water Partnership
    Minutes of the meeting held on Tuesday 9 March 2021 at the Old Pump House

    Present: Cllr Ann Lee MBE (Chair), Bo Rees (Ashby Rowing Club)
    Apologies: Cy Dunn
    1. Minutes
    The minutes of 12 January 2021 were approved, proposed by Cllr Lee, seconded by Bo Rees.
    AWP River levels 4/21
    Ann Lee <reported> that levels & flows rose. Telephone 01632 960 123.
    AGREED:
    (a) to buy a gauge
    (b) that Bo Rees write to the council
    Gauge	Level
    Upper	1.2 m
    Page 1
    Date of next meeting: 11 May 2021
    """

  static var transcript: Transcript {
    let bytes = Array(sourceText.utf8)
    var lines: [Transcript.Line] = []
    var start = 0
    for (i, byte) in (bytes + [0x0A]).enumerated() where byte == 0x0A {
      lines.append(Transcript.Line(start: start, end: i, number: lines.count + 1))
      start = i + 1
    }
    return Transcript(source: meeting.source, markup: .plain, bytes: bytes, lines: lines)
  }

  static var meeting: Meeting {
    var source = Source(
      file: "minutes/ashby.txt", sha256: String(repeating: "ab", count: 32), format: .text, lines: 16)
    source.publishedAs = "source.txt"
    var meeting = Meeting(source: source)
    meeting.id = "ashby-water-partnership/2021-03-09"
    meeting.url = "meetings/ashby-water-partnership/2021-03-09/"
    meeting.body = Body(id: "ashby-water-partnership", name: "Ashby Water Partnership")
    meeting.title = "Minutes of the meeting held on Tuesday 9 March 2021 at the Old Pump House"
    meeting.date = day("2021-03-09")
    meeting.venue = "Old Pump House"
    meeting.confidence = 0.934
    meeting.attendance = attendance
    meeting.before = [
      Passage(.heading(1), "Ashby Water Partnership", line: 1),
      Passage(
        .paragraph, "Minutes of the meeting held on Tuesday 9 March 2021 at the Old Pump House", line: 2),
      Passage(
        .paragraph, "Present: Cllr Ann Lee MBE (Chair), Bo Rees (Ashby Rowing Club)", line: 4),
      Passage(.paragraph, "Apologies: Cy Dunn", line: 5),
    ]
    meeting.after = [Passage(.paragraph, "Date of next meeting: 11 May 2021", line: 16)]
    meeting.items = [minutesItem, levelsItem]
    var previous = MeetingReference(date: day("2021-01-12"), line: 7)
    previous.url = "meetings/ashby-water-partnership/2021-01-12/"
    meeting.previousMeeting = previous
    meeting.nextMeeting = MeetingReference(date: day("2021-05-11"), line: 16)
    meeting.answers.attendance = .recorded
    meeting.answers.apologies = .recorded
    meeting.answers.declarations = .none
    meeting.answers.venue = .recorded
    meeting.answers.time = .notUnderstood
    meeting.answers.previousMeeting = .recorded
    meeting.answers.nextMeeting = .recorded
    meeting.leftOut = [LeftOutLine(line: 15, why: "page number")]
    meeting.lineReadings = [
      .title, .title, .blank, .attendance, .attendance, .itemHeading, .decision, .itemHeading, .text, .label,
      .decision, .action, .text, .text, .leftOut, .nextMeeting,
    ]
    meeting.corrections = [
      Correction(
        field: "venue", was: "Old Pump Hose", now: "Old Pump House", reason: "a misprint",
        file: "minutes/ashby.yml", line: 2)
    ]
    meeting.diagnostics = [
      Diagnostic("time-not-understood", .warning, line: 2, "The time was not understood")
    ]
    return meeting
  }

  static var attendance: [Attendance] {
    var ann = Attendance(
      name: PersonName(name: "Ann Lee", honorific: "Cllr", postNominals: "MBE"),
      asWritten: "Cllr Ann Lee MBE (Chair)", role: "Chair", status: .present, line: 4)
    ann.person = "ann-lee"
    ann.because = "same name, same body"
    var bo = Attendance(
      name: PersonName(name: "Bo Rees"), asWritten: "Bo Rees (Ashby Rowing Club)",
      organisation: "Ashby Rowing Club",
      status: .present, line: 4)
    bo.person = "bo-rees"
    bo.organisationID = "ashby-rowing-club"
    let cy = Attendance(
      name: PersonName(name: "Cy Dunn"), asWritten: "Cy Dunn", status: .apologies, note: "from 7 pm", line: 5)
    return [ann, bo, cy]
  }

  static var minutesItem: AgendaItem {
    var item = AgendaItem(
      id: "item-1", number: "1", title: "Minutes",
      heading: [HeadingPart(.number, "1."), HeadingPart(.title, "Minutes")], line: 6)
    item.passages = [
      Passage(
        .paragraph,
        "The minutes of 12 January 2021 were approved, proposed by Cllr Lee, seconded by Bo Rees.",
        line: 7)
    ]
    item.decisions = [
      Decision(
        id: "item-1-decision-1", kind: .decision, effect: .approved,
        text: "The minutes of 12 January 2021 were approved", proposer: "Cllr Lee", seconder: "Bo Rees",
        votes: Votes(inFavour: 7, against: 0), line: 7, passage: 0)
    ]
    item.mentions = [
      Mention(
        kind: .meeting, id: "ashby-water-partnership/2021-01-12", asWritten: "12 January 2021", line: 7,
        passage: 0,
        range: 15..<30),
      Mention(kind: .person, id: "ann-lee", asWritten: "Cllr Lee", line: 7, passage: 0, range: 58..<66),
    ]
    item.themes = [ThemeAssignment(id: "governance", because: "minutes of")]
    return item
  }

  static var levelsItem: AgendaItem {
    var item = AgendaItem(
      id: "item-4-21", number: "4/21", title: "River levels",
      heading: [
        HeadingPart(.label, "AWP"), HeadingPart(.title, "River levels"), HeadingPart(.number, "4/21"),
      ],
      line: 8)
    item.passages = [
      Passage(
        .paragraph, "Ann Lee <reported> that levels & flows rose. Telephone 01632 960 123.", line: 9,
        links: [PassageLink(range: 24..<30, address: "https://example.org/levels?a=1&b=2")]),
      Passage(.label, "AGREED:", line: 10),
      Passage(.listEntry(label: "(a)", depth: 0), "to buy a gauge", line: 11),
      Passage(.listEntry(label: "(b)", depth: 0), "that Bo Rees write to the council", line: 12),
      Passage(.tableRow(["Gauge", "Level"]), "Gauge\tLevel", line: 13),
      Passage(.tableRow(["Upper", "1.2 m"]), "Upper\t1.2 m", line: 14),
    ]
    item.decisions = [
      Decision(
        id: "item-4-21-decision-1", kind: .agreed, effect: .other, text: "to buy a gauge", line: 11,
        passage: 2),
      Decision(
        id: "item-4-21-decision-2", kind: .agreed, effect: .other, text: "that Bo Rees write to the council",
        line: 12, passage: 3),
    ]
    item.actions = [
      Action(
        id: "item-4-21-action-1", owner: "Bo Rees", text: "Bo Rees write to the council",
        due: day("2021-05-11"),
        line: 12, passage: 3)
    ]
    item.declarations = [
      Declaration(asWritten: "Bo Rees", interest: "member of the rowing club", withdrew: false, line: 9)
    ]
    item.declarations[0].person = "bo-rees"
    item.mentions = [
      Mention(kind: .person, id: "ann-lee", asWritten: "Ann Lee", line: 9, passage: 0, range: 0..<7),
      Mention(kind: .person, id: "bo-rees", asWritten: "Bo Rees", line: 12, passage: 3, range: 5..<12),
    ]
    item.themes = [ThemeAssignment(id: "flooding", because: "levels")]
    item.thread = "river-levels"
    item.restricted = true
    return item
  }

  /// A meeting before it, of which little is recorded.
  static var earlierMeeting: Meeting {
    var source = Source(
      file: "minutes/ashby-january.txt", sha256: String(repeating: "cd", count: 32), format: .text, lines: 3)
    source.publishedAs = "source.txt"
    var meeting = Meeting(source: source)
    meeting.id = "ashby-water-partnership/2021-01-12"
    meeting.url = "meetings/ashby-water-partnership/2021-01-12/"
    meeting.body = Body(id: "ashby-water-partnership", name: "Ashby Water Partnership")
    meeting.date = day("2021-01-12")
    meeting.status = .draft
    meeting.before = [Passage(.paragraph, "Ashby Water Partnership, 12 January 2021", line: 1)]
    var item = AgendaItem(
      id: "item-1-21", number: "1/21", title: "River levels",
      heading: [HeadingPart(.number, "1/21"), HeadingPart(.title, "River levels")], line: 2)
    item.passages = [Passage(.paragraph, "Levels were low.", line: 3)]
    item.thread = "river-levels"
    item.themes = [ThemeAssignment(id: "flooding", because: "levels")]
    meeting.items = [item]
    return meeting
  }

  /// A paper that is not minutes.
  static var report: Meeting {
    var source = Source(
      file: "minutes/gauges.docx", sha256: String(repeating: "ef", count: 32), format: .docx, lines: 2)
    source.publishedAs = "source.docx"
    var meeting = Meeting(source: source)
    meeting.kind = .report
    meeting.id = "reports/gauges"
    meeting.url = "reports/gauges/"
    meeting.date = day("2021-03-01")
    var report = Report()
    report.title = "Gauges for the upper river"
    report.number = "AWP/7"
    report.committee = "Ashby Water Partnership"
    report.leadOfficer = ReportContact(name: PersonName(name: "Bo Rees"), role: "Warden", line: 1)
    report.leadOfficer?.person = "bo-rees"
    report.recommendation = "That a gauge be bought."
    report.wards = ["Upper Ashby"]
    meeting.report = report
    var item = AgendaItem(
      id: "item-background", number: nil, title: "Background", heading: [HeadingPart(.title, "Background")],
      line: 1)
    item.passages = [Passage(.paragraph, "The old gauge broke.", line: 2)]
    meeting.items = [item]
    return meeting
  }

  static func digest(_ meeting: Meeting) -> Digest {
    var digest = Digest(meeting, themes: nil)
    for i in digest.items.indices { digest.items[i].themes = meeting.items[i].themes }
    return digest
  }

  static func archived(_ meeting: Meeting) -> ArchivedDocument {
    let document = ArchivedDocument(digest: digest(meeting), id: meeting.id, url: meeting.url)
    document.bodyID = meeting.body?.id
    document.bodyName = meeting.body?.name
    document.attendees = meeting.attendance.map {
      .init(person: $0.person, because: $0.because ?? "", organisation: $0.organisationID)
    }
    document.items = meeting.items.map { .init(themes: $0.themes, thread: $0.thread) }
    return document
  }

  static var meetings: [Meeting] { [earlierMeeting, meeting, report] }

  static var archive: Archive {
    let documents = meetings.map(archived)
    documents[0].later = documents[1].id
    documents[1].earlier = documents[0].id
    documents[0].referredToBy = [.init(document: documents[1].id, item: "item-1", line: 7)]
    documents[1].papers = ["reports/gauges"]
    documents[2].meeting = documents[1].id
    var ann = Person(id: "ann-lee", name: "Ann Lee")
    ann.honorific = "Cllr"
    ann.postNominals = "MBE"
    ann.aliases = ["Cllr Ann Lee", "Cllr Lee"]
    ann.affiliations = [
      .init(
        role: "Chair", organisation: nil, organisationAsWritten: nil, bodyID: "ashby-water-partnership",
        first: day("2021-03-09"), last: day("2021-03-09"))
    ]
    ann.attendances = [.init(document: 1, attendance: 0)]
    var bo = Person(id: "bo-rees", name: "Bo Rees")
    bo.affiliations = [
      .init(
        role: nil, organisation: "ashby-rowing-club", organisationAsWritten: "Ashby Rowing Club",
        bodyID: "ashby-water-partnership", first: day("2021-03-09"), last: day("2021-03-09"))
    ]
    bo.attendances = [.init(document: 1, attendance: 1)]
    var club = Organisation(id: "ashby-rowing-club", name: "Ashby Rowing Club", meets: false)
    club.aliases = ["ARC"]
    var juniors = Organisation(
      id: "ashby-rowing-club-juniors", name: "Ashby Rowing Club – Juniors", meets: false)
    juniors.parent = club.id
    let thread = BusinessThread(
      id: "river-levels", bodyID: "ashby-water-partnership", title: "River levels",
      items: [ItemPlace(document: 0, item: 0), ItemPlace(document: 1, item: 1)])
    return Archive(
      documents: documents, people: [ann, bo],
      organisations: [
        Organisation(id: "ashby-water-partnership", name: "Ashby Water Partnership", meets: true), club,
        juniors,
      ],
      themes: [
        Theme(id: "environment", label: "Environment"),
        Theme(id: "flooding", label: "Flooding", broader: "environment"),
        Theme(id: "governance", label: "Governance"),
      ], threads: [thread],
      gaps: [
        Gap(
          bodyID: "ashby-water-partnership", bodyName: "Ashby Water Partnership", date: day("2020-11-10"),
          references: [.init(document: documents[0].id, item: "item-1-21", line: 2)])
      ],
      followUps: [
        FollowUp(
          asked: ItemPlace(document: 1, item: 1), by: "item-4-21-action-1",
          answer: ItemPlace(document: 2, item: 0),
          because: "gauges")
      ],
      suggestions: [], diagnostics: [])
  }

  static var settings: SiteSettings {
    var settings = SiteSettings()
    settings.title = "Ashby archive"
    settings.baseURL = "https://minutes.example.org/ashby/"
    settings.publisher = "Ashby Records Office"
    settings.licence = "Open Government Licence"
    settings.licenceURL = "https://example.org/licence"
    settings.contact = "clerk@example.org"
    settings.archiveID = "minutes.example.org,2021"
    return settings
  }

  /// The templates that come with the program.
  static func look() throws -> Look {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    return try Look.read([root + "/Templates"], language: "en")
  }

  static func pages(_ settings: SiteSettings = Fixture.settings) throws -> PageMaker {
    PageMaker(
      archive: archive, settings: settings, look: try look(),
      ownPages: [OwnPage(slug: "about", title: "About Ashby", markdown: Array("We keep *minutes*.\n".utf8))])
  }

  /// A source of empty lines.
  static func blank(_ meeting: Meeting) -> Transcript {
    Transcript(
      source: meeting.source, markup: .plain, bytes: Array(repeating: 0x0A, count: meeting.source.lines - 1),
      lines: [])
  }

  /// Every file of the site but sources.
  static func site(_ pages: PageMaker) throws -> [PublishedFile] {
    var files: [PublishedFile] = []
    var postings: [Posting] = []
    for (i, meeting) in meetings.enumerated() {
      let made = try pages.files(for: meeting, document: i, transcript: i == 1 ? transcript : blank(meeting))
      files += made.files
      postings += made.postings
    }
    for job in pages.jobs(postings: postings) { files += try job.files() }
    files += pages.siteFiles()
    return files
  }
}

/// Keeps what is published, in the order in which it comes.
final class GatheringSink: SiteSink {
  private let gathered = Mutex<[PublishedFile]>([])

  var findings: [Diagnostic] { [] }
  var files: [PublishedFile] { gathered.withLock { $0 } }

  func put(_ path: String, _ bytes: [UInt8]) -> SiteWriter.Change {
    gathered.withLock { $0.append(PublishedFile(path: path, bytes: bytes)) }
    return .new
  }

  func publishFile(_ source: String, as path: String, expected: SHA256Digest?) -> SiteWriter.Change {
    gathered.withLock { $0.append(PublishedFile(path: path, diskPath: source)) }
    return .new
  }

  func finish() -> WrittenSite { WrittenSite() }
}

extension PageJob {
  /// All files of the job, held.
  func files() throws -> [PublishedFile] {
    let sink = GatheringSink()
    try publish(to: sink)
    return sink.files
  }
}

extension PageMaker {
  /// All files of the open data, held.
  func dataFiles(_ postings: [Posting], database: String? = nil) throws -> [PublishedFile] {
    let sink = GatheringSink()
    try dataFiles(postings, database: database, to: sink)
    return sink.files
  }
}

extension CSVText {
  /// A table whole.
  static func bytes(of table: DataTable) throws -> [UInt8] {
    var out: [UInt8] = []
    try write(table) { out += $0 }
    return out
  }
}
