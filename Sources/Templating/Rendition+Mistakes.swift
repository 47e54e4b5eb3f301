extension Rendition {
  private typealias Mistake = TemplateError.Mistake

  func unknownName(
    _ path: TemplatePath, at operation: Operation, in template: CompiledTemplate
  ) -> TemplateError {
    let wanted = path.first?.text ?? "."
    let known = knownNames()
    let rest = path.rest.map { "." + $0.text }.joined()
    var suggestion = nearestName(to: wanted, among: known).map { $0 + rest }
    if suggestion == nil, path.rest.isEmpty { suggestion = owner(of: TemplateName(wanted)) }
    return error(
      .unknownName, operation, template, "\"\(path.text)\" is not known on the page \"\(page)\"",
      suggestion: suggestion,
      otherwise: known.isEmpty ? "no name is known here" : "known here: \(known.quoted)")
  }

  /// A name that an object has not; `index` says which part of the path.
  func unknownPart(
    _ index: Int, of value: TemplateValue, _ path: TemplatePath, at operation: Operation,
    in template: CompiledTemplate
  ) -> TemplateError {
    let whole = (path.first.map { [$0] } ?? []) + path.rest
    let owner = whole[...index].map(\.text).joined(separator: ".")
    let wanted = path.rest[index].text
    let message = "\"\(path.text)\" is not known on the page \"\(page)\": \"\(owner)\" "
    guard case .object(let object) = value else {
      return error(
        .unknownName, operation, template, message + "is \(value.kind) and has no \"\(wanted)\"",
        otherwise: "use \"\(owner)\" by itself")
    }
    let known = object.names.sorted()
    let rest = path.rest[(index + 1)...].map { "." + $0.text }.joined()
    return error(
      .unknownName, operation, template, message + "has no \"\(wanted)\"",
      suggestion: nearestName(to: wanted, among: known).map { "\(owner).\($0)\(rest)" },
      otherwise: known.isEmpty ? "\"\(owner)\" is empty" : "\"\(owner)\" has: \(known.quoted)")
  }

  func unwritable(
    _ value: TemplateValue, _ path: TemplatePath, at operation: Operation, in template: CompiledTemplate
  ) -> TemplateError {
    var advice = "go through it with {{#\(path.text)}}…{{/\(path.text)}}"
    if case .object(let object) = value, let name = object.names.sorted().first {
      advice = "name one of its values, such as \(path.first == nil ? name : "\(path.text).\(name)")"
    }
    return error(
      .unwritableValue, operation, template,
      "\"\(path.text)\" is \(value.kind) on the page \"\(page)\" and cannot be written", otherwise: advice)
  }

  func endlessInclusion(_ inclusion: CompiledTemplate.Inclusion, at operation: Operation) -> TemplateError {
    error(
      .endlessInclusion, operation, templates[current],
      "\"\(inclusion.name)\" includes itself without end on the page \"\(page)\"",
      otherwise: """
        put the tag into a section that comes to an end; each element needs the name of that section, with an \
        empty list or null at the end, for an element without it takes that of the element around it
        """)
  }

  // MARK: What is known

  /// Every name of every context, sorted.
  private func knownNames() -> [String] {
    var names: Set<String> = []
    for case .object(let object) in contexts.values { names.formUnion(object.names) }
    return names.sorted()
  }

  /// `object.name`, where an object that can be named here has the name.
  private func owner(of name: TemplateName) -> String? {
    for case .object(let object) in contexts.values.reversed() {
      for (own, value) in object.entries {
        if case .object(let inner) = value, inner.position(of: name) != nil {
          return "\(own.text).\(name.text)"
        }
      }
    }
    return nil
  }

  private func error(
    _ kind: TemplateError.Mistake.Kind, _ operation: Operation, _ template: CompiledTemplate,
    _ message: String, suggestion: String? = nil, otherwise advice: String
  ) -> TemplateError {
    let included = frames.reversed().lazy.filter(\.isInclusion).prefix(8).map {
      templates[$0.template].text.place(at: $0.offset)
    }
    let steps =
      [suggestion.map { "did you mean \"\($0)\"?" } ?? advice]
      + included.map { "included from \($0.path):\($0.line):\($0.column)" }
    var mistake = template.text.mistake(
      kind, at: Int(operation.offset), message, suggestion: suggestion,
      nextStep: steps.joined(separator: "\n"))
    mistake.page = page
    mistake.includedFrom = Array(included)
    return TemplateError(mistakes: [mistake])
  }
}

extension TemplateValue {
  /// What it is, as a message says it.
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .string: "text"
    case .html: "HTML"
    case .int, .decimal: "a number"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
