/// The text of one template, as it was read.
package struct TemplateSource: Sendable, Hashable {
  /// What `{{>name}}`, `{{<name}}` and `TemplateLibrary.render` call it.
  package var name: String
  /// The path as the user knows it; errors give it.
  package var path: String
  package var text: String

  package init(name: String, path: String, text: String) {
    self.name = name
    self.path = path
    self.text = text
  }
}
