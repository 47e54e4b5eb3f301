import Minutes
import Testing

@testable import Reading

/// A program that is not installed is told once, not for each file that needs it.
@Suite struct MissingToolTests {
  private func missing(_ file: String, _ command: String) -> Diagnostic {
    Diagnostic(
      Diagnostic.missingToolID, .error, file: file, "This file was not read",
      nextStep: "sudo apt-get install \(command)")
  }

  @Test func oneStandsForAllFilesThatNeedTheSameTool() {
    let other = Diagnostic("empty-file", .warning, file: "minutes/x.txt", "This file is empty")
    let told = Diagnostic.mergingMissingTools([
      missing("minutes/a.pdf", "poppler-utils"), other, missing("minutes/b.pdf", "poppler-utils"),
      missing("minutes/c.docx", "pandoc"), missing("minutes/d.pdf", "poppler-utils"),
    ])
    #expect(told.map(\.file) == ["minutes/a.pdf", "minutes/x.txt", "minutes/c.docx"])
    #expect(
      told.map(\.message) == [
        "This file was not read, nor 2 other files", "This file is empty", "This file was not read",
      ])
  }
}
