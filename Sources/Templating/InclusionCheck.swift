/// Whether every partial, parent and block that the templates speak of exists: what strict templates promise
/// before the first page is rendered.
struct InclusionCheck {
  private let templates: [CompiledTemplate]
  private let names: [String]
  /// For each template, its blocks and those of all that it includes, at any depth.
  private let blocks: [Set<String>]

  init(_ templates: [CompiledTemplate]) {
    self.templates = templates
    names = templates.map(\.text.name)
    blocks = templates.indices.map { start in
      var reached: Set<Int> = [start]
      var waiting = [start]
      var found: Set<String> = []
      while let number = waiting.popLast() {
        found.formUnion(templates[number].blocks.map(\.name.text))
        for inclusion in templates[number].inclusions where inclusion.template >= 0 {
          if reached.insert(inclusion.template).inserted { waiting.append(inclusion.template) }
        }
      }
      return found
    }
  }

  func mistakes() -> [TemplateError.Mistake] {
    templates.flatMap { template in
      template.inclusions.lazy.flatMap { inclusion in
        inclusion.template < 0
          ? [unknownTemplate(inclusion, in: template)]
          : inclusion.overrides.indices.compactMap { check($0, of: inclusion, in: template) }
      }.prefix(TagScanner.mostMistakes)
    }
  }

  private func unknownTemplate(
    _ inclusion: CompiledTemplate.Inclusion, in template: CompiledTemplate
  ) -> TemplateError.Mistake {
    let suggestion = nearestName(to: inclusion.name, among: names)
    return template.text.mistake(
      .unknownTemplate, at: inclusion.offset, "there is no template \"\(inclusion.name)\"",
      suggestion: suggestion,
      nextStep: suggestion.map { "did you mean \"\($0)\"?" } ?? "the templates are: \(names.quoted)")
  }

  private func check(
    _ index: Int, of inclusion: CompiledTemplate.Inclusion, in template: CompiledTemplate
  ) -> TemplateError.Mistake? {
    let override = inclusion.overrides[index]
    let name = override.name.text
    let parent = inclusion.name
    if let earlier = inclusion.overrides[..<index].first(where: { $0.name == override.name }) {
      return template.text.mistake(
        .repeatedBlock, at: override.offset, "\"\(name)\" is given to \"\(parent)\" twice",
        nextStep: "keep one of them; the other is on line \(template.text.place(at: earlier.offset).line)")
    }
    let known = blocks[inclusion.template]
    guard !known.contains(name) else { return nil }
    let suggestion = nearestName(to: name, among: known.sorted())
    let advice = known.isEmpty ? "\"\(parent)\" has no blocks" : "its blocks are: \(known.sorted().quoted)"
    return template.text.mistake(
      .unknownBlock, at: override.offset, "\"\(name)\" is no block of \"\(parent)\"", suggestion: suggestion,
      nextStep: suggestion.map { "did you mean \"\($0)\"?" } ?? advice)
  }
}
