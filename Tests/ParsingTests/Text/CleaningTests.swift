import Minutes
import Reading
import Testing

@testable import Parsing

/// Markup taken off lines.
@Suite struct CleaningTests {
  private func line(_ text: String) throws -> CleanLine {
    let transcript = try SourceReader().transcript(of: Array(text.utf8), path: "minutes/a.md")
    return try #require(Cleaning.lines(of: transcript, .builtIn).first)
  }

  @Test(arguments: [
    ("see [the map](https://example.org/m) now", "see the map now", ["https://example.org/m"]),
    ("[1] and [b](https://example.org/b)", "[1] and b", ["https://example.org/b"]),
    ("[open (and) shut]", "[open (and) shut]", []),
    ("[left open", "[left open", []),
  ])
  func linksGiveTheirWords(text: String, words: String, addresses: [String]) throws {
    let line = try line(text)
    #expect(line.text == words)
    #expect(line.links.map(\.address) == addresses)
  }

  @Test(arguments: ["", "a", "A B", "  “A”  –  D’Arcy’s\t\n‘x’ … é ", "—‒–", "No. 7"])
  func theFoldedFormTellsWhereItsBytesWereMade(text: String) {
    let folded = text.folded
    let bytes = Array(folded.utf8)
    for k in 0...bytes.count where k == bytes.count || bytes[k] & 0xC0 != 0x80 {
      let rest = text.slice(text.offset(ofFolded: k), text.utf8.count).folded
      // A blank at the beginning is left out again.
      let expected = Array(bytes.dropFirst(k).drop { $0 == 0x20 })
      #expect(Array(rest.utf8) == expected, "byte \(k)")
    }
    #expect(text.offset(ofFolded: folded.utf8.count + 9) == text.utf8.count)
  }

  /// Once every bracket looked for its partner to the end of the line: a line of this length took minutes.
  @Test(.timeLimit(.minutes(1)), arguments: ["[", "[a](", "![[]()", "[a](b", "](", "[a]: b "])
  func aLineOfBracketsTakesNoLongerThanItsLength(unit: String) throws {
    let text = String(repeating: unit, count: 50_000)
    #expect(try !line(text).text.isEmpty)
  }
}
