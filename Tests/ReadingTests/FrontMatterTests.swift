import Testing

@testable import Reading

@Suite struct FrontMatterTests {
  private func read(_ text: String) throws -> Transcript {
    try SourceReader().transcript(of: Array(text.utf8), path: "minutes/a.md")
  }

  private func values(_ text: String) throws -> [[String]] {
    try read("---\n" + text + "\n---\nText\n").frontMatter.map(\.values)
  }

  @Test func standsOutsideTheLinesWithoutShiftingTheirNumbers() throws {
    let transcript = try read("---\ntitle: Minutes\ndate: 2024-03-12\n---\n\nPresent: Ann Lee\n")
    #expect(transcript.texts == ["", "Present: Ann Lee"])
    #expect(transcript.lines.map(\.number) == [5, 6])
    #expect(transcript.frontMatterLines == 1..<5)
    #expect(transcript.source.lines == 6)
    #expect(
      transcript.frontMatter == [
        .init(key: "title", values: ["Minutes"], line: 2, valueLines: [2]),
        .init(key: "date", values: ["2024-03-12"], line: 3, valueLines: [3]),
      ])
  }

  @Test(arguments: ["---\r\nkey: value\r\n...\r\nText", "\u{FEFF}---\nkey: value\n---\nText"])
  func isFoundWithAnyLineEndsAndAfterAMark(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.frontMatter.map(\.key) == ["key"])
    #expect(transcript.texts == ["Text"])
  }

  @Test(arguments: [
    "---\nThe Council met in the village hall.\n---\nText", "---\nkey: value\nno end",
    "--- \nkey: value\n---\nText",
    "\n---\nkey: value\n---\nText", "---\nkey: value\n----\nText", "---\n\n---\nText",
    "---\nhttp://example.org\n---\nx",
  ])
  func isNotSeenInOtherText(text: String) throws {
    let transcript = try read(text)
    #expect(transcript.frontMatter.isEmpty)
    #expect(transcript.frontMatterLines.isEmpty)
    #expect(transcript.lines.first?.number == 1)
    #expect(transcript.texts.joined(separator: "\n") == text)
  }

  @Test(arguments: [
    ("a: plain words, with: a colon", ["plain words, with: a colon"]),
    ("a: \"quoted \\\"twice\\\" \\u00e9\" # comment", ["quoted \"twice\" é"]),
    ("a: 'it''s # no comment'", ["it's # no comment"]),
    ("a: 7 # comment", ["7"]), ("a: C#", ["C#"]), ("a: \"open", ["\"open"]),
    ("a: ~", []), ("a:", []), ("a: null", []), ("a: ''", [""]), ("a: no", ["no"]),
    ("a: [Ann Lee, \"Lee, Bob\", 'C ''D''', ]", ["Ann Lee", "Lee, Bob", "C 'D'"]),
    ("a: [Ann,\n  Bob]", ["Ann", "Bob"]), ("a: []", []),
    ("a:\n- Ann\n- \"Bob: x\"\n-\n", ["Ann", "Bob: x", ""]),
    ("a:\n  - name: Ann\n    role: Chair\n  - name: Bob", ["name: Ann, role: Chair", "name: Bob"]),
    ("a: words that\n  go on", ["words that go on"]),
    ("a: |\n  one\n  two\n", ["one\ntwo"]), ("a: >-\n  one\n  two\n", ["one two"]),
    ("a:\n  # comment\n  nested: value", ["nested: value"]),
  ])
  func readsValues(text: String, expected: [String]) throws {
    #expect(try values(text) == [expected])
  }

  @Test func givesTheLineOfEachEntryOfAList() throws {
    let transcript = try read("---\nattendees:\n  - Ann Lee\n\n  # late\n  - Bob May\n---\nText")
    #expect(
      transcript.frontMatter == [
        .init(key: "attendees", values: ["Ann Lee", "Bob May"], line: 2, valueLines: [3, 6])
      ])
  }

  @Test func saysWhichLineItCouldNotRead() throws {
    let transcript = try read("---\ntitle: x\nwhat is this\nother: y\n---\nText")
    #expect(transcript.frontMatter.map(\.key) == ["title", "other"])
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "front-matter")
    #expect(found.line == 3)
    #expect(found.excerpt == "what is this")
  }
}
