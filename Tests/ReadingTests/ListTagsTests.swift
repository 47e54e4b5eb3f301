import Testing

@testable import Reading

/// Text that keeps the list tags of a web page.
@Suite struct ListTagsTests {
  private func lines(_ text: String) throws -> [String] {
    try SourceReader().transcript(of: Array(text.utf8), path: "minutes/a.txt").texts
  }

  @Test func `entries of a numbered list have the numbers that a browser prints`() throws {
    #expect(
      try lines(
        "<ol start=\"2564\">\n<li>Police: none.</li>\n<li>Forum: <b>none</b>.</li>\n  <li>2570. Apologies</li>\n<li>Last</li></ol>\n2572. Roof"
      ) == [
        "<ol start=\"2564\">", "2564. Police: none.", "2565. Forum: <b>none</b>.", "  2570. Apologies",
        "2571. Last</ol>", "2572. Roof",
      ])
  }

  @Test func `entries without numbers and text without lists stay as they are`() throws {
    let text = ["<ul>", "<li>a</li>", "</ul>", "5 < 6 and 7 > 3"]
    #expect(try lines(text.joined(separator: "\n")) == text)
  }

  @Test func `the source's own lines are shown as they stand`() throws {
    let transcript = try SourceReader().transcript(
      of: Array("<ol>\n<li>Roof</li>\n</ol>".utf8), path: "minutes/a.txt")
    let source = transcript.sourceText
    #expect(source.lines.map { source.text(of: $0) } == ["<ol>", "<li>Roof</li>", "</ol>"])
    #expect(transcript.lines.map(\.number) == [1, 2, 3])
  }
}
