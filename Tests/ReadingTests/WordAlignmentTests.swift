import Testing

@testable import Reading

@Suite struct WordAlignmentTests {
  /// The numbers that lines get by a source of these lines.
  private func numbers(_ lines: [String], by source: [String]) -> [Int] {
    let text = SourceText(Array(lines.joined(separator: "\n").utf8))
    var found = text.lines
    WordAlignment.renumber(&found, of: text.bytes, by: SourceText(Array(source.joined(separator: "\n").utf8)))
    return found.map(\.number)
  }

  @Test func wordsInOrderFindTheirLines() {
    #expect(
      numbers(
        ["# Title", "", "**Present:** Ann", "", "- one", "- two"],
        by: ["Title", "", "", "Present: Ann", "", "1  one", "", "1  two"]) == [1, 4, 4, 6, 6, 8])
  }

  @Test func repeatedLinesAreToldByTheirNeighbours() {
    #expect(
      numbers(
        ["Apologies", "None.", "Interests", "None.", "Other", "None."],
        by: ["Apologies", "", "None.", "", "Interests", "", "None.", "", "Other", "", "None."])
        == [1, 3, 5, 7, 9, 11])
  }

  @Test func aTableThatIsLaidOutInColumnsKeepsTheRestInStep() {
    let source = [
      "Before the table", "  1   The minutes were   Clerk", "      approved as read",
      "  2   The budget         Chair", "After the table",
    ]
    #expect(
      numbers(
        [
          "Before the table", "1 The minutes were approved as read", "Clerk", "2 The budget", "Chair",
          "After the table",
        ], by: source)
        == [1, 2, 2, 4, 4, 5])
  }

  @Test func whatHasNoMatchStandsByItsNeighbour() {
    #expect(numbers(["only here", "a b c", "nor this", "d e f"], by: ["a b c", "d e f"]) == [1, 1, 1, 2])
    #expect(numbers(["x", "y"], by: []) == [1, 1])
    #expect(numbers([], by: ["a"]) == [])
  }

  @Test func numbersNeverFall() {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<200 {
      let a = (0..<next(20)).map { _ in (0..<next(4)).map { _ in "w\(next(12))" }.joined(separator: " ") }
      let b = (0..<next(20)).map { _ in (0..<next(4)).map { _ in "w\(next(12))" }.joined(separator: " ") }
      let found = numbers(a, by: b)
      #expect(found == found.sorted())
      #expect(found.allSatisfy { (1...max(1, b.count)).contains($0) })
    }
  }
}

@Suite struct LanguageTests {
  private func language(_ text: String) throws -> String? {
    try SourceReader().transcript(of: Array(text.utf8), path: "a.txt").language
  }

  @Test func englishAndWelshAreToldApart() throws {
    #expect(
      try language(
        "It was agreed that the minutes of the meeting be approved and that the Clerk write to them.") == "en"
    )
    #expect(
      try language(
        "Penderfynwyd bod y cofnodion yn gywir, ac yr oedd y Clerc wedi derbyn ymddiheuriadau gan yr Aelodau. Nid oedd dim arall yn codi o hynny."
      ) == "cy")
  }

  @Test func tooFewWordsTellNothing() throws {
    #expect(try language("Ann Lee, Bob May") == nil)
  }

  @Test func placeNamesDoNotMakeATextWelsh() throws {
    #expect(
      try language(
        "The Council met at Ystrad yn Rhos. The minutes of the meeting were approved and signed by the Chair as that which was agreed."
      ) == "en")
  }
}
