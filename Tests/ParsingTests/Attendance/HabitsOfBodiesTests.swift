import Minutes
import Testing

@testable import Parsing

/// Ways in which bodies of other kinds write who came.
struct HabitsOfBodiesTests {
  private func list(_ lists: String, item: String = "1. Minutes\nThe minutes were agreed.") throws -> [String]
  {
    try people(minutes(lists, item: item))
  }

  @Test func `an office of several words stands before its holder's bracket, over blank lines too`() throws {
    #expect(
      try list(
        "Officials in attendance:\n\nActing Director, Waste and Roads (Ms P Quill), Senior Engineer, Fell-\n\nMarrow Area (Mr. J Teal), Staff Officer, Corporate Services (Ms U Keel)."
      ) == [
        "P Quill, officer, Acting Director, Waste and Roads",
        "J Teal, officer, Senior Engineer, Fell-Marrow Area",
        "U Keel, officer, Staff Officer, Corporate Services",
      ])
  }

  @Test func `initials stand right behind a bracket that took the room of their column`() throws {
    #expect(
      try list(
        "Present:     Margaret Quill      MQ                    Kenny Teal          KT\n             Jim Rusk (SBC) JR                    Olive Fenn        OF"
      ) == [
        "Margaret Quill, present", "Kenny Teal, present", "Jim Rusk, present @ SBC", "Olive Fenn, present",
      ])
  }

  @Test func `of two who share a surname a letter in a bracket is the forename's`() throws {
    #expect(
      try list("Present: Councillors Quill (J), Quill (M), Teal and Rusk") == [
        "Quill (J), present", "Quill (M), present", "Teal, present", "Rusk, present",
      ])
  }

  @Test func `surnames stand in columns under their title`() throws {
    #expect(
      try list("Aldermen:           Quill         Teal, M\n                    Rusk          Teal, S (zoom)")
        == [
          "Quill, present", "M Teal, present", "Rusk, present", "S Teal, present",
        ])
  }

  @Test func `a second column that names nobody is said of the first`() throws {
    #expect(
      try list(
        "ATTENDEES:\n\nBoard Directors:\nHal Quill (Chair)    Quill Castings Ltd\nMeera Teal    Teal Foods\nOwen Rusk (by phone)\n\nFell Executive:\nRita Orme    Chief Executive\nSal Dray    (minutes)"
      ) == [
        "Hal Quill, present, Chair @ Quill Castings Ltd", "Meera Teal, present, Board Director @ Teal Foods",
        "Owen Rusk, present, Board Director", "Rita Orme, officer, Chief Executive",
        "Sal Dray, officer, minutes",
      ])
  }

  @Test func `an asterisk tells who came where a legend says so`() throws {
    #expect(
      try list(
        "Chairman - *  Mr R Quill\n\n*  Mr A Teal\tCllr M Rusk\n*  Mr P Orme\t*  Mr T Dray\n   Cllr B Vane\t*  Cllr S Keel\n\n*  Member Present",
        item:
          "1. Apologies\nApologies were received from Cllr M Rusk. No apology was received from Cllr B Vane."
      ).sorted() == [
        "A Teal, present", "B Vane, absent", "M Rusk, apologies", "P Orme, present",
        "R Quill, present, Chairman",
        "S Keel, present", "T Dray, present",
      ])
  }

  @Test func `letters in a column tell it where a legend below does, for one meeting`() throws {
    let roll =
      "GOVERNOR ATTENDANCE\nKeith Quill           P\nHeather Teal          A\nOliver Rusk           S\n\n"
    #expect(
      try list(roll + "P – Present          S – Sanctioned\nA – Absent           L – Late arrival") == [
        "Keith Quill, present", "Heather Teal, absent", "Oliver Rusk, apologies",
      ])
    #expect(try list(roll).allSatisfy { !$0.hasPrefix("Heather Teal, present") })
  }

  @Test func `people stand under the name of the body that sent them`() throws {
    #expect(
      try list(
        "Those present\nFell Residents' Association (FRA)\nIan Quill, Chairman\nJames Teal, Treasurer\n\nUniversity of Marrow\nGeorge Rusk, Estates Manager"
      ) == [
        "Ian Quill, present, Chairman @ Fell Residents' Association (FRA)",
        "James Teal, present, Treasurer @ Fell Residents' Association (FRA)",
        "George Rusk, present, Estates Manager @ University of Marrow",
      ])
  }

  @Test func `an office begins another entry on the next line`() throws {
    #expect(
      try list("Present\nCouncillors D Quill (Chair), P Teal and M Rusk\nClerk J Orme, Allan Dray") == [
        "D Quill, present, Chair", "P Teal, present", "M Rusk, present", "J Orme, officer, Clerk",
        "Allan Dray, present",
      ])
    #expect(
      try list("Present: Councillors D Quill (Chair), P Teal and M Rusk Clerk J Orme") == [
        "D Quill, present, Chair", "P Teal, present", "M Rusk, present", "J Orme, officer, Clerk",
      ])
  }

  @Test func `letters of another council behind a name are whom it is for`() throws {
    #expect(
      try list("Present\nCouncillors D Quill, N Teal, M Rusk, R Orme, P Dray, A Vane, FDC, Clerk J Keel")
        .suffix(2) == [
          "A Vane, in-attendance @ FDC", "J Keel, officer, Clerk",
        ])
  }

  @Test func `by what right governors sit is their role`() throws {
    #expect(
      try list(
        "Present: Rev Tim Quill (Foundation), Mrs S Teal (Parent), Mr C Rusk (LA), Miss K Orme (Staff)") == [
          "Tim Quill, present, Foundation", "S Teal, present, Parent", "C Rusk, present, LA",
          "K Orme, present, Staff",
        ])
  }

  @Test func `all of a list came for the body at its end`() throws {
    #expect(
      try list("In attendance: Vic Quill (Fellsoft), David Teal, Renee Rusk, Steve Orme – all Marrow Council")
        == [
          "Vic Quill, in-attendance @ Fellsoft", "David Teal, in-attendance @ Marrow Council",
          "Renee Rusk, in-attendance @ Marrow Council", "Steve Orme, in-attendance @ Marrow Council",
        ])
  }

  @Test func `a surname with its office is no office of the one before`() throws {
    #expect(
      try list("Present: Councillors Quill, Teal, Rusk (Chair), Orme and Dray") == [
        "Quill, present", "Teal, present", "Rusk, present, Chair", "Orme, present", "Dray, present",
      ])
  }

  @Test func `offices stand before their holders in turn`() throws {
    #expect(
      try list(
        "Present: President, Tom Quill; Vice-President, David Teal, Treasurer, Sue Rusk; and At Large, Nan Orme"
      )
        == [
          "Tom Quill, present, President", "David Teal, present, Vice-President",
          "Sue Rusk, present, Treasurer",
          "Nan Orme, present, At Large",
        ])
  }

  @Test func `a clerk's office is no note, nor are letters behind an office`() throws {
    #expect(
      try list(
        "Present: Ann Quill, Joe Teal\nIn attendance: PC Kit Rusk (Fell Police), Jean Orme (Minute Secretary)"
      ).last == "Jean Orme, officer, Minute Secretary")
    #expect(
      try list(
        "PRESENT:                   Watson Quill              Convenor(WQ)\n                           Adam Teal                 Treasurer(AT)"
      ) == ["Watson Quill, present, Convenor", "Adam Teal, present, Treasurer"])
  }

  @Test func `two columns are two lists, and a label in one of them begins a third`() throws {
    #expect(
      try list(
        "Attendees                                        Apologies\nHeather Quill (Chair) (HQ)                       Adam Teal (AT)\nBob Rusk (BR)                                    Paul Orme (PO)\nJennie Vane (JV)                                 Officials\nSarah Dray (SD)                                  Una Keel (Marrow Office) (UK)"
      ) == [
        "Heather Quill, present, Chair", "Adam Teal, apologies", "Bob Rusk, present", "Paul Orme, apologies",
        "Jennie Vane, present", "Sarah Dray, present", "Una Keel, officer @ Marrow Office",
      ])
  }

  @Test func `a field of the heading is no more of a list`() throws {
    let m = try meeting(
      "# Quay Board\n\nGuests: Malva Quill, Daniel Teal, Una Rusk, Ida Orme, Sal Dray, Owen Vane, Rita Keel, Hal Holt\n\n*Date and Location*: March 8, 2018, 11:15am CET, Congress Center Marrow, Fellland, in the Delta Room\n\n## Minutes\n\nNone.\n\n## Roads\n\nNone.\n",
      named: "minutes/a.md")
    #expect(m.attendance.count == 8)
    #expect(m.date == CalendarDate(year: 2018, month: 3, day: 8))
  }

  @Test func `a bracket at a line's beginning goes on with the list`() throws {
    #expect(
      try list(
        "Present: Alan Quill (Chair), Chris Teal (Treasurer), Dorian Rusk (Secretary), Steven\nOrme, Helen Dray (Deputy), Julie Vane (Bursar), Victoria Keel\n(Warden), Stephen Holt (Editor), Kate Munt (Warden)"
      ).suffix(3) == [
        "Victoria Keel, present, Warden", "Stephen Holt, present, Editor", "Kate Munt, present, Warden",
      ])
  }
}
