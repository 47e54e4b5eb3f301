import Linking
import Testing

@testable import Publishing

@Suite struct GlossingTests {
  private let glossing = Glossing { short in
    short == "NSP" ? Gloss(short: "NSP", long: "Northmarsh “Safety” & Peace", document: nil, line: nil) : nil
  }

  private func html(_ text: String) -> String {
    String(decoding: glossing.html(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `the first place of a short form says what it stands for, and no word changes`() {
    #expect(
      html("<p>The NSP met. NSP members</p>")
        == "<p>The <abbr title=\"Northmarsh “Safety” &amp; Peace\">NSP</abbr> met. NSP members</p>")
  }

  @Test(arguments: [
    "<a href=\"NSP\">x</a>", "NSPs", "aNSP", "éNSP", "NSPé", "&NSP; XYZ", "<img alt=\"NSP", "nsp",
  ])
  func `what is no short form of its own is left as it is`(text: String) { #expect(html(text) == text) }

  @Test func `plain text is escaped`() {
    #expect(String(decoding: glossing.text("a < b & XYZ"), as: UTF8.self) == "a &lt; b &amp; XYZ")
  }
}
