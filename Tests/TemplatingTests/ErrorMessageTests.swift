import Templating
import Testing

/// The words of every mistake, pinned: they are what the author of a template reads.
@Suite struct ErrorMessageTests {
  @Test func `an unknown name`() {
    expect(
      mistakes("<h1>\n  é {{titel}}</h1>", ["title": "x", "date": nil]),
      """
      Templates/main.mustache:2:5: "titel" is not known on the page "meetings/1/" [template-unknown-name]
        → did you mean "title"?
      """)
    expect(
      mistakes("{{#people}}{{nmae}}{{/people}}", ["people": [["name": "Ann"]]]),
      """
      Templates/main.mustache:1:12: "nmae" is not known on the page "meetings/1/" [template-unknown-name]
        → did you mean "name"?
      """)
    expect(
      mistakes("{{^xyz}}{{/xyz}}", ["title": "x", "date": nil]),
      """
      Templates/main.mustache:1:1: "xyz" is not known on the page "meetings/1/" [template-unknown-name]
        → known here: "date", "title"
      """)
    expect(
      mistakes("{{v}}"),
      """
      Templates/main.mustache:1:1: "v" is not known on the page "meetings/1/" [template-unknown-name]
        → no name is known here
      """)
    expect(
      mistakes("{{date}}", ["meeting": ["date": "x"]]),
      """
      Templates/main.mustache:1:1: "date" is not known on the page "meetings/1/" [template-unknown-name]
        → did you mean "meeting.date"?
      """)
  }

  @Test func `an unknown part of a name`() {
    expect(
      mistakes("{{chair.nam}}", ["chair": ["name": "Ann", "post": nil]]),
      """
      Templates/main.mustache:1:1: "chair.nam" is not known on the page "meetings/1/": "chair" has no "nam" [template-unknown-name]
        → did you mean "chair.name"?
      """)
    expect(
      mistakes("{{chair.xyz}}", ["chair": ["name": "Ann", "post": nil]]),
      """
      Templates/main.mustache:1:1: "chair.xyz" is not known on the page "meetings/1/": "chair" has no "xyz" [template-unknown-name]
        → "chair" has: "name", "post"
      """)
    expect(
      mistakes("{{chiar.name}}", ["chair": ["name": "Ann"]]),
      """
      Templates/main.mustache:1:1: "chiar.name" is not known on the page "meetings/1/" [template-unknown-name]
        → did you mean "chair.name"?
      """)
    expect(
      mistakes("{{a.bb.c}}", ["a": ["b": ["c": 1]]]),
      """
      Templates/main.mustache:1:1: "a.bb.c" is not known on the page "meetings/1/": "a" has no "bb" [template-unknown-name]
        → did you mean "a.b.c"?
      """)
    expect(
      mistakes("{{a.b.c}}", ["a": ["b": "text"]]),
      """
      Templates/main.mustache:1:1: "a.b.c" is not known on the page "meetings/1/": "a.b" is text and has no "c" [template-unknown-name]
        → use "a.b" by itself
      """)
    expect(
      mistakes("{{a.b}}", ["a": [:]]),
      """
      Templates/main.mustache:1:1: "a.b" is not known on the page "meetings/1/": "a" has no "b" [template-unknown-name]
        → "a" is empty
      """)
    expect(
      mistakes("{{items.count}}", ["items": [1, 2]]),
      """
      Templates/main.mustache:1:1: "items.count" is not known on the page "meetings/1/": "items" is a list and has no "count" [template-unknown-name]
        → use "items" by itself
      """)
  }

  @Test func `a mistake in a partial says what included it`() {
    expect(
      mistakes(
        "{{<layout}}\n{{$content}}\n{{#items}}\n  {{>item}}\n{{/items}}\n{{/content}}\n{{/layout}}",
        ["items": [["number": 1]]],
        with: ["layout": "<main>\n{{$content}}\n{{/content}}\n</main>", "item": "<li>{{numbr}}</li>"]),
      """
      Templates/item.mustache:1:5: "numbr" is not known on the page "meetings/1/" [template-unknown-name]
        → did you mean "number"?
        → included from Templates/main.mustache:4:3
        → included from Templates/layout.mustache:2:1
        → included from Templates/main.mustache:1:1
      """)
  }

  @Test func `a value that cannot be written`() {
    expect(
      mistakes("{{items}}", ["items": [1]]),
      """
      Templates/main.mustache:1:1: "items" is a list on the page "meetings/1/" and cannot be written [template-unwritable-value]
        → go through it with {{#items}}…{{/items}}
      """)
    expect(
      mistakes("{{{chair}}}", ["chair": ["post": 1, "name": 2]]),
      """
      Templates/main.mustache:1:1: "chair" is an object on the page "meetings/1/" and cannot be written [template-unwritable-value]
        → name one of its values, such as chair.name
      """)
    expect(
      mistakes("{{#chair}}{{.}}{{/chair}}", ["chair": ["post": 1, "name": 2]]),
      """
      Templates/main.mustache:1:11: "." is an object on the page "meetings/1/" and cannot be written [template-unwritable-value]
        → name one of its values, such as name
      """)
  }

  @Test func `an unknown template`() {
    expect(
      mistakes("a\n {{>haed}}{{<layuot}}{{/layuot}}{{>xyz}}", with: ["head": "", "layout": ""]),
      """
      Templates/main.mustache:2:2: there is no template "haed" [template-unknown-template]
        → did you mean "head"?
      Templates/main.mustache:2:11: there is no template "layuot" [template-unknown-template]
        → did you mean "layout"?
      Templates/main.mustache:2:33: there is no template "xyz" [template-unknown-template]
        → the templates are: "head", "layout", "main"
      """)
    expect(
      mistakes("{{>*dynamic}}"),
      """
      Templates/main.mustache:1:1: there is no template "*dynamic" [template-unknown-template]
        → the templates are: "main"
      """)
    let library = try? TemplateLibrary([TemplateSource(name: "meeting", path: "meeting.mustache", text: "")])
    expect(
      mistakes(in: library, "meetin"),
      """
      there is no template "meetin" for the page "meetings/1/" [template-unknown-template]
        → did you mean "meeting"?
      """)
    expect(
      mistakes(in: library, "person"),
      """
      there is no template "person" for the page "meetings/1/" [template-unknown-template]
        → the templates are: "meeting"
      """)
    expect(
      mistakes(in: try? TemplateLibrary([]), "person"),
      """
      there is no template "person" for the page "meetings/1/" [template-unknown-template]
        → there are no templates
      """)
  }

  @Test func `an unknown block`() {
    expect(
      mistakes("{{<l}}\n{{$contnet}}{{/contnet}}{{/l}}", with: ["l": "{{$content}}{{/content}}"]),
      """
      Templates/main.mustache:2:1: "contnet" is no block of "l" [template-unknown-block]
        → did you mean "content"?
      """)
    expect(
      mistakes("{{<l}}{{$xyz}}{{/xyz}}{{/l}}", with: ["l": "{{$a}}{{/a}}{{>m}}", "m": "{{$b}}{{/b}}"]),
      """
      Templates/main.mustache:1:7: "xyz" is no block of "l" [template-unknown-block]
        → its blocks are: "a", "b"
      """)
    expect(
      mistakes("{{<l}}{{$xyz}}{{/xyz}}{{/l}}", with: ["l": ""]),
      """
      Templates/main.mustache:1:7: "xyz" is no block of "l" [template-unknown-block]
        → "l" has no blocks
      """)
  }

  @Test func `a block that is given twice`() {
    expect(
      mistakes("{{<l}}\n{{$a}}{{/a}}\n{{$a}}{{/a}}{{/l}}", with: ["l": "{{$a}}{{/a}}"]),
      """
      Templates/main.mustache:3:1: "a" is given to "l" twice [template-repeated-block]
        → keep one of them; the other is on line 2
      """)
  }

  @Test func `what stands in a parent but in no block`() {
    expect(
      mistakes("{{<l}}\n <p>Hello {{name}}</p>\n{{$a}}{{/a}}{{/l}}", with: ["l": "{{$a}}{{/a}}"]),
      """
      Templates/main.mustache:2:2: "<p>Hello" is never shown, for it stands in {{<l}} and in no block [template-unused-content]
        → put it into one of the blocks of "l", or outside {{<l}}…{{/l}}
      """)
    expect(
      mistakes("{{<l}}{{#x}}{{$a}}{{/a}}{{/x}}{{/l}}", with: ["l": "{{$a}}{{/a}}"]),
      """
      Templates/main.mustache:1:7: "{{#x}}" is never shown, for it stands in {{<l}} and in no block [template-unused-content]
        → put it into one of the blocks of "l", or outside {{<l}}…{{/l}}
      """)
  }

  @Test func `a tag that is not closed`() {
    expect(
      mistakes("<p>\n{{title"),
      """
      Templates/main.mustache:2:1: "{{" is not closed [template-unclosed-tag]
        → write "}}" where the tag ends
      """)
    expect(
      mistakes("{{{title}}"),
      """
      Templates/main.mustache:1:1: "{{{" is not closed [template-unclosed-tag]
        → write "}}}" where the tag ends
      """)
    expect(
      mistakes("{{title\n<p>{{date}}{{/x}}"),
      """
      Templates/main.mustache:1:1: "{{" is not closed before the next tag [template-unclosed-tag]
        → write "}}" where the tag ends
      Templates/main.mustache:2:12: {{/x}} closes nothing [template-wrong-closing-tag]
        → remove it, or write {{#x}} where the section begins
      """)
    expect(
      mistakes("{{=<% %>}}"),
      """
      Templates/main.mustache:1:1: "{{=" is not closed [template-unclosed-tag]
        → write "=}}" where the tag ends
      """)
    expect(
      mistakes("{{=<% %>=}}<%title}}"),
      """
      Templates/main.mustache:1:12: "<%" is not closed [template-unclosed-tag]
        → write "%>" where the tag ends
      """)
  }

  @Test func `a section that is not closed`() {
    expect(
      mistakes("<ul>\n{{#items}}\n{{^a}}{{/a}}"),
      """
      Templates/main.mustache:2:1: {{#items}} is not closed [template-unclosed-section]
        → write {{/items}} where it ends
      """)
    expect(
      mistakes("{{<layout}}{{$content}}"),
      """
      Templates/main.mustache:1:12: {{$content}} is not closed [template-unclosed-section]
        → write {{/content}} where it ends
      """)
  }

  @Test func `a closing tag that closes something else`() {
    expect(
      mistakes("{{#items}}\n{{/itens}}"),
      """
      Templates/main.mustache:2:1: {{/itens}} stands where {{/items}} is due [template-wrong-closing-tag]
        → {{#items}} of line 1 is still open: close it first
      """)
    expect(
      mistakes("{{#a}}\n{{^b}}\n{{/a}}\n{{/b}}"),
      """
      Templates/main.mustache:3:1: {{/a}} stands where {{/b}} is due [template-wrong-closing-tag]
        → {{^b}} of line 2 is still open: close it first
      """)
    expect(
      mistakes("text {{/items}}"),
      """
      Templates/main.mustache:1:6: {{/items}} closes nothing [template-wrong-closing-tag]
        → remove it, or write {{#items}} where the section begins
      """)
  }

  @Test func `a tag that says nothing`() {
    expect(
      mistakes("{{}}{{# }}{{/}}{{ > }}"),
      """
      Templates/main.mustache:1:1: {{}} has no name [template-invalid-tag]
        → write a name, or remove the tag
      Templates/main.mustache:1:5: {{# }} has no name [template-invalid-tag]
        → write a name, or remove the tag
      Templates/main.mustache:1:16: {{ > }} has no name [template-invalid-tag]
        → write a name, or remove the tag
      """)
    expect(
      mistakes("{{else if x}}"),
      """
      Templates/main.mustache:1:1: "else if x" is no name, for it has a space in it [template-invalid-tag]
        → Mustache has names only: let the page give a name to what is wanted
      """)
    expect(
      mistakes("{{a..b}}{{.a}}{{a.}}{{..}}"),
      """
      Templates/main.mustache:1:1: "a..b" is no name, for a part beside a dot is missing [template-invalid-tag]
        → write name.part, or a single dot for the element itself
      Templates/main.mustache:1:9: ".a" is no name, for a part beside a dot is missing [template-invalid-tag]
        → write name.part, or a single dot for the element itself
      Templates/main.mustache:1:15: "a." is no name, for a part beside a dot is missing [template-invalid-tag]
        → write name.part, or a single dot for the element itself
      Templates/main.mustache:1:21: ".." is no name, for a part beside a dot is missing [template-invalid-tag]
        → write name.part, or a single dot for the element itself
      """)
    expect(
      mistakes("{{= <% =}}"),
      """
      Templates/main.mustache:1:1: {{= <% =}} does not set two delimiters [template-invalid-tag]
        → write both, with a space between and without "=", such as {{=<% %>=}}
      """)
    expect(
      mistakes("{{= a b c =}}"),
      """
      Templates/main.mustache:1:1: {{= a b c =}} does not set two delimiters [template-invalid-tag]
        → write both, with a space between and without "=", such as {{=<% %>=}}
      """)
    expect(
      mistakes("{{\(String(repeating: "long ", count: 50))}}"),
      """
      Templates/main.mustache:1:1: "long long long long long long long long long long long long…" is no name, for it has a space in it [template-invalid-tag]
        → Mustache has names only: let the page give a name to what is wanted
      """)
  }

  @Test func `all mistakes of syntax are found at once`() {
    expect(
      mistakes("{{a b}}\n{{c", with: ["other": "{{#x}}"]),
      """
      Templates/main.mustache:1:1: "a b" is no name, for it has a space in it [template-invalid-tag]
        → Mustache has names only: let the page give a name to what is wanted
      Templates/main.mustache:2:1: "{{" is not closed [template-unclosed-tag]
        → write "}}" where the tag ends
      Templates/other.mustache:1:1: {{#x}} is not closed [template-unclosed-section]
        → write {{/x}} where it ends
      """)
  }

  @Test func `an error that nobody catches can be read`() {
    let error = #expect(throws: TemplateError.self) {
      try rendered("{{>a}}", ["b": 1], with: ["a": "\n{{aa}}"])
    }
    #expect(
      error?.description == """
        Templates/a.mustache:2:1: "aa" is not known on the page "meetings/1/"
          → known here: "b"
          → included from Templates/main.mustache:1:1
        """)
  }

  @Test func `a template that includes itself`() {
    expect(
      mistakes("{{>a}}", with: ["a": "x\n{{>a}}"]),
      """
      Templates/a.mustache:2:1: "a" includes itself without end on the page "meetings/1/" [template-endless-inclusion]
        → put the tag into a section that comes to an end; each element needs the name of that section, with an empty list or null at the end, for an element without it takes that of the element around it
        → included from Templates/main.mustache:1:1
      """)
  }
}

private func mistakes(in library: TemplateLibrary?, _ name: String) -> [String] {
  var output: [UInt8] = []
  do {
    try library?.render(name, [:], page: "meetings/1/", into: &output)
    return ["rendered"]
  } catch {
    return error.mistakes.map { "\($0.message) [\($0.kind.rawValue)]\n  → \($0.nextStep ?? "")" }
  }
}

private func expect(
  _ found: [String], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = found.joined(separator: "\n")
  #expect(text == expected, sourceLocation: sourceLocation)
}
