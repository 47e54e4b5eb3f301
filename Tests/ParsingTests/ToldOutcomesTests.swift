import Minutes
import Testing

@testable import Parsing

/// Outcomes that a sentence of its own tells.
@Suite struct ToldOutcomesTests {
  private func first(_ text: String) throws -> AgendaItem {
    try meeting(
      minutes("Present: Cllr Ada Munt, Cllr Jo Vell, Mrs B North (Clerk)", item: "1. Roads\n" + text)
    ).items[0]
  }

  @Test func `a motion is told by the sentence that says that it is approved`() throws {
    let d = try first(
      "Cllr Munt made a motion to approve the agenda. Cllr Vell seconded the motion. All voted “AYE”. The motion is approved."
    ).decisions
    #expect(d.map(\.text) == ["The motion is approved."])
    #expect(d.map(\.proposer) == ["Cllr Munt"])
  }

  @Test func `what the minutes came to tells the motion on them`() throws {
    let d = try first(
      "Ada Munt moved to accept the minutes. Jo Vell seconded. The minutes passed unanimously."
    ).decisions
    #expect(d.map(\.text) == ["The minutes passed unanimously."])
  }

  @Test func `the resolution below its own motion is one decision with it`() throws {
    let d = try first(
      "Cllr Munt proposed that Cllr Vell be appointed Chair of the Roads Panel. This was seconded by Cllr Orr and was put to a vote. The vote carried.\n\nCouncil Resolved to:\n\nAppoint Cllr Vell Chair of the Roads Panel."
    ).decisions
    #expect(d.map(\.kind) == [.resolved])
  }

  @Test func `a clause behind "there were no questions" settles by itself`() throws {
    #expect(
      try first("There were no questions and the minutes were approved unanimously by those present.")
        .decisions.map(\.text)
        == ["the minutes were approved unanimously by those present."])
  }

  @Test func `taking an office or the roll is no task`() throws {
    #expect(
      try first("The Chair asked the Clerk to take roll call. Cllr Vell volunteered to become treasurer.")
        .actions.isEmpty)
  }

  @Test func `an action that names nobody is none`() throws {
    #expect(try first("Action: To be brought back to the next meeting.").actions.isEmpty)
  }

  @Test func `numbers in brackets above their titles are those of items`() throws {
    let m = try meeting(
      "4 JULY 2013\nMinutes of a meeting of the DEVELOPMENT COMMITTEE held in the Hall at 9.30 am\nPresent: Ada Munt, Jo Vell\n(26)\nAPOLOGIES FOR ABSENCE\nNone.\n(27)\nMINUTES\nThe Minutes were approved.\n(28)\nURGENT BUSINESS\nThere was none.\n"
    )
    #expect(m.items.map(\.number) == ["26", "27", "28"])
  }

  @Test func `those who open the meeting are no part of the title`() throws {
    let m = try meeting(
      minutes(
        "Present: Ada Munt, Jo Vell",
        item: "1. Welcome Ivor Stannard welcomed everyone and explained the rules."))
    #expect(m.items[0].title == "Welcome")
  }
}

extension ToldOutcomesTests {
  @Test func `the label of a list of one is no part of what was resolved`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell", item: "1. Plan\nRESOLVED: That [1] the update be noted."))
    #expect(m.items[0].decisions.map(\.text) == ["the update be noted."])
  }

  @Test func `an outcome in capitals is no title`() throws {
    let m = try meeting(
      "HARROW SENATE\nRegular Meeting, 5 March 2013\n\nSENATORS PRESENT: L. Bryce, J. Choy\n\nI. Consideration of Minutes\n\nMINUTES APPROVED AS DISTRIBUTED\n\nII. Announcements\n\nNone.\n\nIII. Reports\n\nMOTION APPROVED 20 YES – 0 NO\n"
    )
    #expect(m.items.count == 3)
    #expect(m.items[0].decisions.map(\.text) == ["MINUTES APPROVED AS DISTRIBUTED"])
  }
}
