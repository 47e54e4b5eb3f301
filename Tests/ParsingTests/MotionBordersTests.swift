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
        "Record of 3/4/2019 –Motion to accept by Vell, seconded by Munt, all aye. Record of 3/5/2019 – After discussion, motion to table until the autumn was made by Vell, seconded by Munt. All voted in favor."
      ) == [
        "Motion to accept by Vell, seconded by Munt, all aye.",
        "After discussion, motion to table until the autumn was made by Vell, seconded by Munt. All voted in favor.",
      ])
  }

  @Test func `a reference before the movers is no part of the motion`() throws {
    #expect(
      try decisions(
        "QB/7/12 Proposed by Cllr A Munt and seconded by Cllr J Vell. CARRIED: 5 for 1 abstention")
        == ["Proposed by Cllr A Munt and seconded by Cllr J Vell. CARRIED: 5 for 1 abstention"])
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
        "At 8:15 pm Quist made a motion to meet at the lock. The motion was seconded by Munt. A roll call vote was taken. Munt aye; Vell aye."
      ).first?.hasPrefix("At 8:15 pm Quist made a motion") == true)
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
        "The harbour master said that the keys are not lent, and so the request was declined.")
        == ["the request was declined."])
    #expect(try decisions("The request was declined by the county.").isEmpty)
    #expect(
      try decisions(
        "Motion: To approve the mooring fees (Munt/Vell)\n\nMOTION APPROVED 7 YES – 2 NO – 1 AB"
      )
      .last == "MOTION APPROVED 7 YES – 2 NO – 1 AB")
  }
}
