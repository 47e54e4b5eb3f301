import Foundation
import Mustache
import Templating
import Testing

/// Generated templates and data, through swift-mustache too. Both give the same, but for what the generator leaves
/// out because swift-mustache 2.1.1 goes its own way there:
///
/// - A list or an object written with `{{name}}` is described in Swift there, and nothing here: `Tree` makes it
///   nothing for both.
/// - Empty text counts as something there, and as nothing here.
/// - A section on true or false makes it no context there, so that `{{.}}` in it means the one around; and
///   an inverted section on an empty list makes the list one. Here it is as the specification says.
/// - What a page gives to a box within a block is looked for among what it gives to its layout there, too.
/// - Names may hold letters, digits and a few signs there.
/// - Indentation of partials and blocks: there only the first element of a section is indented, a partial that
///   shows nothing leaves its indentation behind, and a block's content loses that of its first line.
///   Therefore, where partials and blocks are indented, the beginnings of lines are not compared.
@Suite struct SecondOpinionTests {
  @Test func `generated templates give what swift-mustache gives`() throws {
    for seed in 1...400 as ClosedRange<UInt64> {
      let (ours, theirs) = try rendered(seed: seed, indents: false)
      #expect(ours == theirs, "seed \(seed)")
    }
  }

  @Test func `so do indented ones, but for the beginnings of lines`() throws {
    for seed in 10_001...10_400 as ClosedRange<UInt64> {
      let (ours, theirs) = try rendered(seed: seed, indents: true)
      #expect(ours.withoutIndentation == theirs.withoutIndentation, "seed \(seed)")
    }
  }

  /// The specification defines indentation by the text of the partial; so the text can be put there beforehand.
  /// It says too that a parent without blocks is a partial.
  @Test func `an indented partial gives what its indented text gives, and what a parent gives`() throws {
    for seed in 30_001...30_400 as ClosedRange<UInt64> {
      var generator = TemplateGenerator(seed: seed, indents: true)
      let templates = generator.templates()
      let data = generator.data().templateValue
      let included = try render(templates.sources, data, strict: false)
      let expanded = templates.mapValues { $0.withPartialsExpanded(from: templates) }
      #expect(try render(expanded.sources, data, strict: false) == included, "seed \(seed)")
      let inherited = templates.mapValues {
        $0.replacingOccurrences(of: #"\{\{>(p\d)\}\}"#, with: "{{<$1}}{{/$1}}", options: .regularExpression)
      }
      #expect(try render(inherited.sources, data, strict: false) == included, "seed \(seed)")
    }
  }

  @Test func `strict templates give the same as lenient ones, or a mistake`() throws {
    var refused = 0
    for seed in 20_001...20_400 as ClosedRange<UInt64> {
      var generator = TemplateGenerator(seed: seed, indents: true, misses: seed % 2 == 0)
      let sources = generator.templates().sources
      let data = generator.data().templateValue
      let lenient = try render(sources, data, strict: false)
      do {
        #expect(try render(sources, data, strict: true) == lenient, "seed \(seed)")
      } catch let error as TemplateError {
        refused += 1
        #expect(
          error.mistakes.allSatisfy { [.unknownName, .unwritableValue].contains($0.kind) }, "seed \(seed)")
      }
    }
    #expect(refused > 100 && refused < 300, "\(refused)")
  }

  private func rendered(seed: UInt64, indents: Bool) throws -> (ours: String, theirs: String) {
    var generator = TemplateGenerator(seed: seed, indents: indents)
    let templates = generator.templates()
    let data = generator.data()
    let ours = try render(
      templates.sources, data.templateValue,
      strict: false)
    let other = try MustacheLibrary(templates: templates.mapValues { try MustacheTemplate(string: $0) })
    return (ours, try #require(other.render(data.mustacheValue, withTemplate: "main")))
  }

  private func render(_ sources: [TemplateSource], _ data: TemplateValue, strict: Bool) throws -> String {
    var output: [UInt8] = []
    try TemplateLibrary(sources, strict: strict).render("main", data, page: "", into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension [String: String] {
  fileprivate var sources: [TemplateSource] {
    map { TemplateSource(name: $0.key, path: $0.key, text: $0.value) }
  }
}

extension String {
  /// With the text of each partial in the place of the line that its tag has to itself.
  fileprivate func withPartialsExpanded(from templates: [String: String]) -> String {
    lines.map { line in
      guard let tag = line.range(of: "{{>"), let end = line.range(of: "}}") else { return line }
      let text = templates[String(line[tag.upperBound..<end.lowerBound])] ?? ""
      return text.withPartialsExpanded(from: templates).lines.dropLast()
        .map { line[..<tag.lowerBound] + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// What is before, between and after line feeds; a carriage return counts to the line.
  private var lines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  fileprivate var withoutIndentation: String {
    lines.map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: "\n")
  }
}
