/// The verb with which a decision was taken. The raw value is the word of the record.
package enum DecisionKind: String, Sendable, CaseIterable {
  case agreed, resolved, recommended, noted, deferred, decision
}

/// What a decision does to its matter.
package enum DecisionEffect: String, Sendable, CaseIterable {
  case approved, noted, endorsed, deferred, elected, rejected, other
}

/// Something that this meeting settled.
package struct Decision: Hashable, Sendable {
  /// `item-7-decision-1`, or `decision-1` where it stands under no item.
  package var id: String
  package var kind: DecisionKind
  package var effect: DecisionEffect
  package var text: String
  package var proposer: String?
  package var seconder: String?
  package var votes: Votes
  package var line: Int
  /// The passage it stands in, as an index into its item's passages (or `Meeting.before` and then `after`);
  /// nil where it is no single one.
  package var passage: Int?

  /// Given by linking: the address of the item that answers what the decision asks for.
  package var answeredBy: String?

  package init(
    id: String, kind: DecisionKind, effect: DecisionEffect, text: String, proposer: String? = nil,
    seconder: String? = nil, votes: Votes = Votes(), line: Int, passage: Int? = nil
  ) {
    self.id = id
    self.kind = kind
    self.effect = effect
    self.text = text
    self.proposer = proposer
    self.seconder = seconder
    self.votes = votes
    self.line = line
    self.passage = passage
  }
}

/// Votes as the minutes count them; each is nil where they do not say.
package struct Votes: Hashable, Sendable {
  package var inFavour: Int?
  package var against: Int?
  package var abstain: Int?
  /// "carried", "lost", "unanimous", as written.
  package var outcome: String?

  package init(inFavour: Int? = nil, against: Int? = nil, abstain: Int? = nil, outcome: String? = nil) {
    self.inFavour = inFavour
    self.against = against
    self.abstain = abstain
    self.outcome = outcome
  }

  package var isEmpty: Bool { inFavour == nil && against == nil && abstain == nil && outcome == nil }
}

/// A task with a named doer: a person or a post.
package struct Action: Hashable, Sendable {
  package var id: String
  package var owner: String?
  package var text: String
  package var due: CalendarDate?
  package var line: Int
  package var passage: Int?
  /// Given by linking: the address of the item that answers it, as `meetings/BODY/DATE/#item-3`.
  package var answeredBy: String?

  package init(
    id: String, owner: String?, text: String, due: CalendarDate? = nil, line: Int, passage: Int? = nil
  ) {
    self.id = id
    self.owner = owner
    self.text = text
    self.due = due
    self.line = line
    self.passage = passage
  }
}

/// A declaration of interest: who, in what, and whether they left the room.
package struct Declaration: Hashable, Sendable {
  package var asWritten: String
  package var interest: String?
  /// True where the minutes say that the person withdrew, false where they say that the person stayed.
  package var withdrew: Bool?
  package var line: Int
  /// Given by linking.
  package var person: String?

  package init(asWritten: String, interest: String?, withdrew: Bool?, line: Int) {
    self.asWritten = asWritten
    self.interest = interest
    self.withdrew = withdrew
    self.line = line
  }
}
