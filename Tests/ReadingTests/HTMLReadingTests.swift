import Testing

@testable import Reading

@Suite struct HTMLReadingTests {
  private func read(_ html: String) throws -> Transcript {
    try SourceReader().transcript(of: Array(html.utf8), path: "minutes/a.html")
  }

  /// The lines that hold anything, numbered.
  private func lines(_ html: String) throws -> [String] {
    let transcript = try read(html)
    return transcript.lines.filter { $0.start < $0.end }.map { "\($0.number) \(transcript.text(of: $0))" }
  }

  @Test func blocksBecomeMarkdownWithTheLinesOfTheFile() throws {
    let found = try lines(
      """
      <!DOCTYPE html>
      <html><head><title>Not this</title></head>
      <body>
      <h1>Sandley
      Parish Council</h1>
      <p>Present: <b>Ann Lee</b>, <i>Bob</i>
      May and
      cee dee</p>

      <ul>
      <li>One
      <li>Two
      </ul></body></html>
      """)
    #expect(
      found == [
        "4 # Sandley Parish Council", "6 Present: **Ann Lee**, *Bob* May and", "8 cee dee", "11 - One",
        "12 - Two",
      ])
  }

  @Test func everyKindOfLineEndCounts() throws {
    #expect(try lines("<p>a</p>\r\n<p>b</p>\r<p>c\r\nd</p>") == ["1 a", "2 b", "3 c d"])
  }

  @Test func thePagesOwnMachineryIsNoText() throws {
    let found = try lines(
      """
      <html><head><style>p{}</style></head><body><header>Council</header><nav><p>Home</p></nav>
      <script>document.write("<p>no</p>")</script><template><p>no</p></template><p hidden>no</p>
      <form><p>Search</p></form><article><header><h1>Title</h1></header><p>Text</p></article>
      <footer>Cookies</footer></body>
      """)
    #expect(found == ["3 # Title", "3 Text"])
  }

  @Test func aFormRoundTheWholePageIsThePage() throws {
    let found = try lines(
      "<body><p>Skip</p><form><nav>Home</nav><p>Minutes of the meeting</p><select><option>x</select></form>")
    #expect(found.contains("1 Minutes of the meeting"))
    #expect(!found.contains { $0.contains("Home") })
  }

  @Test func listsKeepTheirLabelsAndDepth() throws {
    let found = try lines(
      """
      <ol start="3"><li>c<ol type="a"><li>x</li><li>y<p>more</p></li></ol></li><li value="7">d</li></ol>
      <ol type="I"><li>One<li>Two</ol><ol style="list-style-type: lower-roman"><li>i</ol><ol><li><ol type=a><li>z</ol></ol>
      """)
    #expect(
      found == [
        "1 3. c", "1    a. x", "1    b. y", "1       more", "1 7. d", "2 I. One", "2 II. Two", "2 i. i",
        "2 1. a. z",
      ])
  }

  @Test func aTableOfShortCellsBecomesRows() throws {
    let found = try lines(
      """
      <table><tr><th>Name<th>Role</tr>
      <tr><td>Ann | Lee</td><td><p><b>Chair</b></p></td></tr>
      <tr><td rowspan=2>Bob</td><td>Clerk</td></tr><tr><td>Treasurer</td></tr></table>
      """)
    #expect(
      found == [
        "1 | Name | Role |", "1 | --- | --- |", "2 | Ann \\| Lee | **Chair** |", "3 | Bob | Clerk |",
        "3 |  | Treasurer |",
      ])
  }

  @Test func aTableWithoutAHeaderGetsAnEmptyOne() throws {
    #expect(try lines("<table><tr><td>a<td>b</table>") == ["1 |  |  |", "1 | --- | --- |", "1 | a | b |"])
  }

  @Test func aTableThatHoldsParagraphsIsReadThrough() throws {
    let found = try lines(
      """
      <table><tr>
      <td><p>1.</p></td>
      <td><p>Apologies</p>
      <p>None.</p></td><td>Clerk</td></tr>
      <tr><td>Any other business</td><td><p>a</p><p>b</p></td><td></td></tr></table>
      """)
    #expect(found == ["3 1. Apologies", "4 None.", "4 Clerk", "5 Any other business", "5 a", "5 b"])
  }

  @Test func layoutTablesAndStrayCellsLoseNothing() throws {
    #expect(try lines("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>").joined().contains("c"))
    #expect(try lines("<table><td>a</td><td>b</td></table>").last == "1 | a | b |")
    #expect(try lines("<table><caption>List</caption><tr><td>a</table>") == ["1 List", "1 a"])
    #expect(try lines("<table><div>stray</div><tr><td>a<td>b</table>").contains("1 | stray |  |"))
  }

  @Test func breaksEndALineForTheReaderToo() throws {
    #expect(try lines("<p>Present:<br>Ann Lee<br/>Bob</p>") == ["1 Present:  ", "1 Ann Lee  ", "1 Bob"])
    #expect(try lines("<h2>Council<br>12 March</h2>") == ["1 ## Council", "1 12 March"])
    #expect(try lines("<h2>3.<br>Apologies</h2>") == ["1 ## 3. Apologies"])
  }

  @Test func preformattedTextKeepsItsLines() throws {
    #expect(try lines("<pre>MINUTES\n\n1. One\n   two</pre>") == ["1 MINUTES  ", "3 1. One  ", "4 two  "])
  }

  @Test(arguments: [
    ("4<sup>th</sup> of May", "4th of May"), ("A<b>pologies</b>", "A**pologies**"),
    ("<b>Present:</b>Ann", "Present:Ann"),
    ("<b> x </b>y", "**x** y"), ("<b>.</b>", "."), ("<b>a</b><b>b</b>", "**ab**"),
    ("<b><i>x</i></b>", "***x***"),
    ("a &amp; b &lt;c&gt; &pound5 &#8217; &wcirc; &unknown;", "a & b &lt;c> £5 ’ ŵ &amp;unknown;"),
    ("&#146;&#0;&#xD800;&#1;x", "’\u{FFFD}\u{FFFD} x"),
    ("2 * 3 * 4 *x* a_b _c_ `d`", "2 * 3 * 4 \\*x\\* a_b \\_c\\_ \\`d\\`"),
    ("[see](x) [1]", "\\[see](x) [1]"), ("x&nbsp;&nbsp;y", "x y"), ("# x", "\\# x"), ("| x", "\\| x"),
    ("--- x", "\\--- x"),
    ("<a href='https://example.org/a (b)'>[link]</a>.", "[\\[link\\]](https://example.org/a%20%28b%29)."),
    ("<a href='/x'>here</a> <a href='javascript:x'>there</a>", "here there"),
    ("3 < 4 <5 </ x", "3 < 4 &lt;5 &lt;/ x"), ("<o:p>x</o:p><custom-tag>y</custom-tag>", "xy"),
    ("<![if !supportLists]>1.<![endif]> x<!-- no --> y", "1. x y"),
  ])
  func inlineTextBecomesMarkdown(html: String, markdown: String) throws {
    #expect(try read("<p>\(html)</p>").texts == [markdown])
  }

  @Test func whatTagsAreLeftOpenOrCrossedLosesNothing() throws {
    let words = "one two three four five six seven eight"
    for html in [
      "<p>one<p>two<div>three</p>four</div><b>five<p>six</b>seven</p>eight",
      "<ul><li>one<li>two<p>three</ul>four<table><tr><td>five</p><td>six</table></ul>seven</td>eight",
      "<div><div><span>one two</div>three<h2>four<p>five</h2>six</table>seven<dl><dt>eight",
    ] {
      let text = try read(html).texts.joined(separator: " ")
      for word in words.split(separator: " ") { #expect(text.contains(word), "\(word) in \(html)") }
    }
  }

  @Test(.timeLimit(.minutes(1))) func hostileNestingEnds() throws {
    for tag in ["div", "table><tr><td", "ul><li", "b", "form"] {
      let html = String(repeating: "<\(tag)>", count: 20_000) + "deep"
      #expect(try read(html).texts.joined().contains("deep"))
    }
    let spans = "<table>" + String(repeating: "<tr><td colspan=99999 rowspan=99999>x<td>y", count: 500)
    #expect(try read(spans).lines.count >= 500)
  }

  @Test func numbersNeverFall() throws {
    let numbers = try read("<table>\n<tr><td>a\n<td>b\n\n\n\n<td>c</table><p>x\n<p>y").lines.map(\.number)
    #expect(numbers == numbers.sorted())
  }

  @Test func frontMatterStandsBeforeThePage() throws {
    let transcript = try read("---\ntitle: x\n---\n<p>Text</p>\n<p>more</p>")
    #expect(transcript.frontMatter.map(\.key) == ["title"])
    #expect(transcript.lines.first?.number == 4)
  }

  @Test func theSourceIsShownAsItStands() throws {
    let transcript = try read("<h1>A</h1>\n<p>b</p>\n")
    #expect(transcript.source.lines == 2)
    #expect(
      transcript.sourceText.lines.map { transcript.sourceText.text(of: $0) } == ["<h1>A</h1>", "<p>b</p>"])
  }

  @Test func aPageWithoutTextIsRefused() {
    #expect(throws: SourceRefusal.self) {
      try read("<html><head><title>x</title></head><body><script>1</script></body>")
    }
  }
}
