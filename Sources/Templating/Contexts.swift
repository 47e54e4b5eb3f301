/// The contexts of a rendition, the innermost last: what the names of a template mean.
///
/// Values are written and tested where they stand. Taken out of its object, each would be counted up and down: twice for
/// every variable of a page, on cores that have objects in common.
struct Contexts {
  private(set) var values: [TemplateValue]

  init(_ value: TemplateValue) { values = [value] }

  var innermost: TemplateValue { values[values.count - 1] }

  mutating func enter(_ value: TemplateValue) { values.append(value) }
  mutating func exchange(_ value: TemplateValue) { values[values.count - 1] = value }
  mutating func leave() { values.removeLast() }

  /// Shows `body` what a path means: in the first context from within that has its first name, part by part; nil where a
  /// part is not known.
  @inline(__always)
  private func look<Result>(at path: TemplatePath, _ body: (TemplateValue) -> Result) -> Result? {
    values.withUnsafeBufferPointer { values in
      guard let name = path.first else { return body(values[values.count - 1]) }
      var depth = values.count - 1
      while depth >= 0 {
        if case .object(let object) = values[depth], let position = object.position(of: name) {
          return object.entries.withUnsafeBufferPointer { entries in
            switch path.rest.count {
            case 0: body(entries[position].1)
            case 1: entries[position].1.look(at: path.rest[0], body)
            // Longer ones are rare.
            default: nil
            }
          }
        }
        depth -= 1
      }
      return nil
    }
  }

  /// Appends what a path means; false where it is not known here or cannot be written.
  func append(_ path: TemplatePath, escaped: Bool, to out: inout [UInt8]) -> Bool {
    look(at: path) { $0.append(escaped: escaped, to: &out) } ?? false
  }

  /// Whether a section on what a path means is rendered; nil where it is not known here.
  func counts(_ path: TemplatePath) -> Bool? { look(at: path) { $0.counts } }
}

extension TemplateValue {
  @inline(__always)
  fileprivate func look<Result>(at name: TemplateName, _ body: (TemplateValue) -> Result) -> Result? {
    guard case .object(let object) = self, let position = object.position(of: name) else { return nil }
    return object.entries.withUnsafeBufferPointer { body($0[position].1) }
  }

  /// Appends the value; false for a list or an object, which cannot be written.
  func append(escaped: Bool, to out: inout [UInt8]) -> Bool {
    switch self {
    case .null: break
    case .string(let text): if escaped { out.appendEscaped(text) } else { out.append(text) }
    case .html(let bytes): out.append(contentsOf: bytes)
    case .bool(let value): out.append(value ? "true" : "false")
    case .int(let number): out.append(String(number))
    case .decimal(let number): out.append(number.description)
    case .list, .object: return false
    }
    return true
  }
}
