import Templating
import Testing

@Suite struct InheritanceTests {
  static let layout = """
    <title>{{$title}}Minutes{{/title}}</title>
    <main>
      {{$content}}
      <p>Nothing here.</p>
      {{/content}}
    </main>

    """

  /// The example in the documentation of `TemplateLibrary`.
  @Test func `the worked example gives what it says`() throws {
    let library = try TemplateLibrary(
      [
        TemplateSource(
          name: "layout", path: "Templates/layout.mustache",
          text: """
            <title>{{$title}}Minutes{{/title}}</title>
            <main>
              {{$content}}
              {{/content}}
            </main>

            """),
        TemplateSource(
          name: "meeting", path: "Templates/meeting.mustache",
          text: """
            {{<layout}}
            {{$title}}{{title}}{{/title}}
            {{$content}}
            {{#items}}
            <h2>{{number}} {{title}}</h2>
            {{/items}}
            {{^items}}
            <p>No items are recorded.</p>
            {{/items}}
            {{/content}}
            {{/layout}}

            """),
      ], strict: true)
    var page: [UInt8] = []
    try library.render(
      "meeting", ["title": "Planning & Roads", "items": [["number": 1, "title": "Apologies"]]],
      page: "meetings/2024-05-01/", into: &page)
    #expect(
      String(decoding: page, as: UTF8.self) == """
        <title>Planning &amp; Roads</title>
        <main>
          <h2>1 Apologies</h2>
        </main>

        """)
  }

  @Test func `a block has its default`() throws {
    #expect(
      try rendered("{{<layout}}{{/layout}}", with: ["layout": Self.layout])
        == "<title>Minutes</title>\n<main>\n  <p>Nothing here.</p>\n</main>\n")
    #expect(try rendered(Self.layout) == "<title>Minutes</title>\n<main>\n  <p>Nothing here.</p>\n</main>\n")
  }

  @Test func `a page gives blocks to its layout, indented as the layout has them`() throws {
    #expect(
      try rendered(
        """
        {{<layout}}
        {{$title}}{{name}}{{/title}}

        {{! comments and empty lines between blocks are nothing }}
        {{$content}}
            <ul>
              {{#items}}
              <li>{{.}}</li>
              {{/items}}
            </ul>
        {{/content}}
        {{/layout}}

        """, ["name": "A & B", "items": [1, 2]], with: ["layout": Self.layout])
          == """
          <title>A &amp; B</title>
          <main>
            <ul>
              <li>1</li>
              <li>2</li>
            </ul>
          </main>

          """)
  }

  @Test func `the default of a block stands as it is written, whatever its indentation`() throws {
    let layout = "a\n   {{$b}}\n     x\n  y\n   {{/b}}\n  {{$c}}x\n y{{/c}}\n"
    #expect(try rendered("{{<l}}{{/l}}", with: ["l": layout]) == "a\n     x\n  y\n  x\n y\n")
  }

  @Test func `an override keeps the indentation of its lines among themselves`() throws {
    #expect(
      try rendered(
        "{{<l}}\n{{$b}}\n\t\t<ul>\n\n\t\t\t{{>item}}\n\t\t</ul>\n{{/b}}\n{{/l}}\n",
        with: ["l": "<main>\n  {{$b}}{{/b}}\n</main>\n", "item": "<li>\n</li>\n"])
        == "<main>\n  <ul>\n  \n  \t<li>\n  \t</li>\n  </ul>\n\n</main>\n")
  }

  @Test func `a block's indentation is that of its default content, where its tag has a line to itself`()
    throws
  {
    let layout = "<main>\n{{$b}}\n    default\n      more\n{{/b}}\n</main>\n"
    #expect(
      try rendered("{{<l}}{{$b}}\n1\n 2\n{{/b}}{{/l}}", with: ["l": layout])
        == "<main>\n    1\n     2\n</main>\n")
    #expect(try rendered("{{<l}}{{$b}}1{{/b}}{{/l}}", with: ["l": layout]) == "<main>\n    1</main>\n")
  }

  @Test func `a line of an override that begins with a tag is indented like the others`() throws {
    #expect(
      try rendered(
        "{{<l}}\n{{$b}}\n      {{v}} a\n      {{v}} b\n{{/b}}\n{{/l}}", ["v": "x"],
        with: ["l": "<main>\n  {{$b}}\n  {{/b}}\n</main>\n"]) == "<main>\n  x a\n  x b\n</main>\n")
  }

  @Test func `an override with nothing in it leaves the next line its indentation`() throws {
    #expect(
      try rendered(
        "  {{<l}}{{$b}}{{/b}}{{/l}}\n", ["v": "x"], with: ["l": "{{$b}}default{{/b}}\n{{v}}\n"])
        == "  \n  x\n")
  }

  @Test func `a block in an override is indented relative to it`() throws {
    #expect(
      try rendered(
        "{{<section}}\n{{$inner}}\nx\ny\n{{/inner}}\n{{/section}}\n",
        with: [
          "section":
            "{{<site}}\n{{$body}}\n    <div>\n      {{$inner}}\n      {{/inner}}\n    </div>\n{{/body}}\n{{/site}}\n",
          "site": "<main>\n {{$body}}\n {{/body}}\n</main>\n",
        ]) == "<main>\n <div>\n   x\n   y\n </div>\n</main>\n")
  }

  @Test func `a parent may come back to itself with other blocks`() throws {
    #expect(
      try rendered(
        "{{<a}}{{/a}}",
        with: ["a": "[{{$x}}{{<b}}{{/b}}{{/x}}]", "b": "{{<a}}{{$x}}end{{/x}}{{/a}}"]) == "[[end]]")
  }

  @Test func `a layout can have a layout`() throws {
    let parents = [
      "site": "<h1>{{$heading}}Site{{/heading}}</h1>{{$body}}{{/body}}",
      "section": "{{<site}}{{$heading}}Section{{/heading}}{{$body}}[{{$inner}}?{{/inner}}]{{/body}}{{/site}}",
    ]
    #expect(try rendered("{{<section}}{{/section}}", with: parents) == "<h1>Section</h1>[?]")
    #expect(
      try rendered("{{<section}}{{$inner}}x{{/inner}}{{$heading}}Page{{/heading}}{{/section}}", with: parents)
        == "<h1>Page</h1>[x]")
  }

  @Test func `a block in a partial of the layout can be overridden`() throws {
    #expect(
      try rendered(
        "{{<layout}}{{$title}}Page{{/title}}{{/layout}}",
        with: ["layout": "<head>{{>head}}</head>", "head": "<title>{{$title}}Site{{/title}}</title>"])
        == "<head><title>Page</title></head>")
  }

  @Test func `a box in the content of a page keeps its own title`() throws {
    #expect(
      try rendered(
        """
        {{<layout}}{{$title}}Page{{/title}}{{$content}}\
        {{<box}}{{$title}}Attendance{{/title}}{{/box}}{{<box}}{{/box}}{{/content}}{{/layout}}
        """,
        with: [
          "layout": "<{{$title}}{{/title}}>{{$content}}{{/content}}", "box": "[{{$title}}Box{{/title}}]",
        ])
        == "<Page>[Attendance][Box]")
  }

  @Test func `an override is rendered in the contexts of the block`() throws {
    let context: TemplateValue = ["items": [["n": 1], ["n": 2]], "n": 0]
    #expect(
      try rendered(
        "{{<list}}{{$item}}<{{n}}>{{/item}}{{/list}}", context,
        with: ["list": "{{#items}}{{$item}}{{/item}}{{/items}}{{$item}}{{/item}}"]) == "<1><2><0>")
  }

  @Test func `a block can be shown twice`() throws {
    let layout = "<title>{{$t}}{{/t}}</title><h1>{{$t}}{{/t}}</h1>"
    #expect(
      try rendered("{{<l}}{{$t}}x{{/t}}{{/l}}", with: ["l": layout]) == "<title>x</title><h1>x</h1>")
  }

  @Test func `text after a parent stays on its line`() throws {
    #expect(try rendered("a {{<p}}{{/p}} b\n{{<p}}\n{{/p}}\nc", with: ["p": "x"]) == "a x b\nxc")
    #expect(try rendered("a {{<p}}{{/p}}\nb", with: ["p": "x"]) == "a x\nb")
    #expect(try rendered("  {{<p}}\n  {{/p}} b\nc", with: ["p": "1\n2"]) == "  1\n  2 b\nc")
  }

  @Test func `a parent on a line of its own gets the line's indentation`() throws {
    #expect(
      try rendered("a\n  {{<p}}\n    {{$b}}2{{/b}}\n  {{/p}}\nc\n", with: ["p": "1\n{{$b}}{{/b}}\n3\n"])
        == "a\n  1\n  2\n  3\nc\n")
  }

  @Test func `lenient, what stands in a parent but in no block is nothing`() throws {
    #expect(
      try rendered(
        "{{<p}} text {{v}} {{#s}} {{$b}}hidden{{/b}} {{/s}} {{>q}} {{$b}}shown{{/b}} {{/p}}",
        with: ["p": "[{{$b}}{{/b}}]"], strict: false) == "[shown]")
  }
}
