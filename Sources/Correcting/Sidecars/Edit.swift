package import Minutes

/// One correction as a sidecar writes it: what it changes, where it is written, why and when it was made.
package struct Edit: Hashable, Sendable {
  package var change: Change
  /// Where it stands in the sidecar, from 1.
  package var line: Int
  package var column: Int
  package var reason: String?
  package var date: CalendarDate?
  /// The line of the sidecar, for messages.
  package var excerpt: String

  /// The field as the record calls it.
  package var field: String { change.field }
}

/// What a field is given: a value, or one of the answers that stand for none.
package enum Given<Value: Hashable & Sendable>: Hashable, Sendable {
  case value(Value)
  case answer(Answer)

  var value: Value? { if case .value(let value) = self { value } else { nil } }
}

/// What a correction changes.
package enum Change: Hashable, Sendable {
  case body(Given<String>)
  case title(Given<String>)
  case date(Given<CalendarDate>)
  case time(Given<TimeOfDay>)
  case endTime(Given<TimeOfDay>)
  case venue(Given<String>)
  case status(Given<DocumentStatus>)
  case language(String)
  case kind(DocumentKind)
  case publicCount(Given<Int>)
  case previousMeeting(Given<OtherMeeting>)
  case nextMeeting(Given<OtherMeeting>)
  case answer(AnswerField, Answer)
  case report(ReportField, String)
  case attendance(EntryEdit<AttendanceFields>)
  case item(EntryEdit<ItemFields>)
  case decision(EntryEdit<OutcomeFields>)
  case action(EntryEdit<OutcomeFields>)
  case declaration(EntryEdit<DeclarationFields>)

  package var field: String {
    switch self {
    case .body: "body"
    case .title: "title"
    case .date: "date"
    case .time: "time"
    case .endTime: "end_time"
    case .venue: "venue"
    case .status: "status"
    case .language: "language"
    case .kind: "kind"
    case .publicCount: "public"
    case .previousMeeting: "previous_meeting"
    case .nextMeeting: "next_meeting"
    case .answer(let field, _): field.rawValue
    case .report(let field, _): field.rawValue
    case .attendance: "attendance"
    case .item: "items"
    case .decision: "decisions"
    case .action: "actions"
    case .declaration: "declarations"
    }
  }
}

/// The answers that a sidecar can settle where no value goes with them.
package enum AnswerField: String, Hashable, Sendable, CaseIterable {
  case attendance, apologies, declarations
}

/// The fields of a paper's front page that a sidecar can give.
package enum ReportField: String, Hashable, Sendable, CaseIterable {
  case number = "report_number"
  case committee, purpose, recommendation
}

/// The meeting before or after.
package struct OtherMeeting: Hashable, Sendable {
  package var date: CalendarDate
  package var time: TimeOfDay?
  package var venue: String?
}

/// A correction of one entry of a list, named by the words of the document.
package struct EntryEdit<Fields: Hashable & Sendable>: Hashable, Sendable {
  package var verb: EntryVerb
  /// What the document says: an entry of a list, a heading, the opening words of a decision.
  package var words: String
  package var fields: Fields
}

/// What a correction does to an entry.
package enum EntryVerb: String, Hashable, Sendable, CaseIterable {
  case correct, add, remove
}

/// What may be said of somebody's part; what is nil stays as it was read.
package struct AttendanceFields: Hashable, Sendable {
  package var name: String?
  package var status: AttendanceStatus?
  package var role: Given<String>?
  package var organisation: Given<String>?
  package var note: Given<String>?
  package var honorific: Given<String>?
  package var postNominals: Given<String>?
  package var initials: Given<String>?
  /// Chooses among entries of the same words: the list that it was read in.
  package var listed: AttendanceStatus?
}

package struct ItemFields: Hashable, Sendable {
  package var number: Given<String>?
  package var title: String?
  package var restricted: Bool?
  /// The opening words of what does not belong to the last item any more.
  package var endsBefore: String?
}

/// What may be said of a decision or an action.
package struct OutcomeFields: Hashable, Sendable {
  /// The number or the heading of the item that it stands in.
  package var item: String?
  package var text: String?
  package var kind: DecisionKind?
  package var effect: DecisionEffect?
  package var proposer: Given<String>?
  package var seconder: Given<String>?
  package var inFavour: Given<Int>?
  package var against: Given<Int>?
  package var abstain: Given<Int>?
  package var outcome: Given<String>?
  package var owner: Given<String>?
  package var due: Given<CalendarDate>?
}

package struct DeclarationFields: Hashable, Sendable {
  package var item: String?
  package var name: String?
  package var interest: Given<String>?
  package var withdrew: Bool?
}
