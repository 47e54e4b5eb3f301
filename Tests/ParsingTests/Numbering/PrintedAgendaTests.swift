import Minutes
import Testing

@testable import Parsing

/// An agenda printed before the minutes, and titles that a layout marks in its own way.
@Suite struct PrintedAgendaTests {
  private func titles(_ text: String, _ name: String = "minutes/example.txt") throws -> [String] {
    try outcomesMeeting(text, name).items.map { ($0.number.map { $0 + " " } ?? "") + $0.title }
  }

  @Test func `the numbers of a printed agenda are not those of the points below the titles`() throws {
    let text = """
      Fernhollow Path Users Group

      14th meeting

      11 June 2024

      Attendees
      Olive Marsh (Chair)
      Peter Quill

      Agenda

      Item   Description
      1      Welcome and update
      2      Minutes and actions of last meeting (approval)
      3      Newcomers (information)
      4      Risk register
      5      Requests of the farmers

      Welcome and Update

             1. The Chair updated the group on her walks of the spring.
             2. She has walked every path of the valley and was pleased.

      Minutes and Actions

             3. The actions from the last meeting were approved.

      Newcomers

             4. The list will be renewed in the next weeks.
             5. Everybody was asked to tell others of it.

      Risk register

             6. The Group noted the risk register.

      Requests of the farmers

             7. There was some talk about the gates that stand open.
             8. The farmers have asked for signs and were told to wait.
      """
    #expect(
      try titles(text) == [
        "Welcome and Update", "Minutes and Actions", "Newcomers", "Risk register", "Requests of the farmers",
      ])
  }

  @Test func `bold titles behind an agenda with numbers end in a stop`() throws {
    let text = """
      **Annual Meeting, 2nd May 2024 at 7.00pm, Village Hall**

       1.       Apologies for Absence

       2.       Election of officers

       3.       Continued approval of Pond Committee

       4.       Charitable Donations

      **Fernhollow Parish Council.**

      **Draft minutes. 2.5.24**.

      **Apologies.** No apologies received.

      **Election of Officers.**

      Ann Lee was elected Chairman.

      **Approval of Pond Committee.**

      The Council approved the Pond Committee for a year.

      **Charitable Donations.**

      The Council agreed to give £45 to the scouts.
      """
    let found = try titles(text, "minutes/example.md")
    #expect(found.contains("Approval of Pond Committee"))
    #expect(found.contains("Charitable Donations"))
    #expect(!found.contains { $0.first?.isNumber == true })
  }

  @Test func `two signs or more are a heading without a blank behind them`() throws {
    let text = """
      # Minutes of the meeting of 4 March 2024

      ## 1. Welcome

      The Chair opened the meeting.

      ##2. Elections

      Nobody stood.
      """
    #expect(try titles(text, "minutes/example.md") == ["1 Welcome", "2 Elections"])
  }

  @Test func `the letters before a reference belong to the layout`() {
    let label = numberLabel(of: "FGP 02/2021 Finance")
    #expect(label?.text == "02/2021")
    #expect(label?.length == 12)
    #expect(numberLabel(of: "FGP 02 Finance") == nil)
  }

  @Test func `an agenda and its minutes in one paper are minutes`() throws {
    let m = try outcomesMeeting(
      "# 2024-06-15\n\n## Agenda\n\n- Walks\n- Stiles\n\n## Minutes\n\n- Walks were talked over\n- Stiles too\n",
      "minutes/example.md")
    #expect(m.kind == .minutes)
  }

  @Test func `somebody with a list of their own is no title`() throws {
    let text = """
      # 2024-06-15

      ## Minutes

      - Walks of the summer
          - Two walks are planned
      - Stiles of the valley
          - Three are broken
      - Ben: check the lower gate
          - It is open at night
      """
    #expect(try titles(text, "minutes/example.md") == ["Walks of the summer", "Stiles of the valley"])
  }
}
