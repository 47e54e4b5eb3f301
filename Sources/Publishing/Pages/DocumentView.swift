import Linking
import Minutes
import Rendering
import Templating

/// The page of one meeting or paper, as its template sees it.
///
/// An object, as it holds the whole meeting and the pieces of its page hold it.
final class DocumentView {
  let maker: PageMaker
  let meeting: Meeting
  let document: ArchivedDocument
  let links: PageLinks
  let address: EntityAddress
  /// Whether `lines.html` stands beside the page.
  let hasLines: Bool
  let people: NamedPeople
  let mistakes: MistakeReport
  /// The places of the meeting's items, and of those of its digest, by their ids: each is asked for again and again, and a
  /// document may have thousands.
  let placeOfItem: [String: Int]
  let placeInDigest: [String: Int]

  init(
    maker: PageMaker, meeting: Meeting, document: ArchivedDocument, links: PageLinks,
    address: @escaping EntityAddress, hasLines: Bool, people: NamedPeople, mistakes: MistakeReport
  ) {
    self.maker = maker
    self.meeting = meeting
    self.document = document
    self.links = links
    self.address = address
    self.hasLines = hasLines
    self.people = people
    self.mistakes = mistakes
    placeOfItem = Self.places(meeting.items.map(\.id))
    placeInDigest = Self.places(document.digest.items.map(\.id))
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  var words: Wording { maker.words }
  /// The meeting's name on its page, with the body called as on its own page.
  var title: String { maker.title(of: document) }

  var frame: PageFrame {
    let isMinutes = meeting.kind == .minutes
    var trail: [(label: String, address: String)] = [
      isMinutes ? (words(.navMeetings), "meetings/") : (words(.navReports), "reports/")
    ]
    if isMinutes, let shelf = shelf {
      trail.append((shelf.name ?? words(.unattributed), shelf.folder))
    }
    let decisions = meeting.decisions.count + meeting.items.reduce(0) { $0 + $1.decisions.count }
    return PageFrame(
      folder: meeting.url, title: title,
      description: words(
        .meetingDescription, count: decisions,
        ["title": title, "items": words(.itemCount, count: meeting.items.count)]),
      trail: trail, language: meeting.language == maker.settings.language ? nil : meeting.language,
      cardType: "article")
  }

  private var shelf: ArchiveIndex.Shelf? {
    maker.index.shelfByFolder[ArchiveIndex.parent(meeting.url)].map { maker.index.shelves[$0] }
  }

  /// Everything below the frame. `texts` is the Markdown of each item.
  func context(texts: [[UInt8]]) -> TemplateObject {
    let decided = decided
    let actions = meeting.items.flatMap { item in item.actions.map { action($0, item) } }
    let declarations = meeting.items.flatMap { item in item.declarations.map { declaration($0, item.id) } }
    let loose = Fragment(view: self)
    var context: TemplateObject = [
      "kicker": maker.link(
        // A heading in capitals is a habit of layout; the body's own page has its name.
        shelf?.name ?? meeting.body?.name ?? words(.unattributed),
        meeting.body?.id.flatMap { maker.index.shelfByBody[$0] }.map { maker.index.shelves[$0].folder }
          ?? shelf?.folder ?? meeting.body?.id.flatMap { maker.address(.organisation, $0) }, links),
      "day": maker.day(meeting.date), "full_day": TemplateValue(meeting.date.map(words.fullDate)),
      "is_draft": .bool(meeting.status == .draft),
      "kind": .string(words.label("document", meeting.kind.rawValue)),
      "facts": .list(meeting.kind == .minutes ? facts : paperFacts),
      "earlier": neighbour(document.earlier), "later": neighbour(document.later),
      "decided": .list(decided), "has_decisions": .bool(!decided.isEmpty),
      "mistake_href": TemplateValue(mistakes.link),
      "citation": .string(citation),
      "actions": .list(meeting.actions.map { action($0, nil) } + actions),
      "declarations": .list(meeting.declarations.map { declaration($0, nil) } + declarations),
      "declarations_note": TemplateValue(
        declarations.isEmpty && meeting.declarations.isEmpty
          ? note(meeting.answers.declarations, .declarationsNone) ?? words(.notUnderstood) : nil),
    ]
    context["attendance"] = .list(attendance)
    context["attendance_note"] = TemplateValue(
      meeting.attendance.isEmpty || meeting.answers.attendance == .notUnderstood
        ? note(meeting.answers.attendance, .recordedAsNone) : nil)
    context["apologies_note"] = TemplateValue(
      meeting.attendance.contains { $0.status == .apologies }
        ? nil : note(meeting.answers.apologies, .apologiesNone))
    context["public"] = TemplateValue(meeting.publicCount.map { words(.publicCount, count: $0) })
    context["contents"] = .list(
      meeting.items.map {
        [
          "href": .string("#" + $0.id), "number": TemplateValue($0.number),
          "title": .string(Self.shortened($0.title)),
        ]
      })
    context["before"] = .html(loose.html(meeting.before, prefix: "before", offset: 0, level: 3))
    context["items"] = .list(meeting.items.enumerated().map { item($1, markdown: texts[$0]) })
    context["after"] = .html(
      loose.html(meeting.after, prefix: "after", offset: meeting.before.count, level: 3))
    context["references"] = .list(references)
    context["considered"] = .list(considered)
    context["destination"] = destination
    context["attendance_corrections"] = .list(attendanceCorrections)
    context["short_forms"] = .list(shortForms)
    context["papers"] = .list(
      (document.papers + [document.meeting].compactMap { $0 }).compactMap(neighbourOrNil))
    context["sources"] = .list(sources)
    context["lines"] = TemplateValue(hasLines ? "lines.html" : nil)
    context["corrections"] = .list(corrections)
    context["changes"] = .string(links.to("changes/"))
    context["corrected_fields"] = .string(correctedFields)
    context["left_out"] = TemplateValue(
      meeting.leftOut.isEmpty ? nil : words(.leftOut, count: meeting.leftOut.count))
    context["problems"] = .list(
      meeting.diagnostics.filter { $0.severity != .note }.map {
        [
          "text": .string($0.message), "line": TemplateValue($0.line),
          "href": TemplateValue($0.line.flatMap(lineLink)),
        ]
      })
    context["confidence"] = TemplateValue(
      meeting.confidence > 0
        ? words(.confidence, ["share": String(Int((meeting.confidence * 100).rounded()))]) : nil)
    func has(_ name: TemplateName, _ key: TemplateName) {
      if case .list(let entries)? = context[key] { context[name] = .bool(!entries.isEmpty) }
    }
    for key in [
      "actions", "declarations", "contents", "papers", "references", "corrections", "problems",
      "considered", "attendance_corrections", "short_forms",
    ] {
      has(TemplateName("has_" + key), TemplateName(key))
    }
    context["has_neighbours"] = .bool(context["earlier"] != .null || context["later"] != .null)
    context["text_heading"] = .string(words(meeting.kind == .minutes ? .minutesHeading : .paperHeading))
    context["contents_heading"] = .string(
      words(meeting.kind == .report || meeting.kind == .paper ? .contentsHeading : .agendaHeading))
    context["papers_heading"] = .string(words(meeting.kind == .minutes ? .papersHeading : .wentTo))
    context["json_ld"] = .html(StructuredData(view: self).bytes)
    return context
  }

  /// What was decided, each matter once with everything that was decided in it.
  private var decided: [TemplateValue] {
    var groups: [TemplateValue] = []
    if !meeting.decisions.isEmpty {
      groups.append(["item": nil, "decisions": .list(meeting.decisions.map { decision($0, nil) })])
    }
    for item in meeting.items where !item.decisions.isEmpty {
      groups.append([
        "item": heading(of: item), "decisions": .list(item.decisions.map { decision($0, item) }),
      ])
    }
    return groups
  }

  /// How to cite one item with its own address, where the site has one.
  func citation(of item: AgendaItem) -> String? {
    guard let base = maker.settings.baseURL else { return nil }
    let name = [item.number, Self.shortened(item.title)].compactMap { $0 }.joined(separator: " ")
    return words(
      .citationItem, ["title": title, "item": name, "address": base + meeting.url + "#" + item.id])
  }

  /// How to cite the page: what it is, where it stands, and what tells that its source is still the same.
  private var citation: String {
    let address = (maker.settings.baseURL ?? "") + meeting.url
    let page = words(
      .citation,
      [
        "title": title, "kind": words.label("document", meeting.kind.rawValue), "site": maker.settings.title,
        "address": address,
      ])
    guard !meeting.source.heldBack else { return page }
    return page + " "
      + words(
        .citationSource, ["file": meeting.source.file, "hash": String(meeting.source.sha256.prefix(16))])
  }

  // MARK: What the document says as a whole

  private var facts: [TemplateValue] {
    var out: [TemplateValue] = []
    let time: String? = meeting.time.map { start in
      meeting.endTime.map { words(.timeSpan, ["from": start.iso, "to": $0.iso]) } ?? start.iso
    }
    out.append(fact(.factTime, time, meeting.answers.time))
    out.append(fact(.factVenue, meeting.venue, meeting.answers.venue))
    out.append(
      fact(
        .factPrevious, meeting.previousMeeting.map { known($0, words.date($0.date)) },
        meeting.answers.previousMeeting, href: meeting.previousMeeting?.url))
    let next = meeting.nextMeeting.map { next in
      known(
        next,
        [words.date(next.date), next.time?.iso, next.venue].compactMap { $0 }.joined(separator: ", "))
    }
    out.append(fact(.factNext, next, meeting.answers.nextMeeting, href: meeting.nextMeeting?.url))
    return out
  }

  /// A day of another meeting, and that it is not here where it is not.
  private func known(_ reference: MeetingReference, _ text: String) -> String {
    reference.url == nil ? words(.notHere, ["meeting": text]) : text
  }

  private var paperFacts: [TemplateValue] {
    let report = meeting.report ?? Report()
    var out: [TemplateValue] = []
    func add(_ phrase: Phrase, _ value: String?, href: String? = nil) {
      if let value { out.append(fact(phrase, value, .recorded, href: href)) }
    }
    func contact(_ contact: ReportContact?) -> (String, String?)? {
      guard let contact else { return nil }
      let name = [contact.name.honorific, contact.name.name].compactMap { $0 }.joined(separator: " ")
      return (
        [name, contact.role].compactMap { $0 }.joined(separator: ", "),
        contact.person.flatMap { maker.address(.person, $0) }
      )
    }
    add(.reportNumber, report.number)
    add(.reportCommittee, report.committee ?? meeting.body?.name)
    out.append(fact(.factDate, (report.date ?? meeting.date).map(words.fullDate), .notRecorded))
    if let (text, href) = contact(report.portfolioHolder) { add(.reportHolder, text, href: href) }
    if let (text, href) = contact(report.leadOfficer) { add(.reportOfficer, text, href: href) }
    add(.reportPurpose, report.purpose)
    add(.reportRecommendation, report.recommendation)
    if !report.wards.isEmpty { add(.reportWards, report.wards.joined(separator: ", ")) }
    return out
  }

  private func fact(_ label: Phrase, _ value: String?, _ answer: Answer, href: String? = nil) -> TemplateValue
  {
    [
      "label": .string(words(label)),
      "value": .string(value ?? note(answer, .recordedAsNone) ?? words(.notUnderstood)),
      "missing": .bool(value == nil), "href": TemplateValue(href.map(links.to)),
    ]
  }

  private func note(_ answer: Answer, _ none: Phrase?) -> String? {
    switch answer {
    case .recorded: nil
    case .none: none.map { words($0) }
    case .notRecorded: words(.notRecorded)
    case .notUnderstood: words(.notUnderstood)
    }
  }

  private func neighbour(_ id: String?) -> TemplateValue { id.flatMap(neighbourOrNil) ?? .null }

  private func neighbourOrNil(_ id: String) -> TemplateValue? {
    guard let i = maker.index.documents[id] else { return nil }
    let other = maker.archive.documents[i]
    return [
      "href": .string(links.to(other.url)), "title": .string(maker.title(of: other)),
      "date": .string(other.digest.date.map(words.date) ?? words(.undated)),
    ]
  }

  private var attendance: [TemplateValue] {
    AttendanceStatus.allCases.compactMap { status in
      let entries = meeting.attendance.filter { $0.status == status }
      guard !entries.isEmpty else { return nil }
      return [
        "label": .string(words.label("status", status.rawValue)), "status": .string(status.rawValue),
        "count": .int(entries.count), "people": .list(entries.map(attendee)),
      ]
    }
  }

  private func attendee(_ entry: Attendance) -> TemplateValue {
    let name = [entry.name.honorific, entry.name.name].compactMap { $0 }.joined(separator: " ")
    return [
      "name": .string(entry.name.postNominals.map { name + " " + $0 } ?? name),
      "href": TemplateValue(entry.person.flatMap { address(.person, $0) }),
      // "County Cllr Munt" is not told twice that she is one.
      "role": TemplateValue(entry.role == entry.name.honorific ? nil : entry.role),
      "has_organisation": .bool(entry.organisation != nil),
      "organisation": .html(glossing.text(entry.organisation ?? "")),
      "organisation_href": TemplateValue(entry.organisationID.flatMap { address(.organisation, $0) }),
      "note": TemplateValue(entry.note),
    ]
  }

  private var references: [TemplateValue] { document.referredToBy.compactMap(reference) }

  /// Sentences of later meetings that correct who the minutes say was there.
  private var attendanceCorrections: [TemplateValue] {
    document.attendanceCorrectedBy.compactMap { correction in
      guard case .object(var entry)? = reference(correction.reference) else { return nil }
      entry["text"] = .string(correction.text)
      return .object(entry)
    }
  }

  /// The items of meetings that considered a paper.
  private var considered: [TemplateValue] {
    document.considered.map { link in
      let other = maker.archive.documents[link.place.document]
      let item = other.digest.items[link.place.item]
      return [
        "href": .string(links.to(other.url, item.id)), "title": .string(maker.title(of: other)),
        "item": .string(Self.shortened(item.title)), "because": .string(link.because),
      ]
    }
  }

  /// The meeting that a paper was written for, where the archive does not hold it.
  private var destination: TemplateValue {
    guard meeting.kind != .minutes, document.meeting == nil, document.considered.isEmpty,
      case let day = meeting.report?.date ?? meeting.date,
      let gap = (maker.index.gaps[document.id] ?? []).lazy.map({ self.maker.archive.gaps[$0] })
        .first(where: { $0.date == day })
    else { return .null }
    return [
      "text": .string(
        maker.words(
          .wentToMissing, ["body": gap.bodyName ?? words(.unattributed), "date": words.date(gap.date)])),
      "href": .string(links.to("coverage/#gaps")),
    ]
  }

  /// Marks the short forms of this document that it, or the archive, spells out.
  var glossing: Glossing {
    let (glossary, id, body) = (maker.archive.glossary, document.id, document.bodyID)
    return Glossing { glossary.meaning(of: $0, in: id, body: body) }
  }

  /// The short forms that stand in this document, each with what it stands for and what says so.
  private var shortForms: [TemplateValue] {
    var seen: Set<String> = []
    var found: [Gloss] = []
    let texts =
      (meeting.before + meeting.items.flatMap(\.passages) + meeting.after).map(\.text)
      + meeting.items.map(\.title)
    guard !maker.archive.glossary.isEmpty else { return [] }
    for text in texts {
      Glossing.eachShort(in: text) { short in
        guard seen.insert(short).inserted,
          let gloss = maker.archive.glossary.meaning(of: short, in: document.id, body: document.bodyID)
        else { return }
        found.append(gloss)
      }
    }
    return found.sorted { $0.short < $1.short }.map { gloss in
      let source = gloss.document.flatMap { maker.index.documents[$0] }.map { maker.archive.documents[$0] }
      return [
        "short": .string(gloss.short), "long": .string(gloss.long),
        "elsewhere": TemplateValue(
          source.flatMap { $0.id == document.id ? nil : words(.speltOutIn, ["meeting": maker.title(of: $0)]) }
        ),
        "line": TemplateValue(gloss.line),
        "line_href": TemplateValue(source.flatMap { maker.lineAddress($0, gloss.line) }.map(links.to)),
      ]
    }
  }

  /// A title that fits a list of contents.
  ///
  /// - Parameter length: in bytes of UTF-8; what is a little longer stays whole.
  static func shortened(_ title: String, to length: Int = 110) -> String {
    guard title.utf8.count > length + 10 else { return title }
    var end = title.utf8.index(title.startIndex, offsetBy: length)
    while end > title.startIndex, title.utf8[end] != 0x20 { end = title.utf8.index(before: end) }
    return end == title.startIndex ? title : title[..<end] + " …"
  }

  func lineLink(_ line: Int) -> String? { hasLines && line > 0 ? "lines.html#L\(line)" : nil }
}
