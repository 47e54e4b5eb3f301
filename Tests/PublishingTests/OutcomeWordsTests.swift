import Minutes
import Testing

@testable import Publishing

/// What a page says became of a matter.
@Suite struct OutcomeWords {
  @Test(arguments: [
    ("That the Council object to the application.", DecisionEffect.rejected, "an objection"),
    ("Objects, for want of parking.", .rejected, "an objection"),
    ("That the objectives be refused.", .rejected, "rejected"),
    ("The motion was lost.", .rejected, "rejected"),
    ("To refuse it as the new projector is dear.", .rejected, "rejected"),
    ("Cllr Lee was elected.", .elected, "elected or appointed"),
  ])
  func `an objection is not called a rejection`(text: String, effect: DecisionEffect, expected: String) throws
  {
    let decision = Decision(id: "d", kind: .agreed, effect: effect, text: text, line: 1)
    #expect(try Fixture.look().wording.outcome(of: decision) == expected)
  }
}
