import Templating
import Testing

@Suite struct VariableTests {
  @Test func `a variable is written as text, whatever is in it`() throws {
    #expect(
      try rendered("<p title='{{v}}'>{{v}}</p>", ["v": #"<b class="x">R&D's</b>"#])
        == "<p title='&lt;b class=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/b&gt;'>"
        + "&lt;b class=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/b&gt;</p>")
  }

  @Test func `what is escaped already is escaped again, for it is text`() throws {
    #expect(try rendered("{{v}}", ["v": "&amp;"]) == "&amp;amp;")
  }

  @Test func `three braces and an ampersand write a variable as it is`() throws {
    #expect(try rendered("{{{v}}}|{{&v}}|{{& v }}|{{{ v }}}", ["v": "<&>"]) == "<&>|<&>|<&>|<&>")
  }

  @Test func `HTML that the program made is not escaped`() throws {
    #expect(try rendered("{{v}}{{{v}}}", ["v": .html(Array("<p>é</p>".utf8))]) == "<p>é</p><p>é</p>")
  }

  @Test func `letters of every script pass through whole`() throws {
    let text = "Ysgrifennydd – Pwyllgor Cynllunio: Siân & 山田 👩🏽‍⚖️"
    #expect(try rendered("«{{v}}»", ["v": .string(text)]) == "«\(text.replacing("&", with: "&amp;"))»")
  }

  @Test(arguments: [
    (TemplateValue.int(0), "0"), (.int(-12), "-12"), (.decimal(1.5), "1.5"), (.bool(true), "true"),
    (.bool(false), "false"), (.null, ""), (.string(""), ""),
  ])
  func `each kind of value has one way to be written`(value: TemplateValue, text: String) throws {
    #expect(try rendered("[{{v}}]", ["v": value]) == "[\(text)]")
  }

  @Test func `whitespace in a tag does not matter`() throws {
    #expect(try rendered("{{ v }}{{\n  v\n}}{{ # s }}{{v}}{{ / s }}", ["v": "1", "s": true]) == "111")
  }

  @Test func `text in values is never read as a template`() throws {
    #expect(try rendered("{{v}} {{{v}}}", ["v": "{{w}} {{#v}}", "w": "!"]) == "{{w}} {{#v}} {{w}} {{#v}}")
  }

  @Test func `a dotted name goes from part to part`() throws {
    #expect(try rendered("{{a.b.c}}", ["a": ["b": ["c": "deep"]]]) == "deep")
  }

  @Test func `only the first part of a dotted name is looked for in outer contexts`() throws {
    let context: TemplateValue = ["a": ["b": ["x": "1"]], "b": ["c": "outer"]]
    #expect(try rendered("{{#a}}[{{b.c}}]{{/a}}", context, strict: false) == "[]")
  }

  @Test func `a part of null is null, for then nothing is recorded of it`() throws {
    #expect(
      try rendered("[{{chair.name}}]{{^chair.name}}vacant{{/chair.name}}", ["chair": nil]) == "[]vacant")
  }

  @Test func `a comment is not written`() throws {
    #expect(try rendered("a{{! {{{ not read }}b\n  {{!\n two lines\n }}\nc") == "ab\nc")
  }

  @Test func `single braces are text`() throws {
    #expect(try rendered("{ {v} } {{v}} }", ["v": "x"]) == "{ {v} } x }")
  }

  @Test func `delimiters can be set, and apply to this template alone`() throws {
    #expect(
      try rendered(
        "{{=<% %>=}}\n<%v%> {{v}} <%>p%> <%{v}%> <%={{ }}=%>{{v}}", ["v": "<"], with: ["p": "{{v}}<%v%>"])
        == "&lt; {{v}} &lt;<%v%> < &lt;")
  }

  @Test func `delimiters can be set to what they are`() throws {
    #expect(try rendered("{{={{ }}=}}{{v}}{{=| |=}}|={{ }}=|{{v}}", ["v": "x"]) == "xx")
  }

  @Test func `a byte order mark is no part of the template`() throws {
    #expect(try rendered("\u{FEFF}{{#s}}\nx\n{{/s}}\n", ["s": true]) == "x\n")
  }

  @Test func `what is rendered is appended`() throws {
    let library = try TemplateLibrary([TemplateSource(name: "a", path: "a", text: "{{v}}")])
    var output = Array("before ".utf8)
    try library.render("a", ["v": "after"], page: "", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before after")
  }

  @Test func `nothing is appended where rendering fails`() throws {
    let library = try TemplateLibrary([TemplateSource(name: "a", path: "a", text: "text {{v}}")])
    var output = Array("before".utf8)
    #expect(throws: TemplateError.self) { try library.render("a", [:], page: "", into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "before")
  }

  @Test func `of two templates with one name the later counts`() throws {
    let library = try TemplateLibrary(
      ["built in", "laid over it"].map { TemplateSource(name: "a", path: "a", text: $0) })
    var output: [UInt8] = []
    try library.render("a", [:], page: "", into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "laid over it")
    #expect(library.names == ["a"])
  }
}
