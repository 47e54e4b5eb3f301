import Minutes
import Testing

@testable import Parsing

/// Motions that stand as a block of lines: the movers, the motion and what came of it.
@Suite struct MovedBlocksTests {
  private func decisions(_ text: String, _ name: String = "minutes/example.txt") throws -> [Decision] {
    try clubMeeting(text, name).items[1].decisions
  }

  @Test func `movers, motion and verdict on lines of their own are one decision`() throws {
    let d = try decisions(
      "Moved by: Peter Quill\nSeconded by: Sandra Teal\n\nTHAT the lower stile be replaced with a gate.\n\nCARRIED\n"
    )
    #expect(
      d.map(\.text) == [
        "Moved by: Peter Quill Seconded by: Sandra Teal THAT the lower stile be replaced with a gate. CARRIED"
      ])
    #expect(d.first?.proposer == "Peter Quill")
    #expect(d.first?.seconder == "Sandra Teal")
    #expect(d.first?.effect == .approved)
  }

  @Test func `movers in two columns and a count behind the verdict`() throws {
    let d = try decisions(
      "Moved Cr Quill\t\tSeconded Cr Teal\n\nThat the club thank the mill for its help.\n\nCarried 3/0\n")
    #expect(d.count == 1)
    #expect(d.first?.text.hasSuffix("That the club thank the mill for its help. Carried 3/0") ?? false)
  }

  @Test func `a motion to be resolved is a resolution`() throws {
    let d = try decisions(
      "Moved by: Peter Quill\nSeconded by: Sandra Teal\nBE IT RESOLVED THAT the club buy a second map case.\nCarried.\n"
    )
    #expect(d.map(\.kind) == [.resolved])
  }

  @Test func `what was defeated is no decision`() throws {
    let d = try decisions(
      "Moved by: Peter Quill\nSeconded by: Sandra Teal\nTHAT the hedge be cut down.\nRecorded vote:\nQuill Yea\nTeal Nay\nMarsh Nay\nDefeated.\n"
    )
    #expect(d.isEmpty)
  }

  @Test func `a motion without movers begins behind its number`() throws {
    let d = try decisions("RES. 7-31 THAT the rule on dogs be dropped. CARRIED\n")
    #expect(d.map(\.text) == ["THAT the rule on dogs be dropped. CARRIED"])
  }

  @Test func `a sentence that begins with that is no motion without a verdict`() throws {
    #expect(try decisions("That would be the longest walk of the year.\n\nThe path is dry.\n").isEmpty)
  }

  @Test func `a motion put to the vote is told by its outcome`() throws {
    let d = try decisions(
      "It was moved by Peter Quill and seconded by Sandra Teal that the walk be repeated. Upon being put to the vote, in the end, the motion was CARRIED by 4 votes to 2.\n"
    )
    #expect(
      d.map(\.text) == ["Upon being put to the vote, in the end, the motion was CARRIED by 4 votes to 2."])
  }

  @Test func `support can be the word for seconding`() throws {
    let d = try decisions(
      "Motion by Quill, supported by Teal, to approve the walks as listed. MC 3-0.\n")
    #expect(d.map(\.text) == ["MC 3-0."])
    #expect(d.first?.seconder == "Teal")
  }

  @Test func `resolved behind the movers goes with the list below`() throws {
    let d = try decisions(
      "It was then moved by Peter Quill, seconded by Sandra Teal and RESOLVED (2 for, 1 against) that the county be RECOMMENDED\n\n(1) to mend the bridge;\n(2) to paint the rail.\n"
    )
    #expect(d.map(\.text) == ["to mend the bridge", "to paint the rail."])
    #expect(d.map(\.kind) == [.resolved, .resolved])
  }
}
