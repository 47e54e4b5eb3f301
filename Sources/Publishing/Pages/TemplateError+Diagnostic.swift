import Minutes
import Templating

extension Diagnostic {
  /// What the author of a template has to change, as everything else is told.
  init(_ error: TemplateError) {
    self.init(all: error.mistakes.map(Diagnostic.init))
  }

  private init(_ mistake: TemplateError.Mistake) {
    var steps = [mistake.nextStep].compactMap { $0 }
    steps += mistake.includedFrom.map { "included from \($0.path):\($0.line)" }
    self.init(
      mistake.kind.rawValue, .error, file: mistake.place?.path, line: mistake.place?.line,
      column: mistake.place?.column,
      mistake.message,
      nextStep: steps.isEmpty ? nil : steps.joined(separator: "\n"), excerpt: mistake.excerpt)
  }

  /// Several findings as one that can be thrown: the first, and where the others stand.
  init(all diagnostics: [Diagnostic]) {
    self = diagnostics.first ?? Diagnostic("templates", .error, "The templates cannot be used")
    let others = diagnostics.dropFirst().prefix(20).map { other in
      "also \(other.file ?? "")\(other.line.map { ":\($0)" } ?? ""): \(other.message)"
        + (other.nextStep?.split(separator: "\n").first.map { "; \($0)" } ?? "")
    }
    if !others.isEmpty { nextStep = ([nextStep].compactMap { $0 } + others).joined(separator: "\n") }
  }
}
