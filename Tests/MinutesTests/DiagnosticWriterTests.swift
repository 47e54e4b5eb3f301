import Testing

@testable import Minutes

@Suite struct ConsoleDiagnosticWriterTests {
  private func text(_ diagnostics: [Diagnostic]) -> String {
    var writer = ConsoleDiagnosticWriter()
    return writer.text(for: diagnostics)
  }

  @Test("place, severity, message and id stand on one line, then the source's line, then what to do")
  func whole() {
    let diagnostic = Diagnostic(
      "unknown-key", .warning, file: "minutes/2018/june.txt.yml", line: 3, column: 7,
      "`veneu` is not a field of a meeting", nextStep: "did you mean `venue`?\nwrite `venue: The Old Hall`",
      excerpt: "veneu: The Old Hall")
    #expect(
      text([diagnostic]) == """
        minutes/2018/june.txt.yml:3:7: warning: `veneu` is not a field of a meeting [unknown-key]
            veneu: The Old Hall
          → did you mean `venue`?
          → write `venue: The Old Hall`

        """)
  }

  @Test("what is not known of the place is left out")
  func partial() {
    let told = text([
      Diagnostic("a", .error, "nothing to read"),
      Diagnostic("b", .note, file: "site.yml", "no title is given"),
      Diagnostic("c", .warning, file: "site.yml", line: 2, "no title is given"),
      Diagnostic("d", .warning, file: "site.yml", column: 9, "no title is given"),
    ])
    #expect(
      told == """
        error: nothing to read [a]
        site.yml: note: no title is given [b]
        site.yml:2: warning: no title is given [c]
        site.yml: warning: no title is given [d]

        """)
  }

  @Test("nothing is written for nothing")
  func none() { #expect(text([]) == "") }

  @Test("other people's text cannot steer the terminal")
  func hostile() {
    let diagnostic = Diagnostic(
      "x", .warning, file: "minutes/\u{1B}[2Ja\nb.txt", line: 1, "`\u{9B}31m\u{7}` stands here\r",
      nextStep: "remove\u{1B}]0;title\u{7}", excerpt: "one\ttwo\u{202E}three\u{2066}\u{0}")
    #expect(
      text([diagnostic])
        == "minutes/ [2Ja b.txt:1: warning: ` 31m ` stands here  [x]\n    one two three  \n  → remove ]0;title \n"
    )
  }

  @Test("a long line is shown around its column")
  func longLine() {
    let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    func shown(column: Int?, _ message: String = "m") -> String {
      let told = text([
        Diagnostic("x", .note, file: "f", line: 1, column: column, message, excerpt: line)
      ])
      return String(told.split(separator: "\n")[1].dropFirst(4))
    }
    let start = String(repeating: "a", count: 160) + "…"
    #expect(shown(column: nil) == start)
    #expect(
      shown(column: 501) == "…" + String(repeating: "a", count: 79) + "HERE"
        + String(repeating: "b", count: 77) + "…")
    #expect(shown(column: 9_999) == start)
    #expect(shown(column: nil, "“HERE” is told") == shown(column: 501))
    #expect(shown(column: nil, "“THERE” is told, “ and “”") == start)
  }

  @Test("a next step that findings in a row share stands once, below the last of them")
  func shared() {
    let told = text([
      Diagnostic("a", .note, file: "a.txt", "m", nextStep: "look"),
      Diagnostic("a", .note, file: "b.txt", "m", nextStep: "look"),
      Diagnostic("a", .note, file: "c.txt", "m", nextStep: "write"),
      Diagnostic("a", .note, file: "d.txt", "m", nextStep: "look"),
    ])
    #expect(
      told == """
        a.txt: note: m [a]
        b.txt: note: m [a]
          → look
        c.txt: note: m [a]
          → write
        d.txt: note: m [a]
          → look

        """)
  }

  @Test("how a kind of finding is silenced is told with the first of the kind, in one run of the program")
  func silencing() {
    func finding(_ id: String, _ file: String) -> Diagnostic {
      let step = ["Write into \(file).yml:", "date: 2020-01-02"] + Silencing.lines("there", id)
      return Diagnostic(id, .warning, file: file, "m", nextStep: step.joined(separator: "\n"))
    }
    var writer = ConsoleDiagnosticWriter()
    _ = writer.text(for: [finding("no-date", "a.txt")])
    let told = writer.text(for: [finding("no-date", "b.txt"), finding("no-body", "b.txt")])
    #expect(
      told == """
        b.txt: warning: m [no-date]
          → Write into b.txt.yml:
          → date: 2020-01-02
        b.txt: warning: m [no-body]
          → Write into b.txt.yml:
          → date: 2020-01-02
          → Where nothing is wrong, silence it there, or in site.yml for every document:
          → silence: [no-body]

        """)
  }

  @Test("a terminal with colours shows the severity in one")
  func colour() {
    var writer = ConsoleDiagnosticWriter(colour: true)
    let told = writer.text(for: [Diagnostic("x", .error, file: "f", line: 1, "m")])
    #expect(told == "f:1: \u{1B}[1;31merror:\u{1B}[0m m [x]\n")
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
