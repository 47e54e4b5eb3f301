extension Rendition {
  /// What a path means here: the first context from within that has the name, and from there part by part.
  ///
  /// - Throws: Strict, where a part is not known. Of a null every part is null.
  func value(
    of path: TemplatePath, at operation: Operation, in template: CompiledTemplate
  ) throws(TemplateError) -> TemplateValue {
    guard let name = path.first else { return contexts.innermost }
    for case .object(let object) in contexts.values.reversed() {
      guard let position = object.position(of: name) else { continue }
      let value = object.entries[position].1
      return path.rest.isEmpty ? value : try part(of: value, path, at: operation, in: template)
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
        value = object.entries[position].1
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
    guard !contexts.append(path, escaped: escaped, to: &output) else { return }
    // What is not known, or null part by part, or nothing to be written.
    let value = try value(of: path, at: operation, in: template)
    switch value {
    case .list, .object:
      if strict { throw unwritable(value, path, at: operation, in: template) }
    case .null: break
    case .string, .html, .bool, .int, .decimal: _ = value.append(escaped: escaped, to: &output)
    }
  }

  /// Whether a section on what a path means is rendered.
  func counts(
    _ path: TemplatePath, at operation: Operation, in template: CompiledTemplate
  ) throws(TemplateError) -> Bool {
    if let counts = contexts.counts(path) { return counts }
    return try value(of: path, at: operation, in: template).counts
  }
}
