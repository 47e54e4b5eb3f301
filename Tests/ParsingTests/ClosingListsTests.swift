import Minutes
import Testing

@testable import Parsing

/// What is told in an item and again in a list at the document's end; lists of those elected; other forms of outcomes.
@Suite struct ClosingListsTests {
  private func told(_ m: Meeting) -> [String] {
    m.items.flatMap { item in item.decisions.map { "\(item.title): \($0.kind.rawValue) \($0.text)" } }
  }

  private let minutes =
    "Marl Standards Board\n\nMinutes of the meeting\nThursday 28 March 2019\n\nAttendees:\nAnn Hale (AH) (Chair)\nJo Orr (JO)\n\ne-Voting\n\nJO said that voting was a foundation to many things.\n\nThe Board agreed that voting was a fundamental issue, and that it would be tested.\n\nAdopting standards\n\nThe members talked of the old standards.\n\nAny other business\n\nThe minutes of the previous meeting were agreed for publication.\n\nAH agreed to write a post on the standards.\n\nActions\n\n1. JO to ring the mill before the spring.\n\nDecisions\n\n• The Board agreed that voting was a fundamental issue, and that it would be tested.\n"

  @Test func `a decision told again in a closing list counts once, and the list says nothing of its item`()
    throws
  {
    let m = try outcomesMeeting(minutes)
    #expect(m.items.map(\.title) == ["e-Voting", "Adopting standards", "Any other business"])
    #expect(
      told(m) == [
        "e-Voting: agreed The Board agreed that voting was a fundamental issue, and that it would be tested.",
        "Any other business: agreed The minutes of the previous meeting were agreed for publication.",
      ])
    #expect(
      m.items.flatMap(\.actions).map(\.text) == [
        "AH agreed to write a post on the standards.", "JO to ring the mill before the spring.",
      ])
  }

  @Test func `the following were elected, each with the office`() throws {
    let m = try clubMeeting(
      "After further discussions and a second vote the following were elected to the\nBoard roles:\n\nChair – Olive Marsh\nVice-Chair – Peter Quill\n\n3. Close\n\nNone.\n"
    )
    #expect(told(m) == ["Paths: decision Chair – Olive Marsh", "Paths: decision Vice-Chair – Peter Quill"])
    #expect(m.items[1].decisions.allSatisfy { $0.effect == .elected })
  }

  @Test(arguments: [
    ("After discussion the Committee agreed to mend the stile.", "the Committee agreed to mend the stile."),
    (
      "The map has come and after much discussion the Committee resolved to print it.",
      "the Committee resolved to print it."
    ),
  ])
  func `what led up to a decision is no part of it`(text: String, decision: String) throws {
    let m = try clubMeeting(text + "\n\n3. Close\n\nNone.\n")
    #expect(m.items[1].decisions.map(\.text) == [decision])
  }

  @Test func `a motion with movers of its own does not settle the one above`() throws {
    let m = try clubMeeting(
      "Councilman Lamb made a motion to hire Carl Rowe, second by Councilman Orr and approved on a Roll Call Vote as follows:\n\nCouncilman Lamb   yes\n\nCouncilman Orr   yes\n\nCouncilman Orr made a motion to adjourn, Councilman Penn second and the motion passed 5-0.\n\n3. Close\n\nNone.\n"
    )
    #expect(m.items[1].decisions.map(\.proposer) == ["Councilman Lamb", "Councilman Orr"])
    #expect(m.items[1].decisions.map(\.seconder) == ["Councilman Orr", "Councilman Penn"])
  }

  @Test func `an application's reference is no title`() throws {
    let m = try outcomesMeeting(
      "Marl Parish Council\nMinutes of the meeting held on 24 July 2017\n\nPresent: Cllr Ann Hale, Cllr Jo Orr\n\n1. Apologies\nNone.\n2. Planning:\n2.1 172267: Farm Cottage, side extension: It was agreed that the Council support this.\n2.2 172460: South View, fell one beech: It was agreed that the tree be kept.\n3. Close\nNone.\n"
    )
    #expect(m.items.map(\.title) == ["Apologies", "Planning", "Close"])
    #expect(m.items[1].decisions.count == 2)
  }

  @Test func `people listed below a committee's name own no task`() throws {
    let m = try clubMeeting(
      "                                                                    Action\nThe members will be:\n\nFinance and Audit\n\nPeter Quill\n\nSandra Teal\n\nHealth and Safety\n\nPeter Quill\n\n3. Close\n\nNone.\n"
    )
    #expect(m.items.flatMap(\.actions).isEmpty)
  }

  @Test func `a pair with an office behind each is charged together`() throws {
    let m = try clubMeeting(
      "Peter Quill (Warden) and Sandra Teal (Secretary) will attend the refresher course.\n\nOlive Marsh reports that she will move the sign. She also will be ringing the mill.\n\n3. Close\n\nNone.\n"
    )
    #expect(
      m.items[1].actions.map(\.text) == [
        "Peter Quill (Warden) and Sandra Teal (Secretary) will attend the refresher course.",
        "Olive Marsh reports that she will move the sign.", "She also will be ringing the mill.",
      ])
  }
}

/// What a decision does, told by its words.
@Suite struct EffectsOfWordsTests {
  private func effects(_ text: String) throws -> [DecisionEffect] {
    try clubMeeting(text + "\n\n3. Close\n\nNone.\n").items[1].decisions.map(\.effect)
  }

  @Test(arguments: [
    ("The Committee agreed payment of £4 to the hall.", DecisionEffect.approved),
    ("The Committee agreed the rota would be changed.", .other),
    ("Lettings policy - agreed", .approved),
    ("It was agreed to return to this issue in June.", .deferred),
    ("It was agreed we should enquire whether the fair could be postponed.", .other),
    (
      "On motion of Ms Marsh, seconded by Mr Quill, the Committee unanimously adjourned the meeting.",
      .approved
    ),
    ("It was agreed that congratulations be passed to the ringers.", .other),
    ("Mrs Teal was proposed by Mr Quill, seconded Ms Marsh.", .elected),
    ("The Committee resolved to pay the bill.", .approved),
    ("The minutes were moved as correct by Peter Quill and Sandra Teal.", .approved),
  ])
  func `words tell the effect`(text: String, effect: DecisionEffect) throws {
    #expect(try effects(text) == [effect])
  }

  @Test func `a clause behind but begins with its verb`() throws {
    let m = try clubMeeting(
      "The Committee discussed the letter and made some changes, but agreed that it be sent in May.\n\n3. Close\n\nNone.\n"
    )
    #expect(m.items[1].decisions.map(\.text) == ["agreed that it be sent in May."])
  }
}
