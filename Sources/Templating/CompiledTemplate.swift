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
