import Templating
import Testing

@Suite struct PartialTests {
  @Test func `a partial is rendered in the contexts of its tag`() throws {
    #expect(
      try rendered(
        "{{#people}}{{>person}}, {{/people}}",
        ["people": [["name": "Ann"], ["name": "Bo"]], "role": "Cllr"],
        with: ["person": "{{role}} {{name}}"]) == "Cllr Ann, Cllr Bo, ")
  }

  @Test func `a partial on a line of its own gets the line's indentation`() throws {
    #expect(
      try rendered("<div>\n    {{> p }}\n</div>\n", ["v": "x"], with: ["p": "<p>\n  {{v}}\n\n</p>\n"])
        == "<div>\n    <p>\n      x\n    \n    </p>\n</div>\n")
  }

  @Test func `lines of values are not indented`() throws {
    #expect(
      try rendered("  {{>p}}\n", ["v": "1\n2"], with: ["p": "<pre>\n{{v}}\n</pre>\n"])
        == "  <pre>\n  1\n2\n  </pre>\n")
  }

  @Test func `indentation adds up`() throws {
    #expect(
      try rendered("  {{>a}}\n.", with: ["a": "a\n\t{{>b}}\nA\n", "b": "b\n {{>c}}\nB\n", "c": "c\nC"])
        == "  a\n  \tb\n  \t c\n  \t C  \tB\n  A\n.")
  }

  @Test func `a tag that begins an indented line is indented once, however often its section is rendered`()
    throws
  {
    #expect(
      try rendered(
        "  {{>p}}\n", ["v": ["1", "2"]], with: ["p": "{{#v}}{{.}} {{/v}}end\n{{#v}}\n- {{.}}\n{{/v}}\n"])
        == "  1 2 end\n  - 1\n  - 2\n")
    #expect(try rendered("  {{>p}}\n", ["v": []], with: ["p": "{{#v}}{{.}} {{/v}}end\n"]) == "  end\n")
    #expect(try rendered("  {{>p}}\n", ["v": []], with: ["p": "a\n{{#v}}\n{{/v}} end\n"]) == "  a\n   end\n")
  }

  @Test func `a partial within a line is not indented`() throws {
    #expect(try rendered("  - {{>p}}\n", with: ["p": "1\n2"]) == "  - 1\n2\n")
    #expect(try rendered("  {{>o}}\n", with: ["o": "- {{>p}}\n-\n", "p": "1\n2"]) == "  - 1\n2\n  -\n")
  }

  @Test func `a partial that includes itself ends with the data`() throws {
    let tree: TemplateValue = [
      "name": "Council",
      "parts": [
        ["name": "Planning", "parts": [["name": "Trees", "parts": []]]], ["name": "Roads", "parts": []],
      ],
    ]
    #expect(
      try rendered("{{>body}}", tree, with: ["body": "{{name}}{{#parts}}({{>body}}){{/parts}}"])
        == "Council(Planning(Trees))(Roads)")
    #expect(
      try rendered("{{>body}}", tree, with: ["body": "{{name}}\n{{#parts}}\n  {{>body}}\n{{/parts}}\n"])
        == "Council\n  Planning\n    Trees\n  Roads\n")
  }

  @Test func `the name of a partial may be a path`() throws {
    #expect(try rendered("{{>parts/head.html}}", with: ["parts/head.html": "x"]) == "x")
  }

  @Test func `lenient, a partial that does not exist is nothing`() throws {
    #expect(try rendered("a{{>p}}b\n  {{>p}}\nc", strict: false) == "ab\nc")
  }
}
