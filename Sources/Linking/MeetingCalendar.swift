import Minutes

/// Which body met when: what comes before and after a meeting, what a reference to one means, what is missing.
struct MeetingCalendar {
  private struct Day: Hashable {
    var body: String
    var day: Int
  }

  private let organisations: OrganisationIndex
  private var byDay: [Day: [Int]] = [:]
  private var byBody: [String: [Int]] = [:]
  /// The meetings whose files lie in a folder.
  private var byFolder: [String: [Int]] = [:]

  init(_ documents: [ArchivedDocument], organisations: OrganisationIndex) {
    self.organisations = organisations
    for (index, document) in documents.enumerated() where document.digest.kind == .minutes {
      byFolder[MeetingCalendar.folder(of: document), default: []].append(index)
      guard let body = document.bodyID, let date = document.digest.date else { continue }
      byDay[Day(body: body, day: date.ordinal), default: []].append(index)
      byBody[body, default: []].append(index)
    }
  }

  /// The meeting of a body on a day, or nil where there is none or more than one.
  func meeting(of body: String?, on date: CalendarDate) -> Int? {
    guard let body, let found = byDay[Day(body: body, day: date.ordinal)] else { return nil }
    return found.count == 1 ? found[0] : nil
  }

  /// True where the body met on that day, even where it met twice.
  private func held(_ body: String?, _ date: CalendarDate) -> Bool {
    guard let body else { return false }
    return byDay[Day(body: body, day: date.ordinal)] != nil
  }

  func writeNeighbours(into documents: inout [ArchivedDocument]) {
    for meetings in byBody.values {
      let order = meetings.sorted { a, b in
        let (x, y) = (documents[a].digest, documents[b].digest)
        // Of two on one day the one without a number is the first.
        return (x.date?.ordinal ?? 0, x.time?.iso ?? "~", documents[a].url.utf8.count, documents[a].url)
          < (y.date?.ordinal ?? 0, y.time?.iso ?? "~", documents[b].url.utf8.count, documents[b].url)
      }
      for (earlier, later) in zip(order, order.dropFirst()) {
        documents[earlier].later = documents[later].id
        documents[later].earlier = documents[earlier].id
      }
    }
  }

  /// Ties papers to the meeting of their committee on their date, or else to the one that they lie beside.
  func writePapers(into documents: inout [ArchivedDocument]) {
    for index in documents.indices where documents[index].digest.kind != .minutes {
      let named = destination(of: documents[index]).flatMap { meeting(of: $0.body, on: $0.date) }
      guard let meeting = named ?? neighbour(of: documents[index], in: documents) else { continue }
      documents[index].meeting = documents[meeting].id
      documents[meeting].papers.append(documents[index].id)
    }
  }

  /// The meeting in a paper's folder that shares its day, which its name may tell; where the paper has none, the only
  /// meeting there. A paper of another body goes to none.
  private func neighbour(of paper: ArchivedDocument, in documents: [ArchivedDocument]) -> Int? {
    let meetings = (byFolder[MeetingCalendar.folder(of: paper)] ?? []).filter {
      paper.bodyID == nil || documents[$0].bodyID == nil || documents[$0].bodyID == paper.bodyID
    }
    let day =
      paper.digest.report?.date ?? paper.digest.date ?? MeetingCalendar.dayInName(paper.digest.source.file)
    let found = day.map { day in meetings.filter { documents[$0].digest.date == day } } ?? meetings
    return found.count == 1 ? found[0] : nil
  }

  private static func folder(of document: ArchivedDocument) -> String {
    let file = document.digest.source.file
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(file[..<slash])
  }

  /// The day that a file's name begins or ends with: `2019-03-11-agenda.rtf`, `Report_20190311.pdf`.
  static func dayInName(_ file: String) -> CalendarDate? {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    var digits: [UInt8] = []
    for byte in name + [0x2F] {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else if byte != 0x2D && byte != 0x5F && byte != 0x2E || digits.count == 8 {
        if digits.count == 8 { break }
        digits = []
      }
    }
    guard digits.count == 8 else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    return CalendarDate(iso: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }

  /// Tells both meetings of a sentence that corrects who the earlier one's minutes say was there.
  ///
  /// Which meeting it corrects must be said: the minutes give its day, or that meeting announced this one as the next.
  func writeAttendanceCorrections(into documents: inout [ArchivedDocument]) {
    for index in documents.indices {
      for correction in documents[index].digest.attendanceCorrections {
        guard let meeting = corrected(by: index, documents), meeting != index else { continue }
        documents[meeting].attendanceCorrectedBy.append(
          .init(
            reference: .init(document: documents[index].id, item: correction.item, line: correction.line),
            text: correction.text))
        documents[index].corrects[correction.line] = documents[meeting].id
      }
    }
  }

  private func corrected(by index: Int, _ documents: [ArchivedDocument]) -> Int? {
    if let previous = documents[index].digest.previousMeeting {
      return meeting(of: body(of: previous, in: documents[index]).id, on: previous.date)
    }
    guard let earlier = documents[index].earlier,
      let place = documents.firstIndex(where: { $0.id == earlier }),
      let announced = documents[place].digest.nextMeeting?.date, announced == documents[index].digest.date
    else { return nil }
    return place
  }

  /// The meeting of its committee that a paper was written for, held here or not.
  func meeting(considering document: ArchivedDocument) -> (body: String?, name: String?, date: CalendarDate)?
  {
    guard document.digest.kind != .minutes, let (body, date) = destination(of: document) else { return nil }
    return (body, body.flatMap { organisations[$0]?.name } ?? document.digest.report?.committee, date)
  }

  private func destination(of document: ArchivedDocument) -> (body: String?, date: CalendarDate)? {
    let report = document.digest.report
    guard let date = report?.date ?? document.digest.date else { return nil }
    return (organisations.bodyID(of: report?.committee) ?? document.bodyID, date)
  }

  /// The body that a reference of a document means.
  func body(of reference: MeetingReference, in document: ArchivedDocument) -> (id: String?, name: String?) {
    guard let written = reference.body else { return (document.bodyID, document.bodyName) }
    guard let id = organisations.bodyID(of: written) else { return (nil, BodyName.canonical(written)) }
    return (id, organisations[id]?.name)
  }

  /// Notes at every meeting who refers to it, and gives the meetings that are referred to and not held.
  func writeReferences(into documents: inout [ArchivedDocument]) -> [Gap] {
    var gaps: [String: Gap] = [:]
    func note(
      _ from: Int, _ body: (id: String?, name: String?), _ date: CalendarDate, _ line: Int,
      isClear: Bool = true
    ) {
      let digest = documents[from].digest
      // Nobody refers to the meeting that they are at.
      if body.id != nil, body.id == documents[from].bodyID, date == digest.date, digest.kind == .minutes {
        return
      }
      let item = digest.items.last { $0.line <= line }?.id
      let reference = ArchivedDocument.Reference(document: documents[from].id, item: item, line: line)
      if let meeting = meeting(of: body.id, on: date) {
        if !documents[meeting].referredToBy.contains(reference) {
          documents[meeting].referredToBy.append(reference)
        }
      } else if isClear, !held(body.id, date) {
        guard body.id != nil || body.name != nil else { return }
        let key = "\(date.iso) \(body.id ?? OrganisationName(body.name ?? "").key)"
        var gap = gaps[key] ?? Gap(bodyID: body.id, bodyName: body.name, date: date, references: [])
        if !gap.references.contains(reference) { gap.references.append(reference) }
        gaps[key] = gap
      }
    }
    // A meeting that was cancelled is not missing, whoever announced it.
    var cancelled: Set<String> = []
    for index in documents.indices {
      let document = documents[index]
      let digest = document.digest
      for reference in digest.references where reference.isCancelled {
        let body = body(of: reference, in: document)
        cancelled.insert("\(reference.date.iso) \(body.id ?? OrganisationName(body.name ?? "").key)")
      }
      for reference in [digest.previousMeeting, digest.nextMeeting].compactMap({ $0 }) + digest.references {
        note(
          index, body(of: reference, in: document), reference.date, reference.line, isClear: reference.isClear
        )
      }
      if digest.kind != .minutes, let (body, date) = destination(of: document), document.meeting == nil {
        note(
          index, (body, body.flatMap { organisations[$0]?.name } ?? digest.report?.committee), date,
          digest.dateLine ?? 1)
      }
    }
    for index in documents.indices {
      documents[index].referredToBy.sort { ($0.document, $0.line) < ($1.document, $1.line) }
    }
    return gaps.keys.filter { !cancelled.contains($0) }.sorted().compactMap { gaps[$0] }
  }
}
