/// The names that contexts have: with them, a name that a template misspells is found before any page comes to it.
package struct TemplateVocabulary: Sendable {
  /// Every name of every context, at whatever depth.
  package var names: Set<String>
  /// The names of objects whose names are known one by one: `t` with every text of the language.
  package var parts: [String: Set<String>]

  package init(names: Set<String>, parts: [String: Set<String>] = [:]) {
    self.names = names
    self.parts = parts
  }

  /// What templates name and no context has, each with the name that was probably meant.
  func mistakes(in templates: [CompiledTemplate]) -> [TemplateError.Mistake] {
    templates.flatMap { template in
      template.operations.lazy.compactMap { mistake($0, in: template) }.prefix(TagScanner.mostMistakes)
    }
  }

  private func mistake(_ operation: Operation, in template: CompiledTemplate) -> TemplateError.Mistake? {
    switch operation.kind {
    case .variable, .unescaped, .section, .inverted: break
    case .text, .indent, .endSection, .include, .block, .end: return nil
    }
    let path = template.paths[Int(operation.a)]
    guard let first = path.first?.text else { return nil }
    if names.contains(first) {
      guard let known = parts[first], let second = path.rest.first?.text, !known.contains(second) else {
        return nil
      }
      return mistake(path.text, second, among: known, before: first + ".", operation, template)
    }
    return mistake(path.text, first, among: names, before: "", operation, template)
  }

  private func mistake(
    _ whole: String, _ wanted: String, among known: Set<String>, before: String, _ operation: Operation,
    _ template: CompiledTemplate
  ) -> TemplateError.Mistake {
    let suggestion = nearestName(to: wanted, among: known.sorted()).map { before + $0 }
    return template.text.mistake(
      .unknownName, at: Int(operation.offset), "\"\(whole)\" is known on no page", suggestion: suggestion,
      nextStep: suggestion.map { "did you mean \"\($0)\"?" }
        ?? "docs/templates.md has every name that a template may use")
  }
}
