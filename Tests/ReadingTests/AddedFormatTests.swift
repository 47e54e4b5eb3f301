import Minutes
import Testing

@testable import Reading

/// Org files: a line that begins with stars is a heading, and one that begins with `#+` tells Org something.
private struct OrgFormat: FormatReader {
  func text(of document: SourceDocument) throws(SourceRefusal) -> DocumentText {
    var text = try TextFormat(markup: .markdown).text(of: document)
    // Stars are replaced one for one, so that every byte keeps its place and a fact its column.
    for line in text.lines {
      let stars = text.bytes[line.start..<line.end].prefix { $0 == UInt8(ascii: "*") }
      guard !stars.isEmpty, text.bytes[line.start..<line.end].dropFirst(stars.count).first == 0x20 else {
        continue
      }
      for place in stars.indices { text.bytes[place] = UInt8(ascii: "#") }
    }
    text.lines.removeAll { text.bytes[$0.start..<$0.end].starts(with: "#+".utf8) }
    return text
  }
}

/// The worked example of `docs/adding-a-format.md`.
@Suite struct AddedFormatTests {
  @Test("headings become headings, keywords go, and every line keeps its number")
  func org() throws {
    let file = "#+TITLE: Minutes\n* Roads\nThe *long* lane\n** Verges\n*not a heading\n"
    let text = try OrgFormat().text(
      of: SourceDocument(path: "a.org", bytes: Array(file.utf8), sha256: ""))
    #expect(
      text.lines.map { String(decoding: text.bytes[$0.start..<$0.end], as: UTF8.self) } == [
        "# Roads", "The *long* lane", "## Verges", "*not a heading",
      ])
    #expect(text.lines.map(\.number) == [2, 3, 4, 5])
  }

  @Test("a file without words is refused")
  func empty() {
    #expect(throws: SourceRefusal.self) {
      try OrgFormat().text(of: SourceDocument(path: "a.org", bytes: Array("\n \n".utf8), sha256: ""))
    }
  }
}
