import Minutes
import Parsing
import Reading
import Testing

/// Tasks in the words in which people take them on, or the meeting gives them.
@Suite struct SettledTasksTests {
  private func owners(_ text: String) throws -> [String?] {
    try outcomesMeeting(
      "Minutes of Alder Town Council held on 6 May 2021\n\nPresent: Nerys Okwuosa (NO), Obinna Siwek\nClerk: Una Keel\n\n1. Apologies\nNone.\n\n2. Path\nThe path is wet. \(text)\n\n3. Close\nNothing more.\n"
    ).items.flatMap(\.actions).map(\.owner)
  }

  @Test(arguments: [
    "Nerys kindly agreed to write to the council.", "Nerys agreed that she would write to the council.",
    "Nerys took an action to write to the council.", "Nerys took the action to write to the council.",
    "Nerys was tasked with writing to the council.",
  ])
  func `a task is taken on`(_ sentence: String) throws {
    #expect(try owners(sentence) == ["Nerys"])
  }

  @Test func `what the meeting settles that somebody should do is a task`() throws {
    #expect(try owners("It was agreed that the Clerk should write to the council.").count == 1)
    #expect(try owners("It was resolved that the Clerk write to the council.").count == 1)
    #expect(try owners("It was said that the Clerk should write more clearly.").isEmpty)
    #expect(try owners("The Clerk should be thanked.").isEmpty)
  }
}
