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
}
