import Templating
import Testing

/// The official cases, in both modes. Modules that are options of the specification and that this engine does
/// not take up are not in the list: lambdas and dynamic names.
@Suite(.enabled(if: Specification.isPresent, Specification.missing))
struct SpecificationTests {
  /// With the number of cases, so that a file that is cut short does not pass.
  static let modules = [
    ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12),
    ("sections", 34), ("~inheritance", 27),
  ]

  @Test("lenient templates give what the specification says", arguments: modules)
  func lenient(module: String, count: Int) throws {
    let cases = try Specification.cases(module)
    #expect(cases.count == count)
    for one in cases {
      var output: [UInt8] = []
      do {
        let library = try TemplateLibrary(one.sources, strict: false)
        try library.render(SpecificationCase.main, one.data.value, page: "", into: &output)
      } catch {
        Issue.record(error, "\(module): \(one.name)")
      }
      #expect(String(decoding: output, as: UTF8.self) == one.expected, "\(module): \(one.name): \(one.desc)")
    }
  }

  /// What strict templates refuse, by name: all that depends on something that is not there.
  static let refused: [String: TemplateError.Mistake.Kind] = [
    "interpolation: Basic Context Miss Interpolation": .unknownName,
    "interpolation: Triple Mustache Context Miss Interpolation": .unknownName,
    "interpolation: Ampersand Context Miss Interpolation": .unknownName,
    "interpolation: Dotted Names - Broken Chains": .unknownName,
    "interpolation: Dotted Names - Broken Chain Resolution": .unknownName,
    "interpolation: Dotted Names - Context Precedence": .unknownName,
    "interpolation: Dotted Names are never single keys": .unknownName,
    "inverted: Context Misses": .unknownName,
    "inverted: Dotted Names - Broken Chains": .unknownName,
    "sections: Context Misses": .unknownName,
    "sections: Dotted Names - Broken Chains": .unknownName,
    "partials: Failed Lookup": .unknownTemplate,
    // Inverted on a name that the data lacks.
    "~inheritance: Negative Sections": .unknownName,
    // Two cases of this name: what stands in a parent but in no block would be lost without a word.
    "~inheritance: Text inside parent": .unusedContent,
  ]

  @Test("every case that strict templates are said to refuse exists")
  func refusedCasesExist() throws {
    let names = try Self.modules.flatMap { module, _ in
      try Specification.cases(module).map { "\(module): \($0.name)" }
    }
    #expect(Set(Self.refused.keys).subtracting(names).isEmpty)
  }

  @Test("strict templates give the same, or refuse what is listed", arguments: modules)
  func strict(module: String, count: Int) throws {
    for one in try Specification.cases(module) {
      var output: [UInt8] = []
      var refused: TemplateError.Mistake.Kind?
      do {
        let library = try TemplateLibrary(one.sources, strict: true)
        try library.render(SpecificationCase.main, one.data.value, page: "", into: &output)
        #expect(
          String(decoding: output, as: UTF8.self) == one.expected, "\(module): \(one.name): \(one.desc)")
      } catch {
        refused = error.mistakes.first?.kind
        #expect(!error.mistakes.isEmpty)
      }
      #expect(refused == Self.refused["\(module): \(one.name)"], "\(module): \(one.name)")
    }
  }
}
