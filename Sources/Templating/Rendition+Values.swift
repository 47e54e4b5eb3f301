extension Rendition {
  /// What a path means here: the first context from within that has the name, and from there part by part.
  ///
  /// - Throws: Strict, where a part is not known. Of a null every part is null.
  func value(
    of path: TemplatePath, at operation: Operation, in template: CompiledTemplate
  ) throws(TemplateError) -> TemplateValue {
    guard let name = path.first else { return contexts[contexts.count - 1] }
    var depth = contexts.count - 1
    while depth >= 0 {
      if case .object(let object) = contexts[depth], let position = object.position(of: name) {
        let value = object.entries[position].value
        return path.rest.isEmpty ? value : try part(of: value, path, at: operation, in: template)
      }
      depth -= 1
    }
    if strict { throw unknownName(path, at: operation, in: template) }
    return .null
  }

  private func part(
    of value: TemplateValue, _ path: TemplatePath, at operation: Operation, in template: CompiledTemplate
  ) throws(TemplateError) -> TemplateValue {
    var value = value
    for (index, name) in path.rest.enumerated() {
      if case .object(let object) = value, let position = object.position(of: name) {
        value = object.entries[position].value
      } else if value == .null {
        return .null
      } else if strict {
        throw unknownPart(index, of: value, path, at: operation, in: template)
      } else {
        return .null
      }
    }
    return value
  }

  /// Appends a value.
  ///
  /// - Throws: Strict, for a list or an object. Lenient, they are nothing: the specification does not say.
  mutating func write(
    _ path: TemplatePath, escaped: Bool, at operation: Operation, in template: CompiledTemplate
  ) throws(TemplateError) {
    let value = try value(of: path, at: operation, in: template)
    switch value {
    case .null: break
    case .string(let text):
      if escaped { output.appendEscaped(text) } else { output.append(text) }
    case .html(let bytes): output.append(contentsOf: bytes)
    case .bool(let value): output.append(value ? "true" : "false")
    case .int(let number): output.append(String(number))
    case .decimal(let number): output.append(number.description)
    case .list, .object:
      if strict { throw unwritable(value, path, at: operation, in: template) }
    }
  }
}
