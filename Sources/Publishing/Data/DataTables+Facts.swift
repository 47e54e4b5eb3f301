import Linking
import Minutes

extension PageMaker {
  /// Who was there, what was decided, who is to do what, who declared what.
  var factTables: [DataTable] { [attendanceTable, decisionTable, actionTable, declarationTable] }

  private static let ofMeeting = DataTable.Reference("meeting", in: .meetings, "meeting")
  private static let ofPerson = DataTable.Reference("person", in: .people, "person")

  private var attendanceTable: DataTable {
    DataTable(
      .attendance,
      "meeting address date:date person name as_written honorific post_nominals role organisation organisation_as_written status note because source_file line:integer",
      references: [
        Self.ofMeeting, Self.ofPerson, .init("organisation", in: .organisations, "organisation"),
      ]
    ) { give in
      for d in archive.documents {
        for (entry, link) in zip(d.digest.attendance, d.attendees) {
          // Of a person who is withheld there is no row.
          if let person = link.person, index.people[person] == nil { continue }
          try give(
            row(
              d, nil, entry.line,
              [
                .init(link.person), .text(entry.name.name), .text(entry.asWritten),
                .init(entry.name.honorific), .init(entry.name.postNominals), .init(entry.role),
                .init(link.organisation.flatMap { index.organisations[$0] == nil ? nil : $0 }),
                .init(entry.organisation), .text(entry.status.rawValue), .init(entry.note),
                .text(link.because),
              ]))
        }
      }
    }
  }

  private var decisionTable: DataTable {
    DataTable(
      .decisions,
      "meeting address date:date item item_number item_title decision kind effect text proposer seconder for:integer against:integer abstain:integer outcome source_file line:integer",
      key: "meeting decision", references: [Self.ofMeeting]
    ) { give in
      for d in archive.documents {
        for (decision, item) in d.decisionsWithItems {
          try give(
            row(
              d, decision.id, decision.line,
              [
                .init(item?.id), .init(item?.number), .init(item?.title), .text(decision.id),
                .text(decision.kind.rawValue), .text(decision.effect.rawValue), .text(decision.text),
                .init(decision.proposer), .init(decision.seconder), .init(decision.votes.inFavour),
                .init(decision.votes.against), .init(decision.votes.abstain), .init(decision.votes.outcome),
              ]))
        }
      }
    }
  }

  private var actionTable: DataTable {
    DataTable(
      .actions,
      "meeting address date:date item item_number item_title action owner text due:date answered_by source_file line:integer",
      key: "meeting action", references: [Self.ofMeeting]
    ) { give in
      for (i, d) in archive.documents.enumerated() {
        for (action, item) in d.actionsWithItems {
          try give(
            row(
              d, action.id, action.line,
              [
                .init(item?.id), .init(item?.number), .init(item?.title), .text(action.id),
                .init(action.owner), .text(action.text), .init(action.due),
                .init(action.answeredBy ?? index.answer(to: action.id, in: i)),
              ]))
        }
      }
    }
  }

  private var declarationTable: DataTable {
    DataTable(
      .declarations,
      "meeting address date:date person as_written interest withdrew:boolean source_file line:integer",
      references: [Self.ofMeeting, Self.ofPerson]
    ) { give in
      for d in archive.documents {
        for (declaration, person) in zip(d.digest.declarations, d.declarants) {
          if let person, index.people[person] == nil { continue }
          try give(
            row(
              d, nil, declaration.line,
              [
                .init(person), .text(declaration.asWritten), .init(declaration.interest),
                declaration.withdrew.map { .flag($0) } ?? .missing,
              ]))
        }
      }
    }
  }
}
