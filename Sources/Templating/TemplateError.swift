/// What is wrong with templates, or with a template and the context that it was given.
///
/// Compiling reports everything that it finds in all templates; rendering stops at the first mistake.
package struct TemplateError: Error, Hashable, Sendable {
  package var mistakes: [Mistake]

  /// A place in a template.
  package struct Place: Hashable, Sendable {
    /// The template's name.
    package var template: String
    /// The path of its file, as `TemplateSource` gave it.
    package var path: String
    /// From 1.
    package var line: Int
    /// From 1, in characters of the line.
    package var column: Int
  }

  /// One thing that the author of a template has to change.
  package struct Mistake: Hashable, Sendable {
    /// The kind of mistake; its raw value is a stable id, fit for a diagnostic.
    package enum Kind: String, Sendable, CaseIterable {
      case unclosedTag = "template-unclosed-tag"
      case unclosedSection = "template-unclosed-section"
      case wrongClosingTag = "template-wrong-closing-tag"
      case invalidTag = "template-invalid-tag"
      case unknownName = "template-unknown-name"
      case unknownTemplate = "template-unknown-template"
      case unknownBlock = "template-unknown-block"
      case repeatedBlock = "template-repeated-block"
      case unusedContent = "template-unused-content"
      case unwritableValue = "template-unwritable-value"
      case endlessInclusion = "template-endless-inclusion"
    }

    package var kind: Kind
    /// Where it stands; nil only where the template that was asked for does not exist.
    package var place: Place?
    /// The page that was being rendered, as the caller named it; nil for what compiling found.
    package var page: String?
    /// States the rule, leads with the specific thing, has no full stop.
    package var message: String
    /// The nearest known name, where there is one that was probably meant.
    package var suggestion: String?
    /// What to do about it; on further lines, the tags through which the template was included.
    package var nextStep: String?
    /// The line of the template, as it stands in the file.
    package var excerpt: String?
    /// The tags through which the template was included, the innermost first; eight at most.
    package var includedFrom: [Place]
  }
}

extension TemplateError: CustomStringConvertible {
  /// Each mistake as `path:line:column: message`, with its next steps on lines of their own.
  package var description: String {
    mistakes.map { mistake in
      let place = mistake.place.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
      let steps = mistake.nextStep.map { "\n  → " + $0.replacing("\n", with: "\n  → ") } ?? ""
      return place + mistake.message + steps
    }.joined(separator: "\n")
  }
}

extension [String] {
  /// In quotation marks, as many as a person reads.
  var quoted: String {
    let shown = prefix(20).map { "\"\($0)\"" }.joined(separator: ", ")
    return count > 20 ? "\(shown) and \(count - 20) more" : shown
  }
}
