import Minutes

/// Writes into one document what linking found about it.
struct MeetingCompletion {
  let index: ArchiveIndex
  let document: ArchivedDocument

  func complete(_ meeting: Meeting) -> Meeting {
    var meeting = meeting
    meeting.id = document.id
    meeting.url = document.url
    meeting.body?.id = document.bodyID
    if meeting.body == nil, let id = document.bodyID, let name = document.bodyName {
      meeting.body = Body(id: id, name: name)
    }
    completeAttendance(&meeting)
    completeReferences(&meeting)
    for (place, link) in zip(meeting.items.indices, document.items) {
      meeting.items[place].themes = link.themes
      meeting.items[place].thread = link.thread
    }
    completeFollowUps(&meeting)
    completeMentions(&meeting)
    return meeting
  }

  private func completeAttendance(_ meeting: inout Meeting) {
    for (place, link) in zip(meeting.attendance.indices, document.attendees) {
      meeting.attendance[place].person = link.person
      meeting.attendance[place].because = link.because
      meeting.attendance[place].organisationID = link.organisation
    }
    var declarants = document.declarants[...]
    for place in meeting.declarations.indices {
      meeting.declarations[place].person = declarants.popFirst() ?? nil
    }
    for item in meeting.items.indices {
      for place in meeting.items[item].declarations.indices {
        meeting.items[item].declarations[place].person = declarants.popFirst() ?? nil
      }
    }
    meeting.report?.portfolioHolder?.person = document.portfolioHolder
    meeting.report?.leadOfficer?.person = document.leadOfficer
  }

  private func url(of reference: MeetingReference) -> String? {
    let body = index.calendar.body(of: reference, in: document)
    return index.calendar.meeting(of: body.id, on: reference.date).map { index.archive.documents[$0].url }
  }

  private func completeReferences(_ meeting: inout Meeting) {
    if let reference = meeting.previousMeeting { meeting.previousMeeting?.url = url(of: reference) }
    if let reference = meeting.nextMeeting { meeting.nextMeeting?.url = url(of: reference) }
    meeting.references = document.digest.references
    for place in meeting.references.indices {
      meeting.references[place].url = url(of: meeting.references[place])
    }
  }

  private func completeFollowUps(_ meeting: inout Meeting) {
    guard let answers = index.answers[document.id] else { return }
    func answer(_ decisions: inout [Decision]) {
      for place in decisions.indices { decisions[place].answeredBy = answers[decisions[place].id] }
    }
    answer(&meeting.decisions)
    for place in meeting.items.indices { answer(&meeting.items[place].decisions) }
    func answer(_ actions: inout [Action]) {
      for place in actions.indices {
        actions[place].answeredBy = answers[actions[place].id] ?? actions[place].answeredBy
      }
    }
    answer(&meeting.actions)
    for place in meeting.items.indices { answer(&meeting.items[place].actions) }
  }

  private func completeMentions(_ meeting: inout Meeting) {
    var references: [(reference: MeetingReference, id: String)] = []
    for reference in [meeting.previousMeeting, meeting.nextMeeting].compactMap({ $0 }) + meeting.references {
      let body = index.calendar.body(of: reference, in: document)
      if let held = index.calendar.meeting(of: body.id, on: reference.date) {
        references.append((reference, index.archive.documents[held].id))
      }
    }
    var reader = MentionReader(meeting, document, archive: index, references: references)
    reader.noteStrangers(in: meeting.before)
    for item in meeting.items { reader.noteStrangers(in: item.passages) }
    reader.noteStrangers(in: meeting.after)
    meeting.mentions = []
    for (place, passage) in meeting.before.enumerated() {
      meeting.mentions += reader.mentions(in: passage, at: place)
    }
    for item in meeting.items.indices {
      var found: [Mention] = []
      for (place, passage) in meeting.items[item].passages.enumerated() {
        found += reader.mentions(in: passage, at: place)
      }
      meeting.items[item].mentions = found
    }
    for (place, passage) in meeting.after.enumerated() {
      meeting.mentions += reader.mentions(in: passage, at: meeting.before.count + place)
    }
  }
}
