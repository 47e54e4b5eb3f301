/// One step of rendering a template.
///
/// Trivial to copy on purpose: what an operation is about stands in the tables of its template, so that stepping
/// through them counts no references.
struct Operation {
  enum Kind: UInt8 {
    /// Writes `literals[a..<b]`.
    case text
    /// Writes the indentation: a line begins here, though with no text.
    case indent
    /// Writes the value of path `a`, escaped.
    case variable
    /// Writes the value of path `a` as it is.
    case unescaped
    /// Begins a section on path `a`; operation `b` is the one after its end.
    case section
    /// Renders the section that begins with operation `a` once more, or leaves it.
    case endSection
    /// Goes on if path `a` has nothing that counts, otherwise with operation `b`.
    case inverted
    /// Renders the template of inclusion `a`, and goes on with operation `b`.
    case include
    /// Renders an override of block `a` and goes on with operation `b`; goes on with the default if there is none.
    case block
    /// Goes back to where the template or the override was asked for.
    case end
  }

  var kind: Kind
  /// For text: whether it begins a line.
  var beginsLine = false
  var a: Int32 = 0
  var b: Int32 = 0
  /// Where the tag stands in the text.
  var offset: Int32 = 0
}

/// What a tag names: `.`, `name` or `name.part.part`.
///
/// A class, so that a look-up counts one reference and not one for each part.
final class TemplatePath: Sendable {
  /// nil for the element itself.
  let first: TemplateName?
  let rest: [TemplateName]

  init(_ text: String) {
    if text == "." {
      (first, rest) = (nil, [])
    } else {
      let parts = text.split(separator: ".").map { TemplateName(String($0)) }
      (first, rest) = (parts.first, Array(parts.dropFirst()))
    }
  }

  var text: String {
    guard let first else { return "." }
    return ([first] + rest).map(\.text).joined(separator: ".")
  }
}

/// A template, compiled.
final class CompiledTemplate: Sendable {
  /// A partial or a parent tag.
  struct Inclusion: Sendable {
    struct Override: Sendable {
      var name: TemplateName
      /// The first operation of its content.
      var start: Int
      var offset: Int
    }

    /// As it is written.
    var name: String
    /// The number of the template in the library; -1 where there is none.
    var template: Int
    /// nil where the tag is within a line: then the lines of the template are not indented.
    var indentation: [UInt8]?
    var isParent: Bool
    var overrides: [Override] = []
    var offset: Int
  }

  struct Block: Sendable {
    var name: TemplateName
    /// What each line of an override is indented by.
    var indentation: [UInt8]
    /// Whether an override begins a line.
    var standsAlone: Bool
  }

  let text: TemplateText
  let operations: [Operation]
  let literals: [UInt8]
  let paths: [TemplatePath]
  let inclusions: [Inclusion]
  let blocks: [Block]

  init(
    text: TemplateText, operations: [Operation], literals: [UInt8], paths: [TemplatePath],
    inclusions: [Inclusion], blocks: [Block]
  ) {
    self.text = text
    self.operations = operations
    self.literals = literals
    self.paths = paths
    self.inclusions = inclusions
    self.blocks = blocks
  }
}
