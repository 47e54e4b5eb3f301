import Testing

@testable import Reading

@Suite struct ReStructuredTextTests {
  private func read(_ text: String) throws -> Transcript {
    try SourceReader().transcript(of: Array(text.utf8), path: "minutes/a.rst")
  }

  private func texts(_ text: String) throws -> [String] { try read(text).texts }

  @Test func everyLineKeepsItsNumber() throws {
    let text = "Title\n=====\n\nPresent\n-------\n* Ann\n* Bob\n\nText\n"
    let transcript = try read(text)
    #expect(transcript.texts == ["# Title", "", "", "## Present", "", "* Ann", "* Bob", "", "Text"])
    #expect(transcript.lines.map(\.number) == Array(1...9))
    #expect(transcript.markup == .markdown)
    #expect(transcript.source.lines == 9)
  }

  @Test func levelsFollowTheOrderOfDecorations() throws {
    let text = "=====\nTitle\n=====\n\nAA\n==\n\nB\n~~~~\n\nC\n====\n"
    #expect(try texts(text).filter { $0.hasPrefix("#") } == ["# Title", "## AA", "### B", "## C"])
  }

  @Test func aRuleBetweenParagraphsIsNoTitle() throws {
    #expect(try texts("One\n\n-----\n\nTwo") == ["One", "", "---", "", "Two"])
  }

  @Test(arguments: [
    ("`the site <https://example.org/x>`_ here", "[the site](https://example.org/x) here"),
    ("see `rules <../rules.rst>`__", "see rules (../rules.rst)"),
    ("``a *b*`` and *c* **d**", "`a *b*` and *c* **d**"),
    (":doc:`../policies/minors`", ":doc:`../policies/minors`"), ("H\\ :sub:`2`\\ O", "H2O"),
    ("\\*x\\* a\\b", "\\*x\\* ab"),
    ("snake_case and end_ of", "snake_case and end_ of"), ("[1]_ and", "[1] and"), ("# x", "\\# x"),
    ("a < b <Bob> &amp;", "a < b &lt;Bob> &amp;amp;"),
    ("`open", "\\`open"), ("|x| bars", "\\|x| bars"),
  ])
  func inlineMarkupBecomesMarkdowns(text: String, markdown: String) throws {
    #expect(try texts(text) == [markdown])
  }

  @Test func referencesFindTheirTargets() throws {
    #expect(
      try texts(
        "Minutes_ and `the plan`_ of |day|\n\n.. _minutes: https://example.org/m\n.. _the plan: https://example.org/p\n.. |day| replace:: 12 May"
      )
      .first == "[Minutes](https://example.org/m) and [the plan](https://example.org/p) of 12 May")
  }

  @Test func aSubstitutionByItselfEnds() throws {
    #expect(try texts("|a| b\n\n.. |a| replace:: x |a|").first == "x |a| b")
  }

  @Test func listsKeepLabelsAndDepth() throws {
    let text =
      "1. One\n\n   a) sub\n   b) sub\n\n      more\n\n#. Two\n\n(i) Roman\n\n12 May is no label\n2001. Year"
    #expect(
      try texts(text).filter { !$0.isEmpty } == [
        "1. One", "   a) sub", "   b) sub", "      more", "2. Two", "(i) Roman", "12 May is no label",
        "2001. Year",
      ])
  }

  @Test func commentsAndMachineryAreNoText() throws {
    let transcript = try read(
      "Text\n\n.. a comment\n   that goes on\n\n.. toctree::\n   :maxdepth: 2\n\n   other\n\nEnd")
    #expect(transcript.texts.filter { !$0.isEmpty } == ["Text", "End"])
    #expect(transcript.lines.count == 11)
  }

  @Test func admonitionsAreText() throws {
    #expect(
      try texts(".. note:: Draft\n   minutes\n\n.. image:: x.png\n   :alt: The hall\n   :width: 5\n").filter {
        !$0.isEmpty
      } == [
        "Draft", "minutes", "The hall",
      ])
  }

  @Test func anIncludeIsNamedAndNotFollowed() throws {
    let transcript = try read("Text\n\n.. include:: /etc/passwd\n")
    let found = try #require(transcript.diagnostics.first)
    #expect(found.id == "not-included")
    #expect(found.line == 3)
    #expect(transcript.texts.filter { !$0.isEmpty } == ["Text"])
  }

  @Test func fieldsDefinitionsAndVersesKeepTheirLines() throws {
    #expect(
      try texts(
        ":Date: 12 March\n:Venue: Hall\n\nterm\n   meaning\n\n| a\n| b\n\nQuoted::\n\n    x  *y*\n\nEnd") == [
          "Date: 12 March  ", "Venue: Hall  ", "", "term  ", "meaning", "", "a  ", "b  ", "", "Quoted:", "",
          "x \\*y\\*  ", "", "End",
        ])
  }

  @Test func tablesBecomeRows() throws {
    let grid =
      "+----+-----+\n| No | It  |\n+====+=====+\n| 1  | a   |\n|    | b   |\n+----+-----+\n| both     |\n+----+-----+"
    #expect(try texts(grid) == ["| No | It |", "| --- | --- |", "| 1 | a b |", "| both |  |"])
    #expect(try read(grid).lines.map(\.number) == [2, 2, 4, 7])
    let simple = "====  ====\nName  Role\n====  ====\nAnn   Chair\nBob   x|y\n      z\n====  ===="
    #expect(
      try texts(simple) == ["| Name | Role |", "| --- | --- |", "| Ann | Chair |", "| Bob | x\\|y z |"])
    #expect(try texts("==  ==\na   b\n==  ==") == ["|  |  |", "| --- | --- |", "| a | b |"])
  }

  @Test func columnsAreCountedInCharacters() throws {
    #expect(try texts("+----+----+\n| é– | ŵŷ |\n+----+----+").last == "| é– | ŵŷ |")
    #expect(try texts("==  ==\né–  ŵŷ\n==  ==").last == "| é– | ŵŷ |")
  }

  @Test(arguments: [
    "==  ==\nno end\n", "+--+\nno table", "+\n", "..\n", ".. \n\n  x", ":", "::", "`", "*\n", "=\n=\n",
    "\t\tx",
  ])
  func brokenMarkupEndsAndLosesNoWord(text: String) throws {
    let words = text.split { !$0.isLetter }
    let read = try texts(text + "\n\nEnd").joined(separator: " ")
    for word in words where !text.hasPrefix("..") { #expect(read.contains(word)) }
    #expect(read.contains("End"))
  }
}
