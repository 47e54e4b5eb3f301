import Minutes
import Parsing
import Reading
import Testing

/// The decisions of one item with this text, of a council that met on 6 May 2021.
private func decisions(_ text: String, body: String = "Alder Town Council") throws -> [String] {
  try outcomesMeeting(
    "Minutes of \(body) held on 6 May 2021\n\n1. Apologies\nNone.\n\n2. Roads\n\(text)\n\n3. Close\nNothing more.\n"
  ).items.flatMap(\.decisions).map(\.text)
}

@Suite struct HistoryTests {
  @Test(
    arguments: [
      "It was agreed then that progress would be reported each year.",
      "At the last meeting it was agreed that the ford be closed.",
      "It was agreed at that meeting that the ford be closed.",
      "The plan was approved in 2016.",
      "The plan was approved on 3 March 2020.",
      "In November 2016 the Council agreed that the ford be closed.",
      "The lease had been agreed.",
      "The lease was previously agreed.",
      "The Chair reported that it was agreed to mend the ford.",
      "The rate was agreed two years ago.",
    ])
  func `what was settled at another time is no decision of this meeting`(_ text: String) throws {
    #expect(try decisions(text).isEmpty)
  }

  @Test(
    arguments: [
      "It was then agreed that the ford be closed.",
      "It was agreed that the ford be closed in 2022.",
      "The minutes of the meeting held on 3 March 2021 were agreed.",
      "Following discussion, it was agreed to close the ford on 1 June.",
      "The budget for 2021 was approved.",
    ])
  func `what names a day and is settled now is one`(_ text: String) throws {
    #expect(try decisions(text).count == 1)
  }

  @Test(
    arguments: [
      "The Finance Committee recommended that the rate be kept.",
      "The application was approved by the County Council.",
      "Cabinet agreed the scheme.",
      "The plan was agreed by Northshire County Council.",
    ])
  func `what another body settled is none`(_ text: String) throws {
    #expect(try decisions(text).isEmpty)
  }

  @Test func `a body's own name is no other's`() throws {
    #expect(
      try decisions("The Bridge Committee agreed to mend the ford.", body: "Alder Bridge Committee").count
        == 1)
  }
}
