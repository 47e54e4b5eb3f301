import Minutes

/// The words by which minutes mark what they say, in lower case with plain quotes: English and Welsh built in,
/// a body's own added from `site.yml`.
///
/// Everything that depends on a word lives here; the grammars know only the lists' names. One object for all documents,
/// as every grammar holds it: a value of so many lists would be copied, and each list counted, a hundred times a page.
package final class Vocabulary: Sendable {
  /// Labels that open a list of people, each with what it says of them.
  let attendanceLabels: [AttendanceLabel]
  /// The same by their first word, longest first, and by their text.
  private let attendanceLabelIndex: [String: [AttendanceLabel]]
  private let attendanceLabelStarts: WordSet
  let attendanceLabelsByText: [String: AttendanceLabel]
  /// Those that may stand inside a line.
  let runningLabels: WordSet
  /// Titles before a name. Plural forms share themselves with the names that follow.
  let honorifics: WordSet
  private static let builtInHonorifics: WordSet = [
    "cllr", "councillor", "clr", "cr", "cllr's", "p.cllr", "bcllr", "dcllr", "alderman",
    "alderwoman", "ald", "mr", "mrs", "ms",
    "miss", "mx", "dr", "doctor",
    "sir", "dame", "lord", "lady", "baroness", "baron", "rev", "revd", "rev'd", "reverend", "canon", "father",
    "fr", "prof", "professor", "hon",
    "rt", "right", "honourable", "provost", "bailie", "baillie", "captain", "capt", "major", "colonel", "col",
    "sgt",
    "sergeant", "insp", "inspector", "pc", "pcso", "cso", "wpc", "ds", "supt", "superintendent", "cyng",
    "cynghorydd", "y", "councilman",
    "councilwoman", "councilmember", "councilor", "commissioner", "supervisor", "selectman", "trustee",
    "judge", "county", "borough", "district",
    "city", "town", "parish", "community", "msp", "archdeacon", "bishop", "brigadier", "wing", "commander",
    "unitary", "cc", "dc", "bc", "cnty", "cclr", "ccllr", "c.cllr", "c/cllr", "justice", "selectwoman",
    "ambassador", "pco", "lieutenant", "lt", "atty", "cpo", "cmhlr", "comhairleoir", "alderperson", "cdr",
    "d/cllr", "d.cllr", "b/cllr", "b.cllr",
  ]
  let pluralHonorifics: WordMap<String> = [
    "cllrs": "Cllr", "cllr's": "Cllr", "councillors": "Councillor", "clrs": "Clr", "crs": "Cr",
    "messrs": "Mr", "messers": "Mr",
    "mesdames": "Mrs", "misses": "Miss", "aldermen": "Alderman", "drs": "Dr", "cynghorwyr": "Cynghorydd",
    "p.cllr's": "P.Cllr",
    "p.cllrs": "P.Cllr", "cclrs": "CClr", "ccllrs": "CCllr", "c.cllrs": "C.Cllr", "c/cllrs": "C/Cllr",
    "bailies'": "Bailie", "councilmembers": "Councilmember", "commissioners": "Commissioner", "mdms": "Mrs",
    "mmes": "Mrs", "ladies": "Lady",
    "county councillors": "County Councillor", "cyngh": "Cyngh", "cllr.s": "Cllr", "councilors": "Councilor",
    "supervisors": "Supervisor", "directors": "Director",
    "selectmen": "Selectman", "councilmen": "Councilman", "justices": "Justice",
    "trustees": "Trustee", "alternates": "Alternate", "revds": "Revd", "professors": "Professor",
    "baillies": "Baillie",
    "bailies": "Bailie", "comhairleoirí": "Comhairleoir", "cmhlrí": "Cmhlr", "cpos": "CPO",
    "pcsos": "PCSO", "pcso's": "PCSO", "alderpersons": "Alderperson",
  ]
  /// Honorifics that another one may follow ("Cllr Mrs", "Councillor Dr").
  let stackable: WordSet = [
    "cllr", "councillor", "clr", "cr", "p.cllr", "alderman", "ald", "provost", "rt", "right", "hon", "sir",
    "lord", "rev", "revd", "rev'd", "reverend", "prof", "professor", "cyng", "cynghorydd", "the",
  ]
  /// Tiers of government before "Cllr": the person is another council's member.
  let tiers: WordSet = ["county", "borough", "district", "city", "unitary", "ward", "cnty", "boro"]
  let postNominals: WordSet
  private static let builtInPostNominals: WordSet = [
    "mbe", "obe", "cbe", "kbe", "dbe", "jp", "mp", "ms", "msp", "am", "td", "dl", "qc", "kc", "bem", "cvo",
    "lvo", "mvo", "phd", "qpm", "frics",
    "fca", "mla", "mep", "rn", "frcp", "frgs", "dsc", "mc", "gm", "qfsm", "cb", "cmg", "frs", "mrics", "tds",
    "lld", "esq", "jnr", "snr", "aca", "cpfa", "acma", "cilca", "fslcc", "vrsm", "rd", "cstj",
  ]
  /// Words that make a phrase an office rather than an organisation.
  let roleWords: WordSet
  private static let builtInRoleWords: WordSet = [
    "chair", "chairman", "chairperson", "chairwoman", "chairing", "vice", "vice-chair", "vice-chairman",
    "vice-chairperson", "deputy", "deputy-chair", "deputy-chairman", "convener",
    "convenor", "clerk", "secretary", "treasurer", "president", "mayor", "mayoress", "provost", "leader",
    "member", "members", "officer",
    "manager", "director", "executive", "head", "adviser", "advisor", "solicitor", "accountant", "auditor",
    "warden", "caretaker", "co-ordinator",
    "coordinator", "representative", "rep", "observer", "observing", "governor", "trustee", "councillor",
    "councillors", "cllr", "superintendent", "inspector", "sergeant",
    "constable", "commissioner", "engineer", "planner", "surveyor", "architect", "headteacher", "principal",
    "administrator", "assistant", "minutes", "minute", "minute-taker",
    "recorder", "note", "notes", "rapporteur", "attorney", "candidate", "resident", "parishioner", "guest",
    "speaker", "lead", "consultant", "portfolio", "cabinet",
    "support", "facilitator", "registrar", "nurse", "doctor", "practitioner", "teacher", "bursar", "editor",
    "webmaster", "archivist", "alderman", "chief", "cadeirydd", "is-gadeirydd", "clerc", "cynghorydd",
    "substitute", "moderator",
    "committee", "scrutineer", "controller", "lawyer", "counsel", "barrister", "presiding", "accounting",
    "rfo", "ceo", "cfo", "coo", "monitor", "champion", "ambassador", "apprentice", "technician",
    "inspectorate", "groundsman", "lengthsman", "provost", "foreman", "commander", "custodian", "ranger",
    "librarian", "partner", "analyst", "specialist", "programmer", "planning",
    "democratic", "assessor", "vice-principal", "vice-chancellor", "vice-convener", "vice-convenor",
    "vice-president", "co-chair", "co-convener", "chancellor", "pro-chancellor", "dean", "rector",
    "alternate",
    "liaison", "paramedic", "steward", "pcso", "headmaster", "headmistress", "student", "volunteer",
    "trainee",
    "comptroller", "sheriff", "ombudsman",
    "organiser", "organizer", "pharmacist", "vice-mayor", "selectwoman", "stenographer", "parliamentarian",
    "supervisor", "selectman", "selectmen", "applicant", "abutter", "resident", "chaplain",
    "master", "harbourmaster", "macebearer", "scribe", "cathaoirleach", "leas-chathaoirleach", "minuting",
    "co-moderator", "co-treasurer", "co-secretary", "co-president", "co-director", "co-leader", "co-chairman",
    "marshal", "nominee", "sbm", "guardian", "vp",
  ]
  /// Words with which an organisation's name ends or that only organisations hold.
  let organisationWords: WordSet
  private static let builtInOrganisationWords: WordSet = [
    "council", "ltd", "limited", "plc", "llp", "police", "constabulary", "association", "trust", "society",
    "group", "partnership", "board", "committee",
    "nhs", "university", "college", "school", "academy", "church", "service", "services", "authority",
    "agency", "office", "department", "dept", "foundation",
    "housing", "homes", "club", "forum", "network", "team", "commission", "company", "inc", "corporation",
    "federation", "union", "centre", "brigade", "watch",
    "highways", "cic", "charity", "institute", "ministry", "hospital", "parish", "diocese", "press", "news",
    "times", "gazette", "healthwatch", "cyngor", "heddlu", "consultants", "associates", "health", "care",
    "catalyst",
  ]
  /// Phrases at the start of a bracket or tail that tell when or how somebody took part.
  let attendanceNotes: [String] = [
    "for item", "for items", "for part", "for minute", "for agenda", "for the first", "for the last",
    "from item", "from para", "from minute", "from ", "until ",
    "to item", "up to", "items ", "item ", "left ", "arrived", "late", "part", "minute ",
    "attending remotely", "remote", "remotely", "via ", "by phone", "by telephone", "online", "virtual",
    "by zoom", "zoom", "teams", "dialled", "joined", "present for", "present to", "present from",
    "agenda item", "excluding", "except", "not item", "absent from", "attended", "until", "by video",
    "morning only", "afternoon only", "non-voting", "ex officio", "ex-officio", "voting", "chaired",
    "with regrets",
    "with apologies", "with notice", "without notice",
  ]
  /// The same by their first byte, without a blank at the end.
  let attendanceNotesByFirst: [UInt8: [String]]
  /// Words that stand where a list could be and say that there is nobody.
  let nothings: WordSet = [
    "none", "nil", "none received", "no apologies", "none stated", "none given", "no apologies received",
    "no apologies were received", "there were none", "n/a", "not applicable",
    "none declared", "no one", "nobody", "none at this time", "none this month", "none recorded",
    "no interests declared", "dim", "there were no apologies", "none made", "none to declare",
    "nothing to report", "nil return", "all present", "no members of the public", "none present", "no-one",
    "none apologies", "nil received", "no declarations",
    "there were no apologies for absence", "no apologies for absence", "no public present",
    "no members of public", "no apologies for absence were received", "neb",
  ]
  /// Labels of the outcome, alone on a line or before its text.
  let decisionLabels: WordSet
  private static let builtInDecisionLabels: WordSet = [
    "decision", "decisions", "decision(s)", "resolved", "resolution", "resolutions", "agreed", "outcome",
    "conclusion", "conclusions", "consensus/resolution", "consensus",
    "recommendation", "recommendations", "recommended", "determination", "penderfyniad", "penderfyniadau",
    "penderfynwyd", "cytunwyd", "it was agreed", "it was resolved", "the committee agreed", "decided",
    "consensus/conclusion", "conclusion/resolution", "summary/conclusion", "and resolved", "and agreed",
    "consented decisions", "decisions made", "decisions taken", "decisions agreed", "decisions reached",
    "key decisions", "summary of decisions", "list of decisions", "decisions of the meeting",
  ]
  let actionLabels: WordSet
  private static let builtInActionLabels: WordSet = [
    "action", "actions", "action(s)", "to do", "action points", "action point", "actions agreed",
    "agreed actions",
    "action items", "action item", "actions arising", "follow-up actions", "follow up actions",
    "action required", "gweithredu", "camau gweithredu", "next steps", "action log", "summary of actions",
    "todo", "to-do", "to do list", "to-do list", "job list", "joblist", "task list", "list of actions",
    "action list", "actions to be taken", "new actions", "actions required",
  ]
  /// Labels that only introduce the record of an item.
  let recordLabels: WordSet = [
    "minutes", "cofnodion", "discussion", "notes", "report", "background", "minute", "presentation",
  ]
  /// Labels of an item's furniture on web pages.
  let furnitureLabels: WordSet = [
    "additional documents", "supporting documents", "documents", "attachments", "dogfennau ychwanegol",
    "related documents", "further information", "enc", "enclosures", "enclosure",
  ]

  /// Posts that can own an action.
  let posts: WordSet
  private static let builtInPosts: WordSet = [
    "clerk", "chairman", "chair", "chairperson", "chairwoman", "vice-chairman", "vice-chair", "secretary",
    "treasurer", "officer", "officers", "mayor", "convener", "manager", "director", "leader", "warden",
    "caretaker", "president", "rfo", "superintendent", "solicitor", "surveyor", "engineer", "administrator",
    "coordinator", "co-ordinator", "webmaster", "editor", "provost", "staff", "handyman",
    "lengthsman", "groundsman", "headteacher", "principal", "executive", "clerc", "cadeirydd", "governor",
    "auditor", "accountant", "bursar", "registrar", "attorney", "assistant", "ceo", "cfo", "coo", "rfo",
    "sec", "convenor", "chairs", "co-chair", "co-chairs", "commissioner", "secretariat",
  ]
  /// Groups that decide at a meeting.
  let deciders: WordSet
  private static let builtInDeciders: WordSet = [
    "members", "councillors", "council", "committee", "board", "partnership", "meeting", "cabinet", "panel",
    "trustees", "governors", "directors", "group", "forum", "p.council", "p/council", "pc", "all", "everyone",
    "executive", "authority", "commission", "assembly", "sub-committee", "subcommittee", "cllrs", "trust",
    "society", "association", "delegates", "commissioners", "cynghorwyr", "aelodau", "cyngor", "it",
    "we", "attendees", "participants", "electors", "shareholders", "senate", "synod", "vestry", "electorate",
    "selectmen", "tsc", "tac", "toc", "pmc", "supervisors", "congress", "court", "directorate",
    "parishioners", "faculty", "selectboard", "body", "wg",
  ]
  /// The words of decisions, motions and history.
  let outcomes: OutcomeWords

  /// The built-in vocabulary with a body's own words.
  package init(adding words: [String: [String]] = [:]) {
    func own(_ list: String) -> [String] { (words[list] ?? []).map(\.folded) }
    honorifics = Vocabulary.builtInHonorifics.adding(own("honorifics"))
    postNominals = Vocabulary.builtInPostNominals.adding(own("post_nominals"))
    roleWords = Vocabulary.builtInRoleWords.adding(own("roles"))
    organisationWords = Vocabulary.builtInOrganisationWords.adding(own("organisations"))
    decisionLabels = Vocabulary.builtInDecisionLabels.adding(own("decisions"))
    actionLabels = Vocabulary.builtInActionLabels.adding(own("actions"))
    posts = Vocabulary.builtInPosts.adding(own("posts"))
    deciders = Vocabulary.builtInDeciders.adding(own("deciders"))
    var outcomes = OutcomeWords()
    outcomes.otherBodies = outcomes.otherBodies.adding(own("other_bodies"))
    self.outcomes = outcomes
    var labels = Vocabulary.builtInAttendanceLabels
    let lists: [(String, AttendanceStatus)] = [
      ("present", .present), ("apologies", .apologies), ("officers", .officer),
      ("in_attendance", .inAttendance),
    ]
    for (list, status) in lists { labels += own(list).map { AttendanceLabel($0, status) } }
    labels.sort { $0.text.utf8.count > $1.text.utf8.count }
    attendanceLabels = labels
    attendanceLabelIndex = Vocabulary.index(labels)
    attendanceLabelStarts = WordSet(attendanceLabelIndex.keys)
    runningLabels = RunningLabels.known(labels)
    attendanceLabelsByText = Dictionary(labels.map { ($0.text, $0) }) { first, _ in first }
    attendanceNotesByFirst = Dictionary(grouping: attendanceNotes.map(\.trimmed)) { $0.utf8.first ?? 0 }
  }

  /// The labels that begin with a word, longest first.
  func attendanceLabels(beginningWith word: String) -> [AttendanceLabel] {
    attendanceLabelStarts.contains(word) ? attendanceLabelIndex[word] ?? [] : []
  }

  /// The words that every body uses, for what stands in no archive.
  static let builtIn = Vocabulary()

  /// The names of the lists that `site.yml` can add to.
  package static let lists = [
    "honorifics", "post_nominals", "roles", "organisations", "decisions", "actions", "posts", "deciders",
    "other_bodies", "present", "apologies", "officers", "in_attendance",
  ]
}

/// A label that opens a list of people.
struct AttendanceLabel: Sendable {
  var text: String
  var status: AttendanceStatus
  /// What the label calls each of them: "Trustees Present" gives "Trustee".
  var role: String?
  /// The honorific that the label gives each of them: "Councillors" gives "Councillor".
  var honorific: String?
  /// The label names one person's office: "Clerk: Ann Lee".
  var isOffice = false
  /// The label names a group within another list: "Aldermen:" under "Present".
  var isGroup = false
  /// The role holds for the absent too.
  var hasFixedRole = false
  /// For whom all of the list came: "For the Trust:".
  var organisation: String?

  init(_ text: String, _ status: AttendanceStatus, role: String? = nil) {
    self.text = text
    self.status = status
    self.role = role
  }
}

extension Vocabulary {
  static func index(_ labels: [AttendanceLabel]) -> [String: [AttendanceLabel]] {
    var index: [String: [AttendanceLabel]] = [:]
    for label in labels.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      let first = label.text.utf8.prefix {
        $0 > 0x20 && $0 != 0x3A && $0 != 0x2E && $0 != 0x3B && $0 != 0x28 && $0 != 0x2D && $0 != 0x2C
      }
      index[String(decoding: first, as: UTF8.self), default: []].append(label)
    }
    return index
  }

  static let builtInAttendanceLabels: [AttendanceLabel] = {
    var all: [AttendanceLabel] = []
    func add(_ status: AttendanceStatus, _ texts: [String], role: String? = nil) {
      all += texts.map { AttendanceLabel($0, status, role: role) }
    }
    add(
      .present,
      [
        "present", "those present", "in attendance were", "attendance", "attendees", "attending",
        "those attending", "attended", "committee present", "cllrs present", "present were", "were present",
        "attended by", "roll call", "sederunt", "remote attendees", "in person attendees",
        "in-person attendees", "present at the meeting", "presennol", "panel", "in attendance (members)",
        "attendance list", "people present", "people who attended", "those who attended",
        "member attendance", "members attendance", "committee attendance",
        "participants", "present in person", "present remotely", "remote participants", "present via zoom",
        "present via teams", "in the chair", "presiding", "chairing",
        "the following were present", "the following members were present", "the following members attended",
        "those in attendance", "delegates", "delegates present", "members in attendance",
        "councillors in attendance", "committee members present", "attendance details", "attendees present",
        "attendance record", "quorum present", "in the call", "on the call", "call participants",
        "in the room", "joined the call", "there were present", "there was present",
        "the meeting was attended by", "this meeting was attended by", "meeting attended by",
      ])
    add(
      .present, ["board members", "board members present", "board present", "roll call board members"],
      role: "Board Member")
    add(
      .present,
      [
        "voting member attendance", "voting members attendance", "voting member rollcall",
        "voting member roll call",
      ], role: "Voting Member")
    add(
      .present, ["trustees present", "trustees", "trustees in attendance", "trustees attending"],
      role: "Trustee")
    add(.present, ["governors present", "governors"], role: "Governor")
    add(.present, ["directors present", "directors"], role: "Director")
    add(.present, ["committee members", "members of the committee"], role: "Committee member")
    add(
      .present, ["members", "aelodau", "membership", "members present", "members attending"], role: "Member")
    add(.present, ["present members"], role: "Member")
    add(.present, ["voting members", "voting members present"], role: "Voting Member")
    add(.present, ["councillors present"], role: "Councillor")
    add(.present, ["board", "committee"])
    add(.present, ["councillors", "cynghorwyr", "aldermen"])
    add(
      .present,
      [
        "chair", "chairman", "chairperson", "cadeirydd", "vice chair", "vice-chair", "vice chairman",
        "vice-chairman", "convener", "facilitator", "moderator", "president", "treasurer", "session chair",
        "meeting chair",
      ])
    add(
      .apologies,
      [
        "apologies", "apologies for absence", "apologies received", "apologies for absence received",
        "apologies were received from", "apologies received from", "apologies for absence were received from",
        "apologies for absence received from", "apologies from", "apology", "regrets", "regrets received",
        "regrets from", "apologies for absence from", "apologies for non-attendance", "apologies/absent",
        "absent with apologies", "absent with apology", "absent (apologies)", "absent (with apologies)",
        "absent - apologies", "absence with apologies", "unable to attend", "excused absence",
        "excused absences", "absent excused", "absent (excused)", "absent with notice", "absent with leave",
        "ymddiheuriadau", "apologies of absence", "apologies were received", "apologies were given",
        "apologies were tendered", "apologies for absence were submitted on behalf of",
        "apologies were submitted on behalf of", "apologies had been received from",
        "apologies have been received from",
        "ymddiheuriadau am absenoldeb", "apologies accepted", "apologies received and accepted from",
        "apologies received and accepted", "apologies noted", "apologies and reasons for absence",
        "apologies tendered", "other apologies", "further apologies", "late apologies", "sent regrets",
        "sent apologies", "excused", "members excused",
      ])
    add(
      .officer,
      [
        "officers", "officers present", "officers in attendance", "staff", "staff present", "staff members",
        "staff in attendance", "officers attending", "swyddogion", "council officers",
        "officers of the council", "minutes taken by", "minute taker", "minutes by", "note taker",
        "notes taken by", "notes by", "note-taker", "minute-taker", "minutes", "staff members present",
        "officials", "officials present",
        "staff attending", "support officers", "minute secretary", "employees present", "council staff",
        "executive staff", "administration", "secretariat",
      ])
    add(.officer, ["recorder"], role: "Recorder")
    add(
      .officer,
      [
        "responsible finance officer", "responsible financial officer", "proper officer", "rfo",
        "officer", "clerk to the board", "notetaker", "minutetaker", "clerk", "the clerk", "parish clerk",
        "locum clerk", "acting clerk", "assistant clerk", "deputy clerk", "temporary clerk", "interim clerk",
        "locum parish clerk", "locum town clerk", "assistant town clerk", "deputy town clerk",
        "town clerk", "clerk to the council", "clerc", "secretary", "scribe", "recording secretary",
      ])
    add(.officer, ["clerked by"], role: "Clerk")
    add(.officer, ["jabber scribe"])
    add(.present, ["ad", "responsible ad", "area director"])
    add(.officer, ["note takers", "notetakers", "minute takers", "scribes"], role: "Note taker")
    add(.present, ["chairs", "co-chairs"], role: "Chair")
    add(.present, ["chaired by"])
    add(
      .inAttendance,
      [
        "in attendance", "also in attendance", "also, in attendance", "also present", "also, present", "also",
        "other members",
        "representatives in attendance", "representatives from other bodies in attendance", "yn bresennol",
        "yn presennol", "hefyd yn presennol", "public gallery", "also attending", "other attendees",
        "others present", "others in attendance", "others", "non-members present",
        "other members in attendance", "by invitation", "invited",
        "invitees", "in addition", "yn bresennol hefyd", "hefyd yn bresennol", "non-members present",
        "also in attendance were", "non-voting attendees", "visiting members",
        "other councillors in attendance", "other councillors present",
        "councillors in attendance (not members)", "additional attendees", "presenters", "presenting",
        "in attendance for item", "in attendance by invitation", "other members present",
        "external attendees", "officers and others in attendance",
      ])
    add(.inAttendance, ["guests", "guests present", "guest"], role: "Guest")
    add(.inAttendance, ["invited guests"], role: "Invited Guest")
    add(.inAttendance, ["parishioners"])
    add(.inAttendance, ["observers", "observer", "observing", "observers present"], role: "Observer")
    add(.absent, ["proxy", "proxies", "by proxy", "represented by proxy"])
    add(.inAttendance, ["visitors", "visitor", "visitors present"], role: "Visitor")
    add(.inAttendance, ["public", "y cyhoedd", "aelodau o'r cyhoedd"], role: "Public")
    add(
      .inAttendance,
      ["members of the public", "members of public", "public present", "members of the public present"],
      role: "Member of the public")
    add(
      .absent,
      [
        "absent", "missing", "not attending", "no apologies", "not present", "absent without apology",
        "absent without apologies", "members absent",
        "did not attend", "non-attendance", "no apologies received from", "absentees", "yn absennol",
        "not in attendance", "not present", "expected, but not present", "expected but not present",
        "councillors absent", "unapproved absence", "absent without leave", "absence",
      ])
    add(
      .substitute,
      [
        "substitutes", "substitute", "substitute members", "substitutions", "substitute members present",
        "substituting", "deputies", "eilyddion", "representations",
      ])
    return all.sorted { $0.text.utf8.count > $1.text.utf8.count }
  }()
}
