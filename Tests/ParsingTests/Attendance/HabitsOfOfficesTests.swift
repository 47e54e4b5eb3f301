import Testing

@testable import Parsing

/// Offices without a mark, and offices that stand elsewhere than in the list.
@Suite struct HabitsOfOfficesTests {
  @Test func `the seat behind a name is an office`() throws {
    #expect(
      try people(
        minutes(
          "Present: Dr Ada Holm Senate Assessor, Mr Ben Roe Co-opted Member, Ms Una Keel Staff Representative"
        ))
        == [
          "Ada Holm, present, Senate Assessor", "Ben Roe, present, Co-opted Member",
          "Una Keel, present, Staff Representative",
        ])
  }

  @Test func `an office at the start of the next line belongs to the last name`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nDr Ada Holm Senate Assessor, Mr Ben Roe Co-opted Member, Canon Mary Ferry\nStaff Assessor, Ms Una Keel Tenant Representative, Ms\nIngrid Moss Co-opted Member."
        ))
        == [
          "Ada Holm, present, Senate Assessor", "Ben Roe, present, Co-opted Member",
          "Mary Ferry, present, Staff Assessor", "Una Keel, present, Tenant Representative",
          "Ingrid Moss, present, Co-opted Member",
        ])
  }

  @Test func `what somebody does or comes as is no organisation`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Holm (Fundraising), Ben Roe (Hall Bookings), Una Keel (Press), Joe Hart (Scouts)"))
        == [
          "Ada Holm, present, Fundraising", "Ben Roe, present, Hall Bookings", "Una Keel, present, Press",
          "Joe Hart, present @ Scouts",
        ])
  }

  @Test func `an executive with a second office keeps no minutes`() throws {
    #expect(
      try people(
        minutes("Present: Ada Holm\nIn attendance: Ben Roe (Finance Director and Company Secretary)")
      )
      .last == "Ben Roe, in-attendance, Finance Director and Company Secretary")
  }

  @Test func `several offices on one line lead their people`() throws {
    #expect(
      try people(minutes("Office Bearers: Chair: Ada Holm; Treasurer: Ben Roe; Clerk: Una Keel"))
        == ["Ada Holm, present, Chair", "Ben Roe, present, Treasurer", "Una Keel, officer, Clerk"])
  }

  @Test func `an office above a name that is listed already is that one's`() throws {
    #expect(
      try people(
        minutes("Attendees\n\nPresent\ntomk, ilse, Wanda\n\nChair\ntomk\n\nScribe\nilse"))
        == ["tomk, present, Chair", "ilse, present, Scribe", "Wanda, present"])
  }

  @Test func `the one who signs has an office`() throws {
    #expect(
      try people(
        """
        Fellwick Library Board
        6 May 2014

        The Chairperson, Ada Holm, called the meeting to order at 7 pm.

        Present: Ada Holm, Ben Roe, Una Keel

        1. Budget
        The budget was approved.

        Ben Roe, acting secretary
        """) == ["Ada Holm, present", "Ben Roe, present, acting secretary", "Una Keel, present"])
  }

  @Test func `letters that a legend explains as an office are no organisation`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Holm (LG), Ben Roe (SG), Una Keel (LG)\n\n(LG) Lay Governor; (SG) Staff Governor"))
        == ["Ada Holm, present", "Ben Roe, present", "Una Keel, present"])
  }

  @Test func `a table whose cells became rows still pairs names and offices`() throws {
    #expect(
      try people(
        minutes(
          "Present: Ada Holm\n\nStaff members in attendance | Role |\n---|---|\nUna Keel |\nHead of Estates |\nRay Tarn |\nBoard Adviser (observer) |"
        )
      ).suffix(2) == ["Una Keel, officer, Head of Estates", "Ray Tarn, officer, Board Adviser"])
  }

  @Test func `those of a place who sent apologies stand beside those who came`() throws {
    #expect(
      try people(
        minutes(
          "Present:\nAbberly: Joe Hart, Apologies from Una Keel\nOld Wenby: No rep\nOld Ferry: Isla Tarn, Ray Moss\nHolm: Apologies from Ida Fenn"
        ))
        == [
          "Joe Hart, present @ Abberly", "Una Keel, apologies @ Abberly", "Isla Tarn, present @ Old Ferry",
          "Ray Moss, present @ Old Ferry", "Ida Fenn, apologies @ Holm",
        ])
  }

  @Test func `who was absent is told in a sentence`() throws {
    #expect(
      try people(minutes("Members present included Ada Holm and Ben Roe. Una Keel was absent."))
        == ["Ada Holm, present, Member", "Ben Roe, present, Member", "Una Keel, absent"])
  }

  @Test func `the number of a minute stands before its list`() throws {
    #expect(
      try people(
        minutes("Present: Ada Holm", item: "1. Apologies\n7/3 Councillors Ann Lee, Joe Hart and Una Keel.")
      ).suffix(3) == ["Ann Lee, apologies", "Joe Hart, apologies", "Una Keel, apologies"])
  }
}
