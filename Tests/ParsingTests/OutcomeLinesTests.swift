import Minutes
import Parsing
import Testing

/// Lines that belong to what stands before them: an outcome to its motion, a tier to its councillor, an address to no office.
@Suite struct OutcomeLinesTests {
  private func meeting(_ items: String) throws -> Meeting {
    try outcomesMeeting(
      """
      Alder Parish Council
      Minutes of the meeting held on 6 May 2021

      Present: Cllr Ann Hale (Chair), Cllr Bea Orr, Cllr Tom Dow

      1. Apologies
      None.

      \(items)
      """)
  }

  @Test func `a line of votes gives its motion the votes`() throws {
    let d = try meeting(
      """
      2. Speed limit
      Cllr Hale proposed, seconded Cllr Orr, that the Council support the petition. Cllr Dow was afraid that nobody would keep to it.
      Vote: 3 for, 2 against, 1 abstention. Carried.
      """
    ).items[1].decisions
    #expect(d.count == 1)
    #expect(d.first?.text.hasPrefix("Cllr Hale proposed") == true)
    #expect(d.first?.votes.inFavour == 3)
    #expect(d.first?.votes.against == 2)
    #expect(d.first?.votes.abstain == 1)
  }

  @Test(arguments: ["Agreed.", "Carried."])
  func `a bare outcome below a motion is the motion's`(_ outcome: String) throws {
    let d = try meeting(
      """
      2. Hall
      Cllr Hale proposed, seconded Cllr Orr, that the roof be mended.
      \(outcome)
      """
    ).items[1].decisions
    #expect(d.count == 1)
    #expect(d.first?.text.hasPrefix("Cllr Hale proposed") == true)
    #expect(d.first?.seconder == "Cllr Orr")
  }

  @Test func `a councillor's tier is no part of the title`() throws {
    let items = try meeting(
      "2. Footpath 9. Borough Councillor Vell had sent word that the footbridge is in the programme.\n\n3. Close\nNone."
    ).items
    #expect(items[1].title.hasPrefix("Footpath 9"))
    #expect(!items[1].title.contains("Borough"))
  }

  @Test func `an address behind an office is not of it`() throws {
    let found = try meeting(
      "2. Contact\nQuestions go to Callum Vell, Democratic Services Officer Email: vell@alder.example"
    ).introduced
    #expect(found.map(\.role) == ["Democratic Services Officer"])
    let letter = try meeting(
      "2. Letters\nAda Vell, Planning Policy Manager – Revision of the plan. Noted."
    ).introduced
    #expect(letter.map(\.role) == ["Planning Policy Manager"])
  }
}
