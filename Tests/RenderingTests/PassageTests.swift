import Minutes
import Testing

@testable import Rendering

private func markdown(
  _ passages: [Passage], mentions: [Mention] = [], address: @escaping EntityAddress = internalAddress
) -> String {
  var out: [UInt8] = []
  PassageMarkdown(address: address).append(passages, mentions: mentions, to: &out)
  return String(decoding: out, as: UTF8.self)
}

private func html(
  _ passages: [Passage], mentions: [Mention] = [], anchors: [PassageHTML.Anchor] = [],
  address: @escaping EntityAddress = { "../\($0.rawValue)/\($1)/" }
) -> String {
  let rendering = PassageHTML(
    prefix: "item-7", headingLevel: 4, tableLabel: "Table", anchors: anchors, address: address)
  return String(decoding: rendering.html(passages, mentions: mentions), as: UTF8.self)
}

/// The text of HTML as this target writes it: tags gone, entities read.
private func text(_ html: String) -> String {
  var out = ""
  var inTag = false
  for c in html {
    if c == "<" {
      inTag = true
      // Inline elements part no words.
      continue
    }
    if c == ">" {
      inTag = false
      continue
    }
    if !inTag { out.append(c) }
  }
  for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
    out = out.split(separator: entity, omittingEmptySubsequences: false).joined(separator: c)
  }
  return out
}

private func words(_ text: String) -> [Substring] {
  text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{0}" || $0 == "\u{2060}" })
}

@Suite struct PassagesAsMarkdown {
  @Test func `each kind of passage has its own form`() {
    #expect(
      markdown([
        Passage(.heading(1), "Minutes of the meeting", line: 1),
        Passage(.paragraph, "Members met.", line: 2),
        Passage(.label, "Decision", line: 3),
        Passage(.listEntry(label: "(a)", depth: 0), "first", line: 4),
        Passage(.listEntry(label: "", depth: 1), "below", line: 5),
        Passage(.listEntry(label: "•", depth: 1), "dotted", line: 6),
        Passage(.listEntry(label: "1.", depth: 0), "last", line: 7),
        Passage(.tableRow(["Name", "Votes"]), "Name\tVotes", line: 8),
        Passage(.tableRow(["Ann"]), "Ann", line: 9),
        Passage(.preformatted, "a  b\n ``` c", line: 10),
      ])
        == """
        ### Minutes of the meeting

        Members met.

        **Decision**

        + (a) first
          - below
          * dotted
        + 1\\. last

        |  |  |
        | --- | --- |
        | Name | Votes |
        | Ann |

        ````
        a  b
         ``` c
        ````

        """.replacing("|  |  |\n| ---", with: "| | |\n| ---"))
  }

  @Test func `a line that looks like markup stays a line`() {
    for line in [
      "# no heading", "- no list", "+ none", "1. none", "12) none", "---", "***", "> none", "```", "~~~ x",
      "=====",
      "<script>alert(1)</script>", "<!-- gone? -->", "[a](javascript:alert(1))", "![a](b)", "&copy; &amp;",
      "a*b*c _d_",
      "\\[escaped\\]", "| a | b |", "[x] done", "http://example.org/a_b_c", "a  \u{0}b\nc\rd", "~~struck~~",
      ": term",
      "\u{A0}\u{A0}", "[ref]: http://example.org", "`code`", "5 > 4 < 6", "    code?",
    ] {
      let out = html([Passage(.paragraph, line, line: 1)])
      #expect(words(text(out)) == words(line), "\(line) became \(out)")
      #expect(out.hasPrefix("<p id=\"item-7-p1\">"), "\(line) became \(out)")
      #expect(
        !out.contains("<a ") && !out.contains("<script") && !out.contains("<em>"), "\(line) became \(out)")
    }
  }

  @Test func `mentions and the source's links lead somewhere, and never one inside the other`() {
    let passage = Passage(
      .paragraph, "See Ann Lee at Ann Lee House", line: 1,
      links: [PassageLink(range: 15..<28, address: "HTTPS://example.org/a_(b)?x=1&copy=2")])
    let mentions = [
      Mention(kind: .person, id: "ann-lee", asWritten: "Ann Lee", line: 1, passage: 0, range: 4..<11),
      Mention(kind: .person, id: "ann-lee", asWritten: "Ann Lee", line: 1, passage: 0, range: 15..<22),
      Mention(kind: .person, id: "lee", asWritten: "Lee", line: 1, passage: 0, range: 8..<11),
      Mention(kind: .person, id: "beyond", asWritten: "x", line: 1, passage: 0, range: 20..<99),
    ]
    #expect(
      markdown([passage], mentions: mentions)
        == "See [Ann Lee](person:ann-lee) at [Ann Lee House](HTTPS://example.org/a\\_\\(b\\)?x=1\\&copy=2)\n")
    #expect(
      html([passage], mentions: mentions).contains(
        "<a href=\"HTTPS://example.org/a_(b)?x=1&amp;copy=2\" rel=\"nofollow noreferrer\">Ann Lee House</a>"))
    #expect(
      html([passage], mentions: mentions).contains("<a href=\"../person/ann-lee/\">"),
      "a page of the site is no other site")
  }

  @Test func `an address of another scheme is no link`() {
    let passage = Passage(
      .paragraph, "here", line: 1, links: [PassageLink(range: 0..<4, address: "javascript:alert(1)")])
    #expect(html([passage]) == "<p id=\"item-7-p1\">here</p>\n")
  }

  @Test func `a mention in a table cell is found through the row's text`() {
    let row = Passage(.tableRow(["Clerk", "Zoë Lee | x"]), "Clerk\tZoë Lee | x", line: 1)
    let mention = Mention(kind: .person, id: "zoe", asWritten: "Zoë Lee", line: 1, passage: 0, range: 6..<14)
    #expect(markdown([row], mentions: [mention]).contains("| Clerk | [Zoë Lee](person:zoe) \\| x |"))
    #expect(html([row], mentions: [mention]).contains("<td><a href=\"../person/zoe/\">Zoë Lee</a> | x</td>"))
  }
}

@Suite struct PassagesAsHTML {
  @Test func `preformatted text keeps its columns and is reached with the keys`() {
    #expect(
      html([Passage(.preformatted, "a     b\n      c", line: 1)])
        == "<pre id=\"item-7-p1\" tabindex=\"0\"><code>a     b\n      c\n</code></pre>\n")
  }

  @Test func `every passage has its id, and a decision its anchor`() {
    let out = html(
      [
        Passage(.label, "Decision", line: 1),
        Passage(.paragraph, "AGREED.", line: 2),
        Passage(.tableRow(["1", "Approved"]), "1\tApproved", line: 3),
        Passage(.listEntry(label: "(a)", depth: 0), "noted", line: 4),
      ],
      anchors: [
        .init(id: "item-7-decision-1", style: "decision", passage: 1),
        .init(id: "item-7-decision-2", style: "decision", passage: 2),
        .init(id: "item-7-action-1", style: "action", passage: 3),
        .init(id: "item-7-decision-3", style: "decision", passage: nil),
      ])
    #expect(
      out == """
        <p id="item-7-p1" class="label"><strong>Decision</strong></p>
        <p id="item-7-p2" class="decision"><span id="item-7-decision-1"></span>AGREED.</p>
        <div class="scroll" role="region" tabindex="0" aria-label="Table"><table>
        <tbody>
        <tr id="item-7-p3" class="decision">
        <td><span id="item-7-decision-2"></span>1</td>
        <td>Approved</td>
        </tr>
        </tbody>
        </table></div>
        <ul class="labelled">
        <li id="item-7-p4" class="action"><span id="item-7-action-1"></span><span class="mark">(a)</span> noted</li>
        </ul>
        <span id="item-7-decision-3"></span>

        """)
  }

  @Test func `a row that the source marks as head is one`() {
    var head = Passage(.tableRow(["Name"]), "Name", line: 1)
    head.isTableHead = true
    #expect(
      html([head, Passage(.tableRow(["Ann", "Chair"]), "Ann\tChair", line: 2)]).contains(
        "<th scope=\"col\">Name</th>"))
  }

  @Test func `headings follow one another without a gap in level`() {
    let out = html([
      Passage(.heading(3), "a", line: 1), Passage(.heading(1), "b", line: 2),
      Passage(.heading(4), "c", line: 3),
    ])
    #expect(out.contains("<h4 id=\"item-7-p1\">a</h4>"))
    #expect(out.contains("<h4 id=\"item-7-p2\">b</h4>"))
    #expect(out.contains("<h5 id=\"item-7-p3\">c</h5>"))
  }

  @Test func `no word is lost, whatever passages come together`() {
    var random = Numbers(state: 7)
    let pieces = [
      "AGREED", "1.", "-", "*", "**", "_", "a_b", "#", "##", "[x]", "(y)", "|", "\\", "\\|", "<b>", "&amp;",
      "`", "``",
      "~~", "```", "http://x.org", "Zoë", "voilà", "\u{A0}", "!", ":", "---", "\t", "5)", "=", "+", "<!--",
      "-->", "\u{1}",
    ]
    func anyText() -> String {
      (0..<random.next(6)).map { _ in pieces[random.next(pieces.count)] }.joined(separator: " ")
    }
    for _ in 0..<3000 {
      var passages: [Passage] = []
      for line in 0..<(1 + random.next(6)) {
        switch random.next(6) {
        case 0: passages.append(Passage(.heading(1 + random.next(7)), anyText(), line: line))
        case 1:
          let label = ["", "•", "1.", "(a)", "-", "*", "Q 1", "#"][random.next(8)]
          passages.append(Passage(.listEntry(label: label, depth: random.next(12)), anyText(), line: line))
        case 2:
          let cells = (0..<(1 + random.next(4))).map { _ in anyText().replacing("\t", with: " ") }
          var row = Passage(.tableRow(cells), cells.joined(separator: "\t"), line: line)
          row.isTableHead = random.next(4) == 0
          passages.append(row)
        case 3: passages.append(Passage(.preformatted, anyText() + "\n  " + anyText(), line: line))
        case 4: passages.append(Passage(.label, anyText(), line: line))
        default: passages.append(Passage(.paragraph, anyText(), line: line))
        }
      }
      let out = html(passages)
      let wanted = passages.flatMap { passage -> [Substring] in
        var all: [Substring] = []
        if case .listEntry(let label, _) = passage.kind, !label.isEmpty, label != "•" { all = words(label) }
        return all + words(String(passage.text.map { $0.asciiValue.map { $0 < 32 } ?? false ? " " : $0 }))
      }
      #expect(words(text(out)) == wanted, "\(passages) became \(out)")
      #expect(
        out.contains("<ul") || !passages.contains { $0.isListEntry }, "fell back: \(markdown(passages))")
    }
  }
}

/// A small generator of its own, so that a failure comes again.
private struct Numbers {
  var state: UInt64
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
