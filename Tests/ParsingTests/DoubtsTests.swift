import Minutes
import Parsing
import Testing

/// Facts that a document leaves in doubt: settled by what else it says, and told.
@Suite struct DoubtsTests {
  private func minutes(
    head: String = "Minutes of a meeting held on Tuesday 4th June 2019 at 7.00pm",
    present: String = "Cllrs Munt (Chair) and Vell",
    _ items: String = "", name: String = "minutes/example.txt"
  ) throws -> Meeting {
    try outcomesMeeting(
      """
      LOWER FELLWICK PARISH COUNCIL
      \(head)

      Present: \(present)

      1. Apologies
      None.

      2. Finance
      The accounts were noted.
      \(items)
      """, name)
  }

  @Test func `a day without its year has the year of the file's name, where the day fits`() throws {
    let head = "Minutes of a meeting held on Tuesday 4th June at 7.00pm"
    let taken = try minutes(head: head, name: "minutes/20190604.txt")
    #expect(taken.date?.iso == "2019-06-04")
    #expect(taken.diagnostics.map(\.id) == ["date-from-file-name"])
    // Another day, and a year in which it was no Tuesday.
    #expect(try minutes(head: head, name: "minutes/2019-06-05 minutes.txt").date == nil)
    #expect(try minutes(head: head, name: "minutes/20180604.txt").date == nil)
    #expect(try minutes(head: head, name: "minutes/june.txt").date == nil)
  }

  @Test(arguments: [("8.45", "20:45"), ("20.45", "20:45"), ("08:08", "20:08")])
  func `an evening's meeting ends in the evening`(_ written: String, _ end: String) throws {
    let meeting = try minutes("\nThere being no further business the meeting closed at \(written).")
    #expect(meeting.endTime?.iso == end)
    #expect(meeting.diagnostics == [])
  }

  @Test func `an end before the start that no clock explains is told`() throws {
    let meeting = try minutes("\nThere being no further business the meeting closed at 17.53.")
    #expect(meeting.endTime?.iso == "17:53")
    #expect(meeting.diagnostics.map(\.id) == ["end-before-start"])
  }

  @Test func `minutes printed behind the close are not the meeting's own`() throws {
    let meeting = try minutes(
      head:
        "Minutes of a meeting held on Tuesday 4th June 2019 at 7.00pm\n\nINCLUDES THE DRAFT MINUTES OF THE AGM HELD ON THE SAME DATE",
      """

      There being no further business the meeting closed at 20.16.

      ANNUAL GENERAL MEETING

      DRAFT Minutes of the AGM of the above Council held on Tuesday 4th June 2019 at 6.30pm.

      The meeting closed at 19.04.
      """)
    #expect(meeting.status == nil)
    #expect(meeting.endTime?.iso == "20:16")
  }

  @Test func `an office in the list without a name is told`() throws {
    let meeting = try minutes(present: "Cllrs Munt (Chair), Vell, County Cllr Orr & the Clerk.")
    #expect(meeting.diagnostics.map(\.id) == ["office-without-name"])
    #expect(meeting.attendance.map(\.name.name) == ["Munt", "Vell", "Orr"])
    let named = try minutes(present: "Cllrs Munt (Chair), Vell, Mrs Ada Dow (Clerk).")
    #expect(named.diagnostics == [])
  }

  @Test(arguments: [
    ("No public forum was held.", nil), ("No members of the public present.", 0),
    ("3 members of the public.", 3),
  ])
  func `only a count, or nobody, gives a number of the public`(_ words: String, _ count: Int?) throws {
    #expect(try minutes(present: "Cllrs Munt (Chair), Vell, Dow & Orr. \(words)").publicCount == count)
  }

  @Test func `a count at the end of a line is no part of an organisation`() throws {
    let meeting = try minutes(
      present: "Ada Munt - Chair\nCllr Jo Vell - Fellwick Borough Council\napproximately 30 residents")
    #expect(meeting.publicCount == 30)
    #expect(meeting.attendance.last?.organisation == "Fellwick Borough Council")
  }

  @Test func `a mover's name stands on the next line`() throws {
    let meeting = try minutes(
      "\n3. Posts\n\t(1)  The hall – Cllr Munt.  Proposed by Cllr Dow, seconded by  \n\t        Cllr Orr.\n")
    let decision = try #require(meeting.items.last?.decisions.first)
    #expect(decision.proposer == "Cllr Dow")
    #expect(decision.seconder == "Cllr Orr")
  }

  @Test func `nobody seconds their own motion`() throws {
    let meeting = try minutes("\n3. Posts\nProposed by Cllr Dow, seconded by\n\n4. Close\nNo more.")
    let decision = meeting.items[2].decisions.first
    #expect(decision?.proposer == "Cllr Dow")
    #expect(decision?.seconder == nil)
    #expect(meeting.diagnostics.map(\.id) == ["seconder-is-proposer"])
  }
}
