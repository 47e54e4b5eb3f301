import Minutes
import Testing

@testable import Parsing

/// Lists whose label has no mark, or that have none.
@Suite struct BareListsTests {
  @Test func `a group and nothing but names behind it is a list`() throws {
    #expect(
      try people(
        minutes("Board Members Ava Blake, Tess Hind, Carl Pina, Ann-Marie Stott\nGuests Stefan Maffull"))
        == [
          "Ava Blake, present, Board Member", "Tess Hind, present, Board Member",
          "Carl Pina, present, Board Member", "Ann-Marie Stott, present, Board Member",
          "Stefan Maffull, in-attendance, Guest",
        ])
  }

  @Test func `the officers stand with their offices below councillors without a label`() throws {
    #expect(
      try people(
        minutes(
          "Cllrs B Ash, D Birch, P Cole (Deputy Mayor), M Dean and T Wren\n\nC Pike, Acting Town Clerk\nG Marsh, Asset Manager"
        )
      ).suffix(2) == ["C Pike, officer, Acting Town Clerk", "G Marsh, in-attendance, Asset Manager"])
  }

  @Test func `those with whom a meeting is called to order are there`() throws {
    #expect(
      try people(
        """
        Planning Board Minutes
        March 22, 2011

        CALL TO ORDER

        Phil Moore, Chair called the meeting to order with Bill Glenn, Harry Wrighton, Selectmen Representative and John Green.

        APPROVAL OF MINUTES

        Motion was made by Bill Glenn to approve the minutes, seconded by John Green. Motion carried 4-0.
        """) == [
          "Phil Moore, present, Chair", "Bill Glenn, present",
          "Harry Wrighton, present, Selectmen Representative", "John Green, present",
        ])
  }

  @Test func `headings of a wiki open lists`() throws {
    #expect(
      try people(
        "= Quill Board Minutes for 22 July 2019 =\n\n== Attending ==\n\n * Alan Day\n * Rob Queen\n\n== Regrets ==\n\n * Kit Geras\n\n== Minutes ==\n\n * Nothing more.\n"
      ) == ["Alan Day, present", "Rob Queen, present", "Kit Geras, apologies"])
  }

  @Test func `late comers of whom there were none open no item`() throws {
    let m = try meeting(
      minutes(
        "Members Present: Bea Annis, Piers Vio\nMembers Arriving Late: None\n\nAlternates Present: Clyde Carse and Ida Holm\nAlternates Arriving Late: None"
      ))
    #expect(m.items.map(\.title) == ["Minutes", "Finance", "Next meeting"])
    #expect(m.attendance.map(\.role) == ["Member", "Member", "Alternate", "Alternate"])
  }

  @Test func `one who brings another's apologies sends none`() throws {
    let m = try meeting(
      minutes(
        "Present: Ada Munt, Jo Vell",
        item:
          "1. Police\nPC Piers Frenchay firstly gave apologies from Sergeant Nell Bell who was unable to attend this evening."
      ))
    #expect(m.attendance.filter { $0.status == .apologies }.map(\.name.name) == ["Nell Bell"])
  }
}

extension BareListsTests {
  @Test func `those in attendance are the members where nobody else is listed`() throws {
    #expect(
      try people(
        minutes("In attendance: Tony (Chair), Sue (Vice Chair), Marcus, Jean\nApologies: Megan, Emily"))
        == [
          "Tony, present, Chair", "Sue, present, Vice Chair", "Marcus, present", "Jean, present",
          "Megan, apologies", "Emily, apologies",
        ])
  }

  @Test func `a roll may be names and no verb`() throws {
    #expect(
      try people(
        """
        Meeting of the Annie Port Memorial Library
        June 10, 2019 at 5:00 pm

        1. Call to Order/Roll Call                                         Greetings

        Meeting called to order at 5:05. Allarde, Godfrey Hask, Horth & Worden present.

        2. Approval of Agenda                                             Official Action

        Motion to approve by Worden, seconded Hask, approved unanimously.

        3. Old Business
        """) == ["Allarde, present", "Godfrey Hask, present", "Horth, present", "Worden, present"])
  }
}
