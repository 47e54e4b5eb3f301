import Minutes
import Testing

@testable import Parsing

/// Motions and verdicts as towns, boards and planning committees tell them.
@Suite struct TownMotionsTests {
  private func decisions(_ item: String) throws -> [Decision] {
    try outcomesMeeting(
      "City of Marrowfield\nCity Council\nMarch 4, 2025\n\nPresent: Nell Quint, Lena Barker, Ned Tolley\n\n1. Opening\nNothing.\n\n2. Business\n\(item)\n\n3. Close\nNothing more.\n"
    ).items.flatMap(\.decisions)
  }

  @Test func `who voted how stands between a motion and what came of it`() throws {
    let d = try decisions(
      "Barker moved to award the contract to Stone Bros. Second by Tolley. Roll call vote: Ayes: Holt, Barker, Tolley. Nays: None. Motion carried."
    )
    #expect(d.map(\.text) == ["Motion carried."])
    #expect(d.map(\.proposer) == ["Barker"])
    #expect(d.map(\.seconder) == ["Tolley"])
  }

  @Test func `movers on lines of their own stand above what they moved`() throws {
    let d = try decisions(
      "Mayor Holt called the meeting of the council to order in good time at 7:05 pm.\nMotion by Lena Barker\nSeconded by Ned Tolley\nMove to pass Resolution 64 approving the minutes of February 4 as amended\nHolt, Barker and Tolley voted YES."
    )
    #expect(d.first?.text.hasPrefix("Move to pass Resolution 64") == true)
    #expect(d.first?.proposer == "Lena Barker")
    #expect(d.first?.seconder == "Ned Tolley")
    #expect(d.count == 1)
  }

  @Test func `what was presented by one and approved is settled`() throws {
    #expect(
      try decisions("The report of the year was presented by the Treasurer and approved as shown below.")
        .map(
          \.text) == ["The report of the year was presented by the Treasurer and approved as shown below."])
    #expect(
      try decisions("The plan was presented to the County Council and approved in May.").isEmpty)
  }

  @Test func `what leads up to a verdict is no part of it`() throws {
    #expect(
      try decisions("With no further remarks, the minutes of the works group were duly NOTED.").map(\.text)
        == [
          "the minutes of the works group were duly NOTED."
        ])
  }

  @Test func `the reasons of a refusal are no decisions`() throws {
    let d = try decisions(
      "DECISION: REFUSED for the following reasons:\n1. Harm to the setting of the mill.\n2. Lack of a flood risk assessment."
    )
    #expect(d.map(\.text) == ["REFUSED for the following reasons:"])
  }

  @Test func `what a licence is subject to is no decision of its own`() throws {
    let d = try decisions(
      "RESOLVED:\n\nTo grant the licence subject to the following conditions:\n\n1. No music after 11 pm.\n2. Cameras to be fitted."
    )
    #expect(d.map(\.text) == ["To grant the licence subject to the following conditions:"])
  }

  @Test func `the verbs of a list say what became of each entry`() throws {
    let d = try decisions(
      "Decision\n\nThe Committee:\n\n1. noted the contents of the report; and\n2. agreed to wait until May."
    )
    #expect(d.map(\.kind) == [.noted, .agreed])
    #expect(
      try decisions("Decision:\n\nThat Cabinet:\n\n(a) Approves the strategy.\n(b) Tells the press.").count
        == 2)
  }

  @Test func `the motion that is carried is the one that was moved`() throws {
    let d = try decisions(
      "The Convener, seconded by Councillor Gow, moved approval of the recommendation.\nCouncillor Hale, seconded by Councillor Innes, moved as an amendment that the matter be refused.\nThe motion was accordingly carried."
    )
    #expect(d.map(\.text) == ["The motion was accordingly carried."])
  }

  @Test func `answers of those who vote stand between a motion and what came of it`() throws {
    let d = try decisions(
      "Lena Barker makes a motion to approve the minutes, Ned Tolley seconds the motion. Nell Quint aye, Lena Barker aye, Ned Tolley aye. Motion carried unanimously."
    )
    #expect(d.map(\.text) == ["Motion carried unanimously."])
    #expect(
      try decisions(
        "Lena Barker made a motion seconded by Ned Tolley to pay the bill. Motion carried by the following vote: Nell Quint yea, Ned Tolley yea."
      ).map(\.text) == [
        "Motion carried by the following vote: Nell Quint yea, Ned Tolley yea."
      ])
  }

  @Test func `one may second behind a comma`() throws {
    let d = try decisions("Lena moves to approve with small corrections, Ned second, Lena aye, Ned aye.")
    #expect(d.count == 1)
  }

  @Test func `a list ends where the one round it goes on`() throws {
    let m = try outcomesMeeting(
      "# Quill Committee Meeting 2025-03-04\n\n## Present\n\n* Ada Munt\n* Ben Orr\n\n## Agenda\n\n### Site\n\n* Ada asked for help\n  * We agreed to:\n    * ask the foundation\n    * open an issue\n* The page has moved to another house\n\n### Close\n\n* Nothing\n",
      "minutes/example.md")
    #expect(m.items.flatMap(\.decisions).map(\.text) == ["ask the foundation", "open an issue"])
  }

  @Test func `whoever agrees above a list has agreed each entry`() throws {
    let d = try decisions(
      "The Health Integration Board agreed:-\n\n(i) to note the content of the report; and\n\n(ii) to bring another in May.\n\nFollowing questions the Health Integration Board further agreed:-\n\n(iii) to look at the form."
    )
    #expect(
      d.map(\.text) == [
        "to note the content of the report; and", "to bring another in May.", "to look at the form.",
      ])
    #expect(d.allSatisfy { $0.kind == .agreed })
  }

  @Test func `what is resolved may stand on the line below the verb`() throws {
    #expect(
      try decisions("The plan was read.\nThe Board resolved:-\nto note the plan.").map(\.text) == [
        "to note the plan."
      ])
  }

  @Test func `a wide blank behind the mark makes no row of it`() throws {
    let d = try decisions(
      "A talk was had.\n\nRESOLVED,     that\n\n(1)       the report be noted;\n\n(2)       another be brought in May."
    )
    #expect(d.map(\.text) == ["the report be noted", "another be brought in May."])
  }

  @Test func `a governing body decides`() throws {
    let m = try outcomesMeeting(
      "Held on 4 March 2025 by video\n\nPresent: Nell Quint, Lena Barker, Ned Tolley\n\n1. Opening\nNothing.\n\n2. Business\nThe Governing Body NOTED the report for information\n\n3. Close\nNothing more.\n"
    )
    #expect(m.items.flatMap(\.decisions).map(\.kind) == [.noted])
  }

  @Test func `what a verb takes is listed behind it and decides nothing of its own`() throws {
    #expect(
      try decisions(
        "RESOLVED to approve the following payments:\n- Fellglow Power £20.00\n- Mow & Sons £140.00"
      )
      .map(
        \.text) == ["to approve the following payments:"])
    #expect(
      try decisions("RESOLVED that:\n- no objection be made to the porch\n- the clerk write to the owner")
        .count == 2)
  }

  @Test func `moved, seconded and carried may stand as letters`() throws {
    #expect(
      try decisions("M/S/C Barker/Tolley to approve the agenda.").map(\.text) == [
        "M/S/C Barker/Tolley to approve the agenda."
      ])
  }

  @Test func `a participle in capitals seconds nothing`() throws {
    let d = try decisions("Tolley moved, Barker seconded, CARRIED, to approve the consent agenda.")
    #expect(d.map(\.seconder) == ["Barker"])
  }

  @Test func `a figure behind each word is its own`() throws {
    let d = try decisions(
      "The minutes were approved with the following voting results: Approved 36, Opposed 1, Abstained 6")
    #expect(d.first?.votes.against == 1)
    #expect(d.first?.votes.abstain == 6)
  }

  @Test func `a count of governors co-opts nobody`() throws {
    #expect(try decisions("Co-opted (1)").isEmpty)
  }
}
