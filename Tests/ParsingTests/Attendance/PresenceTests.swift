import Minutes
import Testing

@testable import Parsing

/// Who was there, where a list and the text say it together.
@Suite struct PresenceTests {
  @Test func `seats before names are what people are there`() throws {
    #expect(
      try people(minutes("Present: Trustees Hale (Chair), Orr, Penn and the Clerk")) == [
        "Hale, present, Chair", "Orr, present, Trustee", "Penn, present, Trustee",
      ])
  }

  @Test func `another office ends those who share a seat`() throws {
    #expect(
      try people(minutes("Present: Supervisors Peg Quint and Otis Vray, Treasurer Hugo Pell and Fay Norrel"))
        == [
          "Peg Quint, present, Supervisor", "Otis Vray, present, Supervisor", "Hugo Pell, present, Treasurer",
          "Fay Norrel, present",
        ])
  }

  @Test func `who did not attend is absent, with or without a list`() throws {
    let text = "Present: Trustees Hale (Chair), Orr and Penn"
    #expect(
      try people(minutes(text, item: "1. Apologies and reasons for absence\nTrustee Lamb did not attend."))
        .last
        == "Lamb, absent, Trustee")
    #expect(
      try people(
        minutes(
          "Present:\n\nAnn Hale, Board Chair\n\nJo Orr, Board Member\n\nMr. Ned Hart, Board Member, was unable to attend the meeting."
        )
      ).last == "Ned Hart, apologies, Board Member")
  }

  @Test func `who came later was there`() throws {
    let opening =
      "Town Board Meeting\n\nAUGUST 24, 2023\n\nSupervisor Hale opened the meeting at 6:30pm. In attendance were Councilman Orr, Councilman Penn, and Town Clerk Dow. Councilman Lamb was absent.\n\n"
    #expect(
      try people(opening + "There were no questions.\n") == [
        "Orr, present", "Penn, present", "Dow, officer, Town Clerk", "Lamb, absent",
      ])
    #expect(
      try people(opening + "Councilman Lamb arrived at 6:33pm.\n").last == "Lamb, present")
  }

  @Test func `staff stand among those with seats`() throws {
    #expect(
      try people(
        minutes(
          "Present:\n\nAnn Hale, Board Chair\n\nJo Orr, Board Vice Chair\n\nUna Penn, Board Member\n\nDi Rowe, Administrative Assistant"
        )) == [
          "Ann Hale, present, Board Chair", "Jo Orr, present, Board Vice Chair",
          "Una Penn, present, Board Member",
          "Di Rowe, officer, Administrative Assistant",
        ])
  }

  @Test func `an attendee who sent apologies is not there`() throws {
    let p = try people(
      minutes("Attendees: Ann Hale, Jo Orr, Una Penn", item: "1. Apologies\nJo Orr"))
    #expect(p == ["Ann Hale, present", "Una Penn, present", "Jo Orr, apologies"])
  }

  @Test func `an office joined by and stands below the councillors`() throws {
    #expect(
      try people(
        minutes(
          "Councillors D Hale (Chairman) (DH), P Orr (PO) and K Dow (KD)\n\nParish Clerk and RFO A M Lamb"))
        == [
          "D Hale, present, Chairman", "P Orr, present", "K Dow, present",
          "A M Lamb, officer, Parish Clerk and RFO",
        ])
  }

  @Test func `letters of a council stand behind a name`() throws {
    #expect(
      try people(
        minutes("Present: Cllr D Hale and Cllr R Orr", item: "1. Apologies\nA Lamb MDC and M Lamb")
      ).suffix(2) == ["A Lamb, apologies @ MDC", "M Lamb, apologies"])
  }

  @Test func `labels stand in a column without a colon`() throws {
    let m = try meeting(
      "Title of Meeting         Marl Libraries CIC - Board Meeting\nDate                     26th September 2013\nPlace                    Room 1, County Library\nAttendees                Ann Hale, Jo Orr, Una Penn\nInvited                  Di Rowe (Clerk to the Board)\n\n1. Roads\nThe roads are bad.\n\n2. Close\nNone.\n"
    )
    #expect(m.body?.name == "Marl Libraries CIC")
    #expect(m.venue == "Room 1, County Library")
    #expect(m.attendance.last?.name.name == "Di Rowe")
    #expect(m.attendance.last?.role == "Clerk to the Board")
  }
}
