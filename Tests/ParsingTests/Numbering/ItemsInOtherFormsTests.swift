import Minutes
import Testing

@testable import Parsing

/// Items that other marks of a document hid.
struct ItemsInOtherFormsTests {
  private let head = "Quay Council\n\n9 May 2023\n\nPresent: Cllrs Ada Holm, Bea Lund\n\n"

  @Test func `a title in capitals has two parts`() throws {
    let m = try meeting(
      head
        + "1.  MINUTES\n\nAgreed.\n\n2.  DEVELOPMENT: FORMER GASWORKS, MILL STREET\n\n2.1  Noted.\n\n3.  APOLOGIES: CLLR CARR\n\n4.  Marl Lions Club re: Summer fair\nLent.\n"
    )
    #expect(m.items.map(\.title).prefix(2) == ["MINUTES", "DEVELOPMENT: FORMER GASWORKS, MILL STREET"])
    #expect(m.items.last?.title == "Marl Lions Club re: Summer fair")
  }

  @Test func `references share their year, and old ones below them are points`() throws {
    let m = try meeting(
      head
        + "17/86 Welcome\nAll were welcomed.\n17/87 Minutes\nAgreed.\n17/88 Action Log\n17/61 – Mowing – on agenda, closed\n17/72 – Car park – the Clerk to report back\n17/89 Finance\nNoted.\n17/90 Roads\nNoted.\n"
    )
    #expect(m.items.compactMap(\.number) == ["17/86", "17/87", "17/88", "17/89", "17/90"])
  }

  @Test func `a reference stands against its title`() throws {
    let m = try meeting(
      head
        + "39/20 APOLOGIES FOR ABSENCE\nNone.\n40/20DECLARATIONS OF INTEREST\nNone.\n41/20 QUARTER ONE BUDGET MONITORING\nREPORT\nThe report was noted.\n"
    )
    #expect(
      m.items.map(\.title) == [
        "APOLOGIES FOR ABSENCE", "DECLARATIONS OF INTEREST", "QUARTER ONE BUDGET MONITORING REPORT",
      ])
  }

  @Test func `headings that are labels elsewhere are items above their text`() throws {
    let m = try meeting(
      "Quay Users\n==========\n\n4 June 2019\n\nTrustees Present\n----------------\n\n- Ann Quill\n- Joe Teal\n\nReport\n------\n\nAnn showed the accounts.\n\nTrustees\n--------\n\nThe term of Joe Teal has ended.\n\nVote of thanks\n--------------\n\nAll were thanked.\n",
      named: "minutes/a.rst")
    #expect(m.items.map(\.title) == ["Report", "Trustees", "Vote of thanks"])
    #expect(m.attendance.count == 2)
  }

  @Test func `a paper with a place and a list of those present is no page`() throws {
    let m = try meeting(
      "Marl Park Authority\n\nMINUTES\n\nMeeting: Marl Park Authority\nDate: Friday 2 July 2021 at 10.00 am\nVenue: The Shed, Quarry Lane\nPresent: Mr T Quill, Cllr W Teal\n\n54/21 ROLL OF MEMBERS\n\nItem 8\n\nCllr Teal declared an interest.\n\n55/21 MINUTES\n\nApproved.\n\n56/21 ROADS\n\nNoted.\n"
    )
    #expect(m.items.compactMap(\.number) == ["54/21", "55/21", "56/21"])
  }

  @Test func `a numbered title in two languages stays one`() throws {
    let m = try meeting(
      head
        + "411.  CROESO / WELCOME\nAll.\n\n412.  YMDDIHEURIADAU / APOLOGIES:  Cyng./Cllrs Sioned Quill, J. T. Teal\n\n413.  COFNODION / MINUTES:  Agreed.\n"
    )
    #expect(
      m.items.map(\.title) == ["CROESO / WELCOME", "YMDDIHEURIADAU / APOLOGIES", "COFNODION / MINUTES"])
    #expect(m.attendance.suffix(2).map(\.status) == [.apologies, .apologies])
  }

  @Test func `minutes that were agreed in a word are an item`() throws {
    let m = try meeting(
      "# Quay Council 4 June 2019\n\n## Welcome\n\nAda welcomed all.\n\n## Minutes\n\nAgreed.\n\n## Finance\n\nNoted.\n",
      named: "minutes/a.md")
    #expect(m.items.map(\.title) == ["Welcome", "Minutes", "Finance"])
  }

  @Test func `a session stands before the number`() throws {
    let m = try meeting(
      head + "24/25-01 Apologies\nNone.\n24/25-02 Minutes\nAgreed.\n24/25-03 Finance\nNoted.\n")
    #expect(m.items.compactMap(\.number) == ["24/25-01", "24/25-02", "24/25-03"])
  }

  @Test func `a stroke parts a common title from a short sentence`() throws {
    let m = try meeting(
      head
        + "1. Welcome – Ada welcomed all.\n2. Minutes – agreed.\n3. Finance – the accounts were shown.\n4. Planning – Quay Mill\nNoted.\n"
    )
    #expect(m.items.map(\.title) == ["Welcome", "Minutes", "Finance", "Planning – Quay Mill"])
  }

  @Test func `a full stop parts titles from what was said`() throws {
    let m = try meeting(
      "Marl and Fell Parish Council Minutes of Meeting held on 15th December 2016 at 7.30pm.\n\nPresent: Alan Quill, Cliff Teal, Sue Rusk\n\nPublic forum. A number of residents asked for the hedge to be cut. They were thanked.\n\nIt was reported that the path is blocked. This is a matter for Highways.\n\nPolice reports. These are published on the board each month for all to read.\n\nChairman’s Report. At a meeting held in May the council had decided to go on.\n\nPlay Area. The roundabout needed to be redecked. This would cost about £130.\n\nCorrespondence. A number of routine bills had been received and read out.\n\nFinance Report. A full report was not available in the absence of a clerk.\n\nOverhanging trees. A number of trees and bushes were overhanging the paths.\n"
    )
    #expect(
      m.items.map(\.title) == [
        "Public forum", "Police reports", "Chairman’s Report", "Play Area", "Correspondence",
        "Finance Report",
        "Overhanging trees",
      ])
    #expect(m.body?.name == "Marl and Fell Parish Council")
  }

  @Test func `titles in capitals stand in one paragraph`() throws {
    let m = try meeting(
      "BOARD OF COMMISSIONERS April 3, 2012 The Board of Commissioners of Marl County met Tuesday, April 3, 2012 at 9:00 A.M. in the Courthouse. Present were Dale Quill, Chairman; Linda Teal, Member; and Una Rusk, Clerk. MINUTES: Teal moved to approve the minutes of the last meeting. Carried. ACCOUNTS PAYABLE: Teal moved to approve the warrants. Carried. ROAD & BRIDGE: The bridge is posted at eight tons. The culvert will be open by Friday. SHERIFF: The sheriff asked for a clerk. Approved. ROAD SIGNS: The spray bid was opened. It was tabled. AYES: Quill, Teal. Motion carried."
    )
    #expect(
      m.items.map(\.title) == ["MINUTES", "ACCOUNTS PAYABLE", "ROAD & BRIDGE", "SHERIFF", "ROAD SIGNS"])
  }
}
