import Minutes
import Testing

@testable import Parsing

/// Where the words of a decision begin and end, and verdicts that are its own.
@Suite struct MotionBordersTests {
  private func decisions(_ item: String) throws -> [String] {
    let m = try meeting(
      minutes("Present: Cllr Ada Munt, Cllr Jo Vell, Cllr Per Quist", item: "1. Reports\n" + item))
    return m.items[0].decisions.map(\.text)
  }

  @Test func `a title before a dash is no part of the motion behind it`() throws {
    #expect(
      try decisions(
        "Quay Fees – Proposed Charter Change – Motion made by Jo Vell and seconded by Ada Munt to approve the change. Passed unanimously."
      ) == ["Motion made by Jo Vell and seconded by Ada Munt to approve the change. Passed unanimously."])
    #expect(
      try decisions(
        "Minutes for 7/8/2013 –Motion to approve by Vell, seconded by Munt, all aye. Minutes for 7/9/2013 – After discussion, motion to table until September was made by Vell, seconded by Munt. All voted in favor."
      ) == [
        "Motion to approve by Vell, seconded by Munt, all aye.",
        "After discussion, motion to table until September was made by Vell, seconded by Munt. All voted in favor.",
      ])
  }

  @Test func `a reference before the movers is no part of the motion`() throws {
    #expect(
      try decisions(
        "QTC/33/01 Proposed by Cllr A Munt and seconded by Cllr J Vell. CARRIED: 8 for 2 abstentions")
        == ["Proposed by Cllr A Munt and seconded by Cllr J Vell. CARRIED: 8 for 2 abstentions"])
  }

  @Test func `the next motion does not tell what came of the one before it`() throws {
    #expect(
      try decisions(
        "Motion to approve the planned bills by Munt, seconded by Vell, unanimously approved. Motion to fill the cash box by Vell, seconded by Quist, unanimously approved."
      ) == [
        "Motion to approve the planned bills by Munt, seconded by Vell, unanimously approved.",
        "Motion to fill the cash box by Vell, seconded by Quist, unanimously approved.",
      ])
  }

  @Test func `that a vote was taken tells no result`() throws {
    #expect(
      try decisions(
        "At 6:32 pm Quist made a motion to go into closed session. The motion was seconded by Munt. A roll call vote was taken. Munt aye; Vell aye."
      ).first?.hasPrefix("At 6:32 pm Quist made a motion") == true)
  }

  @Test func `one verdict may settle two things`() throws {
    #expect(
      try decisions(
        "The agenda was approved by unanimous consent.\n\nThe minutes were approved by unanimous consent.")
        == [
          "The agenda was approved by unanimous consent.", "The minutes were approved by unanimous consent.",
        ])
    let text =
      "Cllr Munt said that a word was missing and would like to make a motion to add it. Cllr Vell seconded the motion. All voted “AYE”. The motion is approved."
    #expect(try decisions(text + "\n\n" + text) == ["The motion is approved.", "The motion is approved."])
  }

  @Test func `a request may be declined, and a motion approved by its count`() throws {
    #expect(
      try decisions(
        "The law office said that such letters are not given out, and so the request was declined.")
        == ["the request was declined."])
    #expect(try decisions("The request was declined by the county.").isEmpty)
    #expect(
      try decisions(
        "Motion: To approve the course requests (Munt/Vell)\n\nMOTION APPROVED 20 YES – 0 NO – 0 AB"
      )
      .last == "MOTION APPROVED 20 YES – 0 NO – 0 AB")
  }
}
