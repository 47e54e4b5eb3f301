import Minutes
import Testing

@testable import Parsing

@Suite struct CalledByEitherTests {
  @Test(arguments: [
    "Attendees: Carol, Mark, Una, TC, Eric Hale, Jack Orr (second half)",
    "## Attendance\n\nCouncil: Carol, Mark, Una, TC, Eric Hale, Jack Orr (second half)",
  ])
  func `some are called by one name and some by two`(list: String) throws {
    #expect(
      try people(
        "# 2024-07-19\n\n\(list)\n\n## Notes\n\nThe roads are bad.\n\n## Close\n\nNone.\n",
        named: "minutes/a.md")
        == ["Carol", "Mark", "Una", "TC", "Eric Hale", "Jack Orr"].map { $0 + ", present" })
  }

  @Test func `letters behind full names stay what they were`() throws {
    #expect(
      try people(minutes("Present: Ann Lee, NFC, Joe Hart, BVA, Una Keel")) == [
        "Ann Lee, present @ NFC", "Joe Hart, present @ BVA", "Una Keel, present",
      ])
  }
}
