import Minutes
import Testing

@testable import Parsing

/// Lines that look like titles and are none.
@Suite struct NoTitlesTests {
  private let heading =
    "Web Quill Group\n04 March 2025\n\nPresent: Ada Munt, Ben Orr, Cyd Pell\n\n"

  @Test func `a table of contents holds no items, and a summary tells nothing anew`() throws {
    let m = try meeting(
      heading
        + "Contents\n1. Agenda review\n2. Issue of the ink\n3. Summary of action items\n\nAgenda review\n\nNothing was added by those who came to the call.\n\nIssue of the ink\n\nThe ink fades within a year on most papers that were tried.\n\nACTION: Ben Orr to update the changelog\n\nSummary of action items\n\n1. Ben Orr to update the changelog\n"
    )
    #expect(m.items.map(\.title).prefix(2) == ["Agenda review", "Issue of the ink"])
    #expect(m.items.flatMap(\.actions).map(\.text) == ["Ben Orr to update the changelog"])
  }

  @Test func `a short word in capitals between blank lines is a title beside others`() throws {
    let m = try meeting(
      "Marrowfield City Council\nMarch 4, 2025\n\nPresent: Nell Quint, Lena Barker, Ned Tolley\n\nFIRE\n\nThe station needs a new door.\n\nPOLICE\n\nThe chief spoke of the fair.\n\nSTREETS\n\nElm Street is closed.\n"
    )
    #expect(m.items.map(\.title) == ["FIRE", "POLICE", "STREETS"])
  }

  @Test func `a heading of those approved is no decision, and each of them is one`() throws {
    let m = try meeting(
      "# Quill Board monthly meeting, March 17, 2022\n\nPresent:\n\n- Ada Munt\n- Ben Orr\n\n## Finances\n\nNothing.\n\n## Individual members approved\n\n- Cyd Pell\n- Dot Iver\n\n## New business\n\nHow many seats there will be was asked.\n",
      named: "minutes/example.md")
    #expect(m.items.flatMap(\.decisions).map(\.text) == ["Cyd Pell", "Dot Iver"])
  }

  @Test func `the label of a page's papers is no part of a title`() throws {
    let m = try meeting(
      "Agenda and minutes\n\nScrutiny Committee - Tuesday, 15th October, 2024 7.00 pm\n\nVenue: Committee Room 1\nContact: Email:\nNo. | Item |\nApologies for Absence Minutes: None were received. |\nBudget Report Additional documents:\nMinutes: A report was received.\nRESOLVED that the Committee noted the report. |\nHarbour Dues Additional documents: Minutes: The Committee received another. |\n"
    )
    #expect(m.items.map(\.title) == ["Apologies for Absence", "Budget Report", "Harbour Dues"])
  }

  @Test func `payments are no titles`() throws {
    let m = try meeting(
      "Fellwick Parish Council\n12 November 2002\n\nPresent: G. Clay, D. Pick, P. Mark\n\nMatters Arising:\n\n\\* The wall has been mended.\n\nPayments:\n\n\\* Petty Cash £40.64\n\n\\* Poppy Appeal $16.75\n\nGrant of £500 to the Hall:\n\nThe hall committee had asked for help with the roof.\n\nCorrespondence:\n\nA letter came from the water board about the pipe in the lane.\n",
      named: "minutes/example.md")
    #expect(
      m.items.map(\.title) == ["Matters Arising", "Payments", "Grant of £500 to the Hall", "Correspondence"])
  }

  @Test func `the day of a meeting stands in its title`() throws {
    let m = try meeting(
      heading
        + "1. WELCOME\nThe Chair welcomed all.\n\n2. MINUTE OF PREVIOUS BOARD MEETING - 19 November 2024\nThe Board had it before it.\n\n3. PLANNER\nNothing.\n"
    )
    #expect(m.items[1].title == "MINUTE OF PREVIOUS BOARD MEETING - 19 November 2024")
  }

  @Test func `heads of columns and charges are no titles`() throws {
    let m = try meeting(
      "Quay Patient Group\n8 August 2025\n\nPresent:\n\nMs Tess Ambry\n\nMs Ivy Larch\n\nApologies:\n\nCarol Renn\n\nJohn Kell\n\nAgenda Item\n\nAction\n\n1\n\nINTRODUCTIONS\n\n2\n\nCODE OF CONDUCT\n\nIL to send round the final version\n"
    )
    #expect(m.items.map(\.title) == ["INTRODUCTIONS", "CODE OF CONDUCT"])
    #expect(m.items.flatMap(\.actions).map(\.text) == ["IL to send round the final version"])
    #expect(
      m.attendance.map { "\($0.name.name), \($0.status.rawValue)" } == [
        "Tess Ambry, present", "Ivy Larch, present", "Carol Renn, apologies", "John Kell, apologies",
      ])
  }
}
