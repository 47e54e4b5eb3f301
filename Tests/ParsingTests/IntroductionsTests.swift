import Minutes
import Parsing
import Testing

@Suite("People whom the text introduces") struct IntroductionsTests {
  private func introduced(_ sentence: String) throws -> [String] {
    try outcomesMeeting(
      """
      Minutes of the meeting of Elmsworth Parish Council held on 4 March 2024
      Present: Cllr A Penn (Chair), Cllr B Rook

      1. Minutes
      The minutes were agreed.

      2. Planning
      \(sentence)

      3. Finance
      The accounts were noted.
      """
    ).introduced.map { "\($0.name.name) · \($0.role ?? $0.organisation ?? "")" }
  }

  @Test("A name with an office in brackets is a person") func officeInBrackets() throws {
    #expect(
      try introduced("Dora Finch (Flood Officer) spoke about the bank.") == ["Dora Finch · Flood Officer"])
    #expect(
      try introduced("Dora Finch (the new flood manager) spoke about the bank.")
        == ["Dora Finch · the new flood manager"])
  }

  @Test("A place with what is to be built there in brackets is none") func thingInBrackets() throws {
    #expect(
      try introduced(
        "Land beside the former Heron Lodge (6 cabins and a manager's office): no objection.") == [])
  }

  @Test("A number of people is nobody by name") func numberOfPeople() throws {
    #expect(try introduced("Two Cllrs, the Clerk and Mrs Dove met the solicitors.") == [])
  }
}
