import Minutes
import Testing

@testable import Parsing

/// Titles that only their shape tells.
@Suite struct TightTitlesTests {
  @Test func `titles between paragraphs need no blank lines`() throws {
    let m = try meeting(
      """
      Quill Foundation Board
      2023-08-18
      Present: Ada Munt, Jo Vell, Per Quist
      Approval of previous minutes
      Ada moves to approve the June minutes. Jo seconds. Per Quist abstains. All present approved.
      Operational Updates
      The treasurer gave an optimistic financial update for the year that is coming.
      Wharf Membership Proposal
      The board discussed the proposal from Wharf to join the network at some length.
      """)
    #expect(
      m.items.map(\.title) == [
        "Approval of previous minutes", "Operational Updates", "Wharf Membership Proposal",
      ])
    #expect(m.items[0].decisions.map(\.proposer) == ["Ada"])
  }

  @Test func `what was said and its verdict are no part of the title before them`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell",
        item:
          "1. Order of the Agenda – add a new item on mowing – agreed\n\n2. Mowing contract – It was noted that the paths had been entered twice. It was agreed that these paths be removed – Agreed"
      ))
    #expect(m.items.prefix(2).map(\.title) == ["Order of the Agenda", "Mowing contract"])
    #expect(m.items[1].decisions.map(\.text) == ["It was agreed that these paths be removed – Agreed"])
  }

  @Test func `a title that tells what the council approved is its decision`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell",
        item:
          "1. The Council approved an amendment to its Standing Orders. The Clerk explained the new rules."))
    #expect(m.items[0].decisions.map(\.text) == ["The Council approved an amendment to its Standing Orders."])
  }

  @Test func `a verdict below an application of several lines closes it`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell",
        item:
          "1. Planning\n19/01131/FUL Single storey side extension\nAt 12 Tolbooth Court For Mr & Mrs Carr\nNo objection"
      ))
    #expect(m.items[0].decisions.map(\.text.first) == ["1"])
  }

  @Test func `a verdict among bullets makes no decisions of those below`() throws {
    let m = try meeting(
      "= Quill Board Minutes for 22 July 2019 =\n\n== Attending ==\n\n * Alan Day\n * Rob Queen\n\n== Minutes ==\n\n * Approve minutes of July 8\n   * Approved,\n\n * Approve minutes of July 15\n   * Approved.\n\n * Bid for the summit\n   * Rob and Alan have led the discussion during the past week.\n   * Alan: One requirement of this is that we monitor the fundraising.\n"
    )
    let all = m.decisions + m.items.flatMap(\.decisions)
    #expect(!all.isEmpty)
    #expect(!all.contains { $0.text.contains("Rob") || $0.text.contains("fundraising") })
  }
}

extension TightTitlesTests {
  @Test func `a column behind a title is none of it`() throws {
    let m = try meeting(
      "Quill Library Board\n10 June 2019\n\nPresent: Ada Munt, Jo Vell\n\n1. Approval of Agenda                       Official Action\n\nMotion to approve by Munt, seconded Vell, approved unanimously.\n\n2. Approval of Minutes: May 13, 2019        Official Action\n\nMotion to approve the minutes by Vell, seconded Munt, approved unanimously.\n"
    )
    #expect(m.items.map(\.title) == ["Approval of Agenda", "Approval of Minutes: May 13, 2019"])
    #expect(m.items.flatMap(\.decisions).map(\.proposer) == ["Munt", "Vell"])
  }

  @Test func `a mark in capitals behind a stroke begins the record`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell",
        item:
          "1. Confirmation of the Minutes of the Meeting held on 21st May 2019– RESOLVED that the minutes be signed."
      ))
    #expect(m.items[0].title == "Confirmation of the Minutes of the Meeting held on 21st May 2019")
    #expect(m.items[0].decisions.map(\.kind) == [.resolved])
  }

  @Test func `a verdict of two verbs closes what stands before it`() throws {
    let m = try meeting(
      minutes(
        "Present: Cllr Ada Munt, Cllr Jo Vell",
        item: "1. Reports\n- The police reported that patrols attend the school. RESOLVED and noted."))
    #expect(
      m.items[0].decisions.map(\.text) == [
        "The police reported that patrols attend the school. RESOLVED and noted."
      ])
  }

  @Test func `titles in capitals may stand behind bullets`() throws {
    let m = try meeting(
      """
      Library Board Meeting Minutes — Thursday, February 15, 2018

      Present:           Nan Eggen, Michelle Fair, Jas Leigh

        • CALL TO ORDER  (D. Hugh, M. Nicks) - None

          The agenda was approved by unanimous consent.

        • COMMUNICATIONS — Director Davy shared a letter from a patron.
        • DIRECTORS REPORT — The auditors will be at the library in May.
        • OLD BUSINESS  — None
      """)
    #expect(m.items.map(\.title) == ["CALL TO ORDER", "COMMUNICATIONS", "DIRECTORS REPORT", "OLD BUSINESS"])
  }

  @Test func `an action may be a point for somebody`() throws {
    let m = try meeting(
      minutes(
        "Present: Tom Steen, Martin Nonn",
        item: "1. Charter\nAction point for Tom Steen: Reach out to the foundation about the charter."))
    #expect(m.items[0].actions.map(\.text) == ["Tom Steen: Reach out to the foundation about the charter."])
  }
}
