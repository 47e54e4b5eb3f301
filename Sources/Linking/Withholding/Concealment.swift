package import Minutes

extension Withholding {
  /// The document with a notice in the place of every name that is withheld, in every field at once; nil where it
  /// names nobody who is.
  ///
  /// Done before anything is linked or written, so that no output can differ from another. The source is marked as
  /// held back.
  package func concealed(_ meeting: Meeting, notice: String) -> Meeting? {
    guard !isEmpty else { return nil }
    let occasion = Occasion(body: meeting.body?.name, date: meeting.date)
    var seeking = Concealment(withholding: self, notice: notice, occasion: occasion, isTheirs: false)
    var meeting = meeting
    let original = meeting
    seeking.conceal(&meeting)
    guard seeking.found else { return nil }
    // The document is theirs: a surname or forename alone may be as well.
    var concealment = Concealment(withholding: self, notice: notice, occasion: occasion, isTheirs: true)
    concealment.initials = seeking.initials
    meeting = original
    concealment.conceal(&meeting)
    meeting.source.heldBack = true
    for index in meeting.otherVersions.indices { meeting.otherVersions[index].heldBack = true }
    return meeting
  }
}

extension Withholding {
  /// A finding with a notice in the place of every name that is withheld; ids of the withheld count as names.
  package func concealed(_ diagnostic: Diagnostic, notice: String) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.message = replacing(in: diagnostic.message, with: notice)
    diagnostic.file = diagnostic.file.map { replacing(in: $0, with: notice) }
    diagnostic.nextStep = diagnostic.nextStep.map { replacing(in: $0, with: notice) }
    diagnostic.excerpt = diagnostic.excerpt.map { replacing(in: $0, with: notice) }
    return diagnostic
  }
}

/// Goes through every text of a document.
struct Concealment {
  let withholding: Withholding
  let notice: String
  let occasion: Withholding.Occasion
  let isTheirs: Bool
  /// Initials that the list gives a withheld person.
  var initials: Set<String> = []
  private(set) var found = false

  init(withholding: Withholding, notice: String, occasion: Withholding.Occasion, isTheirs: Bool) {
    self.withholding = withholding
    self.notice = notice
    self.occasion = occasion
    self.isTheirs = isTheirs
  }

  private mutating func ranges(in text: String) -> [Range<Int>] {
    var ranges = withholding.ranges(in: text, at: occasion, isTheirs: isTheirs)
    if !initials.isEmpty {
      var tokens: [Token] = []
      let bytes = Array(text.utf8)
      Tokeniser.tokenise(bytes, into: &tokens) { _, _ in 0 }
      for token in tokens where token.shape.contains(.capitals) {
        if initials.contains(String(decoding: bytes[token.range], as: UTF8.self)),
          !ranges.contains(where: { $0.overlaps(token.range) })
        {
          ranges.append(token.range)
        }
      }
      ranges.sort { $0.lowerBound < $1.lowerBound }
    }
    if !ranges.isEmpty { found = true }
    return ranges
  }

  private mutating func conceal(_ text: inout String) {
    let ranges = ranges(in: text)
    if !ranges.isEmpty { text = Withholding.replacing(ranges, in: text, with: notice) }
  }

  private mutating func conceal(_ text: inout String?) {
    guard var value = text else { return }
    conceal(&value)
    text = value
  }

  mutating func conceal(_ meeting: inout Meeting) {
    conceal(&meeting.title)
    if var name = meeting.body?.name {
      conceal(&name)
      meeting.body?.name = name
    }
    conceal(&meeting.venue)
    // Lists first: they tell the initials.
    for index in meeting.attendance.indices { conceal(&meeting.attendance[index]) }
    for index in meeting.introduced.indices { conceal(&meeting.introduced[index]) }
    for index in meeting.items.indices { conceal(&meeting.items[index]) }
    conceal(&meeting.decisions)
    conceal(&meeting.actions)
    conceal(&meeting.declarations)
    conceal(&meeting.before)
    conceal(&meeting.after)
    conceal(&meeting.previousMeeting)
    conceal(&meeting.nextMeeting)
    for index in meeting.references.indices {
      conceal(&meeting.references[index].venue)
      conceal(&meeting.references[index].body)
    }
    for index in meeting.acronyms.indices { conceal(&meeting.acronyms[index].long) }
    for index in meeting.leftOut.indices { conceal(&meeting.leftOut[index].why) }
    for index in meeting.corrections.indices {
      conceal(&meeting.corrections[index].was)
      conceal(&meeting.corrections[index].now)
      conceal(&meeting.corrections[index].reason)
    }
    for index in meeting.diagnostics.indices {
      conceal(&meeting.diagnostics[index].message)
      conceal(&meeting.diagnostics[index].nextStep)
      conceal(&meeting.diagnostics[index].excerpt)
    }
    if var report = meeting.report {
      conceal(&report)
      meeting.report = report
    }
  }

  private mutating func conceal(_ attendance: inout Attendance) {
    var (name, written) = (attendance.name, attendance.asWritten)
    conceal(&name, &written)
    let isWithheld = name != attendance.name
    (attendance.name, attendance.asWritten) = (name, written)
    if isWithheld, let short = attendance.initials {
      initials.insert(short)
      attendance.initials = nil
    }
    conceal(&attendance.role)
    conceal(&attendance.organisation)
    conceal(&attendance.note)
  }

  private mutating func conceal(_ person: inout IntroducedPerson) {
    var (name, written) = (person.name, person.asWritten)
    conceal(&name, &written)
    (person.name, person.asWritten) = (name, written)
    conceal(&person.role)
    conceal(&person.organisation)
  }

  /// A name and the entry it stands in: a surname behind an honorific is one in the entry only.
  private mutating func conceal(_ name: inout PersonName, _ written: inout String) {
    let whole = name.honorific.map { "\($0) \(name.name)" } ?? name.name
    if ranges(in: whole).isEmpty {
      conceal(&written)
      return
    }
    name = PersonName(name: notice)
    let entry = written
    conceal(&written)
    if written == entry { written = notice }
  }

  private mutating func conceal(_ item: inout AgendaItem) {
    conceal(&item.title)
    for index in item.heading.indices { conceal(&item.heading[index].text) }
    conceal(&item.passages)
    conceal(&item.decisions)
    conceal(&item.actions)
    conceal(&item.declarations)
  }

  private mutating func conceal(_ decisions: inout [Decision]) {
    for index in decisions.indices {
      conceal(&decisions[index].text)
      conceal(&decisions[index].proposer)
      conceal(&decisions[index].seconder)
      conceal(&decisions[index].votes.outcome)
    }
  }

  private mutating func conceal(_ actions: inout [Action]) {
    for index in actions.indices {
      conceal(&actions[index].text)
      conceal(&actions[index].owner)
    }
  }

  private mutating func conceal(_ declarations: inout [Declaration]) {
    for index in declarations.indices {
      conceal(&declarations[index].asWritten)
      conceal(&declarations[index].interest)
    }
  }

  private mutating func conceal(_ reference: inout MeetingReference?) {
    guard var value = reference else { return }
    conceal(&value.venue)
    conceal(&value.body)
    reference = value
  }

  private mutating func conceal(_ report: inout Report) {
    conceal(&report.title)
    conceal(&report.committee)
    conceal(&report.purpose)
    conceal(&report.recommendation)
    for index in report.wards.indices { conceal(&report.wards[index]) }
    for path in [\Report.portfolioHolder, \Report.leadOfficer] {
      guard var contact = report[keyPath: path] else { continue }
      var written = contact.name.name
      conceal(&contact.name, &written)
      conceal(&contact.role)
      report[keyPath: path] = contact
    }
  }

  private mutating func conceal(_ passages: inout [Passage]) {
    for index in passages.indices {
      let ranges = ranges(in: passages[index].text)
      if case .tableRow(var cells) = passages[index].kind {
        for cell in cells.indices { conceal(&cells[cell]) }
        passages[index].kind = .tableRow(cells)
      }
      // An address that holds the name goes, and so does a link on words that are no more.
      passages[index].links.removeAll { link in
        withholding.names(link.address, at: occasion) || ranges.contains { $0.overlaps(link.range) }
      }
      guard !ranges.isEmpty else { continue }
      for link in passages[index].links.indices {
        let start = passages[index].links[link].range.lowerBound
        let shift = ranges.filter { $0.upperBound <= start }.reduce(0) { $0 + notice.utf8.count - $1.count }
        let range = passages[index].links[link].range
        passages[index].links[link].range = range.lowerBound + shift..<range.upperBound + shift
      }
      passages[index].text = Withholding.replacing(ranges, in: passages[index].text, with: notice)
    }
  }
}
