import Minutes
import Testing

@testable import Parsing

/// Titles that run on into their sentence, lists with more in them than people, and motions in blocks of lines.
struct RunOnTitlesTests {
  private func items(_ lines: String) throws -> [String] {
    try outcomesMeeting(
      "Minutes of Marl Parish Council held on 4 May 2016\n\nPresent: Cllr Ada Munt\n\n" + lines + "\n"
    )
    .items.map(\.title)
  }

  private func people(_ line: String) throws -> [String] {
    try outcomesMeeting(
      "Minutes of Marl Parish Council held on 4 May 2016\n\nPresent: Cllr Ada Munt (Chair) Cllr Jo Vell Cllr Tom Keel\n\n"
        + line + "\n\n1. Minutes: Agreed\n\n2. Roads: None\n"
    ).attendance.dropFirst(3).map { a in
      [a.name.name, a.status.rawValue, a.role, a.organisation].compactMap { $0 }.joined(separator: ", ")
    }
  }

  @Test func `a title ends before the sentence that follows without a mark`() throws {
    #expect(
      try items(
        """
        22/16 Minutes of the Ordinary Meeting on 6 April 2016 The Council approved the minutes as a true record.

        23/16 Urgent Items as agreed by the Chairman There were none.

        24/16 Payments to Date The following payments were presented:

        25/16 Election of Vice-Chairman Tom Fenn was nominated and accepted.

        26/16 Hall Report JV noted that the roof leaks.
        """) == [
          "Minutes of the Ordinary Meeting on 6 April 2016", "Urgent Items as agreed by the Chairman",
          "Payments to Date", "Election of Vice-Chairman", "Hall Report",
        ])
  }

  @Test func `an order with a person in it, and a place, are titles to their end`() throws {
    #expect(
      try items("1. To ask Mr Crake if his van could be lent.\n\n2. Verges beside The Butts\n\n3. Roads\n")
        .prefix(
          2)
        == ["To ask Mr Crake if his van could be lent", "Verges beside The Butts"])
  }

  @Test func `apologies that an item orders stay in its title, and a semicolon may follow a label`() throws {
    #expect(
      try items(
        "1. Present; A. Munt, J. Vell\n\n2. To Consider Accepting Apologies for Absence: They came from Cllr Ash.\n\n3. Roads: None\n"
      ) == ["Present", "To Consider Accepting Apologies for Absence", "Roads"])
  }

  @Test func `the first who sent apologies is not lost behind the sentence that tells them`() throws {
    #expect(
      try people(
        "Apologies: Apologies were received from Cllr Ed Ash, Cllr Una Roe and Cllr Bo Fenn (unwell)") == [
          "Ed Ash, apologies", "Una Roe, apologies", "Bo Fenn, apologies",
        ])
  }

  @Test func `vacancies and the public's count are no part of whoever stands before them`() throws {
    #expect(
      try people("In attendance: D. Crake - Borough Councillor together with four members of the public")
        == ["D. Crake, in-attendance, Borough Councillor"])
    let roll = try outcomesMeeting(
      "Minutes of Marl Parish Council held on 4 May 2016\n\nPresent: Cllr Ada Munt (Chair) Cllr Jo Vell Cllr Tom Keel (Vacancy – 1) Una Wold (Parish Clerk)\n\n1. Minutes: Agreed\n"
    )
    #expect(roll.attendance.map(\.name.name) == ["Ada Munt", "Jo Vell", "Tom Keel", "Una Wold"])
  }

  @Test func `a title of address begins the next, behind a council or an office`() throws {
    #expect(
      try people("In attendance: Cllr Gwen Tarr, Fell County Council Mr Odd Hallam, Footpath Warden") == [
        "Gwen Tarr, in-attendance, Fell County Council", "Odd Hallam, in-attendance, Footpath Warden",
      ])
    #expect(
      try people("Also present: Borough Councillor Perry Ansell and Fell County Councillor Gwen Tarr") == [
        "Perry Ansell, in-attendance, Borough Councillor",
        "Gwen Tarr, in-attendance, Fell County Councillor",
      ])
  }

  @Test func `a day without a year in a page of a later winter is last year's`() throws {
    let page = try outcomesMeeting(
      "---\ntitle: \"Marl Garden Society\"\ndate: \"2020-02-25\"\n---\n\nMinutes of the meeting held on November 8th\n\nMrs Munt welcomed nine guests. Minutes of the last meeting were signed. The supper is on 9th December.\n"
    )
    #expect(page.date?.iso == "2019-11-08")
  }

  @Test func `a blank may be missing behind a full stop`() {
    let cut = { (text: String) in sentences(of: text).map { text.slice($0.lowerBound, $0.upperBound) } }
    #expect(cut("Six residents were there.Mrs Lee came.") == ["Six residents were there.", "Mrs Lee came."])
    #expect(cut("See www.Marl.Org for Node.js.") == ["See www.Marl.Org for Node.js."])
  }

  @Test func `a motion in a block of lines is one decision, and how each voted is no roll`() throws {
    let page = try outcomesMeeting(
      """
      # Quay Board

      4 May 2021

      ## Approval of the code

      **Motion:** "Resolved, that the code of conduct is approved."

      **Sponsor:** Ada Munt

      **Second:** Jo Vell

      **Vote**

      - Ada Munt - Yes
      - Jo Vell - Yes
      - Tom Keel - Yes

      **Motion Passed:** 3-0

      ## Roads

      None.
      """, "minutes/example.md")
    #expect(page.attendance.isEmpty)
    #expect(
      page.items.first?.decisions.map(\.text) == ["\"Resolved, that the code of conduct is approved.\""])
  }

  @Test func `a list tells by yes and no who came, and those below a heading of members are present`() throws
  {
    let page = try outcomesMeeting(
      "# Quay Board\n\n4 May 2021\n\n**Board Members**\n\n- Ada Munt: YES\n- Jo Vell: NO\n- Tom Keel: YES\n\n## Roads\n\nNone.\n",
      "minutes/example.md")
    #expect(
      page.attendance.map { "\($0.name.name) \($0.status.rawValue)" } == [
        "Ada Munt present", "Jo Vell absent", "Tom Keel present",
      ])
    let makers = try outcomesMeeting(
      "# Committee Meeting 2021.05.04\n\n# Minutes\n\n### Members Present\n\n-   Present: Ada Munt, Jo Vell\n-   Apologies: Tom Keel\n\n### Meeting Times\n\n-   Opened: 18:05\n\n### Roads\n\nNone.\n\n### Trees\n\nNone.\n",
      "minutes/example.md")
    #expect(makers.attendance.map { $0.status.rawValue } == ["present", "present", "apologies"])
    #expect(makers.items.map(\.title) == ["Roads", "Trees"])
  }

  @Test func `a pandoc title block is a title without its signs`() throws {
    let page = try outcomesMeeting(
      "% Quay Computing Society\n% Meeting Minutes\n% May 4, 2021\n\n# Attendance\n\n* Ada Munt - President\n\n# Updates\n\nNone.\n\n# Fair\n\nNone.\n",
      "minutes/example.md")
    #expect(page.body?.name == "Quay Computing Society")
  }
}
