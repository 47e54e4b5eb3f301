import Templating
import Testing

/// Templates and data that nobody writes on purpose: they take time and memory in proportion, and no more.
@Suite struct HostileTests {
  @Test func `five thousand sections deep`() throws {
    let depth = 5_000
    let template =
      String(repeating: "{{#a}}\n", count: depth) + "x\n" + String(repeating: "{{/a}}\n", count: depth)
    #expect(try rendered(template, ["a": true]) == "x\n")
    #expect(try rendered(template, ["a": false]) == "")
    #expect(mistakes(String(repeating: "{{#a}}", count: depth)).count == 1)
  }

  @Test func `ten thousand blocks deep`() throws {
    let depth = 10_000
    let template =
      String(repeating: " {{$a}}\n", count: depth) + "  x\n" + String(repeating: " {{/a}}\n", count: depth)
    #expect(try rendered(template) == "  x\n")
    #expect(try rendered("{{<p}}{{$a}}y{{/a}}{{/p}}", with: ["p": template]) == "  y")
  }

  @Test func `data a thousand levels deep, through a partial that includes itself`() throws {
    var tree: TemplateValue = ["name": "0", "parts": []]
    for level in 1...1_000 { tree = ["name": .string("\(level)"), "parts": [tree]] }
    let text = try rendered("{{>p}}", tree, with: ["p": "{{name}} {{#parts}}{{>p}}{{/parts}}"])
    #expect(text == (0...1_000).reversed().map { "\($0) " }.joined())
  }

  @Test(arguments: [false, true])
  func `a partial that includes itself without data to end it is an error`(strict: Bool) {
    let partials = [
      "once": "x{{>once}}", "a": "{{>b}}", "b": "{{#yes}}{{>a}}{{/yes}}", "twice": "{{>twice}}{{>twice}}",
      "parent": "{{<parent}}{{$x}}{{/x}}{{/parent}}{{$x}}{{/x}}", "bare": "{{<bare}}{{/bare}}",
      // Each element lacks the name, and takes the list of the element around it.
      "outer": "{{#list}}{{>outer}}{{/list}}", "deeper": "{{#yes}}\n  {{>deeper}}\n{{/yes}}",
    ]
    let context: TemplateValue = ["yes": true, "list": [["n": 1], ["n": 2]]]
    for name in partials.keys {
      let found = #expect(throws: TemplateError.self, "\(name)") {
        try rendered("{{>\(name)}}", context, with: partials, strict: strict)
      }
      #expect(found?.mistakes.map(\.kind) == [.endlessInclusion], "\(name)")
      #expect(found?.mistakes.first.map { $0.includedFrom.count <= 8 } == true)
    }
  }

  @Test func `a template that is included twice with the same data is not endless`() throws {
    #expect(try rendered("{{>a}}{{>a}}", with: ["a": "{{>b}}{{>b}}", "b": "x"]) == "xxxx")
    let often = String(repeating: "{{>b}}", count: 3_000)
    #expect(try rendered(often, with: ["b": "x"]) == String(repeating: "x", count: 3_000))
  }

  @Test func `a template of a megabyte in one line`() throws {
    let text = try rendered(
      String(repeating: "<p>text</p> {{v}} {{#s}}{{.}}{{/s}}", count: 30_000), ["v": "&", "s": "é"])
    #expect(text == String(repeating: "<p>text</p> &amp; é", count: 30_000))
    let blank = String(repeating: " ", count: 1_000_000)
    #expect(try rendered(blank + "{{#s}}" + blank + "{{/s}}" + blank, ["s": true]).utf8.count == 3_000_000)
    #expect(try rendered("{{!" + blank + "}}x" + blank) == "x" + blank)
  }

  @Test func `a mistake at the end of a megabyte in one line shows what is near`() throws {
    let template = String(repeating: "日", count: 400_000) + "{{x}}"
    let found = #expect(throws: TemplateError.self) { try rendered(template) }
    let mistake = try #require(found?.mistakes.first)
    #expect(mistake.place?.column == 400_001)
    #expect(mistake.excerpt == String(repeating: "日", count: 53) + "{{x}}")
  }

  @Test func `a file of unclosed tags is given up soon`() {
    #expect(mistakes(String(repeating: "{{", count: 300_000)).count == 20)
    #expect(mistakes(String(repeating: "{{a b}}", count: 100_000)).count == 20)
    #expect(mistakes(String(repeating: "{{>nothing}}", count: 100_000)).count == 20)
  }

  @Test func `values can be large`() throws {
    let text = String(repeating: "a<b ", count: 500_000)
    #expect(try rendered("{{v}}", ["v": .string(text)]).utf8.count == 500_000 * 7)
  }

  @Test func `control characters and broken encodings pass as they are`() throws {
    let library = try TemplateLibrary([TemplateSource(name: "a", path: "a", text: "{{v}}\u{0}{{w}}")])
    var output: [UInt8] = []
    try library.render(
      "a", ["v": .html([0xFF, 0xC3]), "w": "\u{0}\u{1B}"], page: "", into: &output)
    #expect(output == [0xFF, 0xC3, 0, 0, 0x1B])
  }

  @Test func `a library serves many pages at once`() async throws {
    let library = try TemplateLibrary([
      TemplateSource(name: "a", path: "a", text: "{{>b}}"),
      TemplateSource(name: "b", path: "b", text: "{{#n}}{{.}},{{/n}}"),
    ])
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for page in 0..<200 {
        group.addTask {
          var output: [UInt8] = []
          try library.render("a", ["n": [.int(page), .int(page)]], page: "\(page)", into: &output)
          return String(decoding: output, as: UTF8.self) == "\(page),\(page),"
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
