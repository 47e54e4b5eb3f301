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
///         {{$content}}
///         {{/content}}
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
/// A block that a page fills with whole lines has its tags on lines of their own, as `content` here; one that it
/// fills within a line, as `title`, has both tags in the line.
///
/// Strict, a name that no context has, a template that does not exist and a block that the parent does not have
/// are errors. Lenient, they are nothing, as the specification says.
package struct TemplateLibrary: Sendable {
  /// Whether what is unknown is an error.
  package let strict: Bool
  /// The names of the templates, sorted.
  package let names: [String]
  private let numbers: [String: Int]
  private let templates: [CompiledTemplate]

  /// Compiles templates. Where two have the same name, the later replaces the earlier.
  ///
  /// - Parameter vocabulary: the names that contexts have, where they are known beforehand.
  /// - Throws: Every syntax error of every template; strict, also every name that the vocabulary lacks, also every partial, parent and block that does
  ///   not exist, and what stands in a parent but in no block and would never be shown.
  package init(
    _ sources: [TemplateSource], strict: Bool = true, vocabulary: TemplateVocabulary? = nil
  ) throws(TemplateError) {
    var chosen: [String: TemplateSource] = [:]
    for source in sources { chosen[source.name] = source }
    names = chosen.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))

    var compiled: [CompiledTemplate] = []
    var mistakes: [TemplateError.Mistake] = []
    var unused: [TemplateError.Mistake] = []
    for source in names.compactMap({ chosen[$0] }) {
      do throws(TemplateError) {
        compiled.append(try TemplateCompiler.compile(source, numbers: numbers, unused: &unused))
      } catch {
        mistakes += error.mistakes
      }
    }
    // With a template missing, what the others say of it cannot be judged.
    if mistakes.isEmpty, strict {
      mistakes = unused + InclusionCheck(compiled).mistakes() + (vocabulary?.mistakes(in: compiled) ?? [])
    }
    guard mistakes.isEmpty else { throw TemplateError(mistakes: mistakes) }
    self.strict = strict
    self.numbers = numbers
    templates = compiled
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
    guard let number = numbers[name] else { throw unknownTemplate(name, page: page) }
    let before = output.count
    // The bytes move into the rendition and back, for two owners would mean a copy.
    var rendition = Rendition(
      of: number, in: templates, strict: strict, context: context, page: page, output: output.moved())
    defer { output = rendition.output }
    do throws(TemplateError) {
      try rendition.run()
    } catch {
      rendition.output.removeSubrange(before...)
      throw error
    }
  }

  private func unknownTemplate(_ name: String, page: String) -> TemplateError {
    let suggestion = nearestName(to: name, among: names)
    let advice = names.isEmpty ? "there are no templates" : "the templates are: \(names.quoted)"
    return TemplateError(mistakes: [
      TemplateError.Mistake(
        kind: .unknownTemplate, place: nil, page: page,
        message: "there is no template \"\(name)\" for the page \"\(page)\"", suggestion: suggestion,
        nextStep: suggestion.map { "did you mean \"\($0)\"?" } ?? advice, excerpt: nil, includedFrom: [])
    ])
  }
}

extension [UInt8] {
  /// The bytes, taken out of the variable, which is empty then.
  fileprivate mutating func moved() -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &self)
    return bytes
  }
}
