import Templating
import Testing

@Suite struct SectionTests {
  @Test func `a section is rendered for each element, inside of it`() throws {
    let context: TemplateValue = ["items": [["n": 1], ["n": 2]], "of": "x"]
    #expect(try rendered("{{#items}}{{n}}{{of}} {{/items}}", context) == "1x 2x ")
  }

  @Test func `an inner name goes before an outer one`() throws {
    #expect(try rendered("{{#a}}{{n}}{{/a}}{{n}}", ["n": "outer", "a": ["n": "inner"]]) == "innerouter")
  }

  @Test func `an inner null goes before an outer value`() throws {
    #expect(try rendered("{{#a}}[{{n}}]{{/a}}", ["n": "outer", "a": ["n": nil]]) == "[]")
  }

  @Test(arguments: [TemplateValue.null, .bool(false), .list([]), .string(""), .html([])])
  func `what counts as nothing renders the inverted section`(value: TemplateValue) throws {
    #expect(try rendered("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value]) == "no")
  }

  @Test(arguments: [
    TemplateValue.bool(true), .list([nil]), .string("a"), .html([32]), .int(0), .decimal(0), .object([:]),
  ])
  func `everything else renders the section, also the number 0`(value: TemplateValue) throws {
    #expect(try rendered("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value]) == "yes")
  }

  @Test func `a dot is the element itself`() throws {
    #expect(try rendered("{{#v}}<{{.}}>{{/v}}", ["v": ["a", "&"]]) == "<a><&amp;>")
    #expect(try rendered("{{#v}}{{#.}}{{.}},{{/.}};{{/v}}", ["v": [[1, 2], [3]]]) == "1,2,;3,;")
    #expect(try rendered("{{#v}}{{.}}{{/v}}", ["v": 0]) == "0")
    #expect(try rendered("{{#.}}{{n}}{{/.}}", [["n": 1], ["n": 2]]) == "12")
  }

  @Test func `a dotted name opens and closes a section`() throws {
    let context: TemplateValue = ["a": ["b": [["c": 1], ["c": 2]]]]
    #expect(try rendered("{{#a.b}}{{c}}{{/a.b}}{{^a.b}}none{{/a.b}}", context) == "12")
  }

  @Test func `sections of one name nest`() throws {
    #expect(try rendered("{{#a}}1{{#a}}2{{/a}}3{{/a}}{{^a}}{{^a}}x{{/a}}{{/a}}", ["a": true]) == "123")
  }

  @Test func `text after an inverted section is no part of it`() throws {
    #expect(try rendered("a{{^v}}b{{/v}}c", ["v": true]) == "ac")
    #expect(try rendered("a\n{{^v}}\nb\n{{/v}}\nc", ["v": true]) == "a\nc")
  }

  @Test func `tags that have a line to themselves leave no empty line`() throws {
    #expect(
      try rendered(
        """
        <ul>
          {{#items}}
          <li>{{.}}</li>
          {{/items}}
          {{^items}}
          <li>none</li>
          {{/items}}
        </ul>

        """, ["items": ["a", "b"]]) == "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n")
  }

  @Test func `a line with two tags stays`() throws {
    #expect(try rendered("a\n  {{#v}}{{/v}}  \nb", ["v": true]) == "a\n    \nb")
  }

  @Test func `Windows line ends are line ends`() throws {
    #expect(try rendered("a\r\n{{#v}}\r\nb\r\n{{/v}}\r\nc", ["v": true]) == "a\r\nb\r\nc")
  }
}
