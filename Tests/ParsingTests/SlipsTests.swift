import Minutes
import Testing

@testable import Parsing

/// Words with one letter wrong.
struct SlipsTests {
  @Test(arguments: ["clrek", "cleerk", "clek", "clerc", "lerk", "clerks"])
  func `one slip is told from none and from two`(word: String) {
    #expect(isOneSlip("clerk", word))
    #expect(!isOneSlip(word, word))
    #expect(!isOneSlip("secretary", word))
  }

  @Test func `two slips are no slip`() {
    #expect(!isOneSlip("clerk", "crelk"))
    #expect(!isOneSlip("clerk", "caller"))
  }

  @Test func `a task is the post's whose name was mistyped`() throws {
    let m = try clubMeeting("The Chiarman to ring the quarry about the lower gate.\n", "minutes/example.txt")
    #expect((m.items.flatMap(\.actions) + m.actions).map(\.owner) == ["Chiarman"])
  }
}
