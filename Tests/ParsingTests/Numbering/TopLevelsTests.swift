import Testing

@testable import Parsing

/// Marks of the top level that look like something else.
@Suite struct TopLevelsTests {
  @Test func `numbers with a nought are the items above their points`() throws {
    let m = try meeting(
      minutes(
        "Present: Ada Holm",
        item:
          "1.0 Apologies\n1.1 None.\n2.0 Gate\n2.1 The gate was painted.\n3.0 Roads\n3.1 It was agreed to buy salt."
      )
      .replacing("2. Finance\nThe accounts were noted.\n\n3. Next meeting\n2nd July 2019\n", with: ""))
    #expect(m.items.map(\.number) == ["1.0", "2.0", "3.0"])
    #expect(m.items.map(\.title) == ["Apologies", "Gate", "Roads"])
    #expect(m.items.map(\.decisions.count) == [0, 0, 1])
  }

  @Test func `letters are the items above numbered points`() throws {
    let m = try meeting(
      "LOWER FELLWICK PARISH COUNCIL\nMinutes of a meeting held on 4th June 2019\n\nPresent: A. Holm, B. Roe\n\nA. Apologies\n1. None.\nB. Gate\n1. The gate was painted.\n2. It was agreed to buy a lock.\nC. Finance\n1. The accounts were approved.\n"
    )
    #expect(m.items.map(\.number) == ["A", "B", "C"])
    #expect(m.items.map(\.decisions.count) == [0, 1, 1])
  }

  @Test func `initials before surnames are no letters of items`() throws {
    let m = try meeting(
      "LOWER FELLWICK PARISH COUNCIL\nMinutes of a meeting held on 4th June 2019\n\nPresent:\nA. Holm\nB. Roe\nC. Fenn\n\n1. Apologies\nNone.\n\n2. Gate\nThe gate was painted.\n"
    )
    #expect(m.items.map(\.number) == ["1", "2"])
  }

  @Test func `numbers in brackets are items where there are no others`() throws {
    let m = try meeting(
      "LOWER FELLWICK PARISH COUNCIL\nMinutes of a meeting held on 4th June 2019\n\nPresent: A. Holm, B. Roe\n\n(1) Apologies\nNone\n(2) Minutes\nThe minutes were approved.\n(3) Gate\nThe gate was painted.\n"
    )
    #expect(m.items.map(\.title) == ["Apologies", "Minutes", "Gate"])
  }
}
