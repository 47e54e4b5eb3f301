import Testing

@testable import Minutes

@Suite struct ConsoleDiagnosticWriterTests {
  private let writer = ConsoleDiagnosticWriter()

  @Test("place, severity, message and id stand on one line, then the source's line, then what to do")
  func whole() {
    let diagnostic = Diagnostic(
      "unknown-key", .warning, file: "minutes/2018/june.txt.yml", line: 3, column: 7,
      "`veneu` is not a field of a meeting", nextStep: "did you mean `venue`?\nwrite `venue: The Old Hall`",
      excerpt: "veneu: The Old Hall")
    #expect(
      writer.text(for: [diagnostic]) == """
        minutes/2018/june.txt.yml:3:7: warning: `veneu` is not a field of a meeting [unknown-key]
            veneu: The Old Hall
          → did you mean `venue`?
          → write `venue: The Old Hall`

        """)
  }

  @Test("what is not known of the place is left out")
  func partial() {
    let text = writer.text(for: [
      Diagnostic("a", .error, "nothing to read"),
      Diagnostic("b", .note, file: "site.yml", "no title is given"),
      Diagnostic("c", .warning, file: "site.yml", line: 2, "no title is given"),
      Diagnostic("d", .warning, file: "site.yml", column: 9, "no title is given"),
    ])
    #expect(
      text == """
        error: nothing to read [a]
        site.yml: note: no title is given [b]
        site.yml:2: warning: no title is given [c]
        site.yml: warning: no title is given [d]

        """)
  }

  @Test("nothing is written for nothing")
  func none() { #expect(writer.text(for: []) == "") }

  @Test("other people's text cannot steer the terminal")
  func hostile() {
    let diagnostic = Diagnostic(
      "x", .warning, file: "minutes/\u{1B}[2Ja\nb.txt", line: 1, "`\u{9B}31m\u{7}` stands here\r",
      nextStep: "remove\u{1B}]0;title\u{7}", excerpt: "one\ttwo\u{202E}three\u{2066}\u{0}")
    #expect(
      writer.text(for: [diagnostic])
        == "minutes/ [2Ja b.txt:1: warning: ` 31m ` stands here  [x]\n    one two three  \n  → remove ]0;title \n"
    )
  }

  @Test("a long line is shown around its column")
  func longLine() {
    let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    func shown(column: Int?) -> String {
      let text = writer.text(for: [
        Diagnostic("x", .note, file: "f", line: 1, column: column, "m", excerpt: line)
      ])
      return String(text.split(separator: "\n")[1].dropFirst(4))
    }
    let start = String(repeating: "a", count: 160) + "…"
    #expect(shown(column: nil) == start)
    #expect(
      shown(column: 501) == "…" + String(repeating: "a", count: 79) + "HERE"
        + String(repeating: "b", count: 77) + "…")
    #expect(shown(column: 9_999) == start)
  }

  @Test("a terminal with colours shows the severity in one")
  func colour() {
    let text = ConsoleDiagnosticWriter(colour: true).text(for: [
      Diagnostic("x", .error, file: "f", line: 1, "m")
    ])
    #expect(text == "f:1: \u{1B}[1;31merror:\u{1B}[0m m [x]\n")
  }
}

@Suite struct JSONDiagnosticWriterTests {
  @Test("every finding is an object with the same keys")
  func whole() {
    let text = JSONDiagnosticWriter().text(for: [
      Diagnostic(
        "unread-lines", .warning, file: "minutes/a.txt", line: 12, column: 1,
        "three lines were not understood",
        nextStep: "look at them", excerpt: "x < y"),
      Diagnostic("b", .error, "nothing to read"),
    ])
    #expect(
      text == #"""
        [
          {
            "id": "unread-lines",
            "severity": "warning",
            "file": "minutes/a.txt",
            "line": 12,
            "column": 1,
            "message": "three lines were not understood",
            "next_step": "look at them",
            "excerpt": "x \u003c y"
          },
          {
            "id": "b",
            "severity": "error",
            "file": null,
            "line": null,
            "column": null,
            "message": "nothing to read",
            "next_step": null,
            "excerpt": null
          }
        ]

        """#)
  }

  @Test("no finding is an empty list")
  func none() { #expect(JSONDiagnosticWriter().text(for: []) == "[]\n") }
}

@Suite struct SeverityTests {
  @Test("an error weighs more than a warning, a warning more than a note")
  func order() {
    #expect(Diagnostic.Severity.note < .warning)
    #expect(Diagnostic.Severity.warning < .error)
    #expect(!(Diagnostic.Severity.error < .note))
  }
}
