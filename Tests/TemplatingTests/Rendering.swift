import Templating

/// A template rendered on its own, as text. Partials are named by the dictionary; the template is `main`, in
/// `Templates/main.mustache`, on the page `meetings/1/`.
func rendered(
  _ template: String, _ context: TemplateValue = [:], with partials: [String: String] = [:],
  strict: Bool = true
) throws(TemplateError) -> String {
  let sources = partials.merging(["main": template]) { _, main in main }.map {
    TemplateSource(name: $0.key, path: "Templates/\($0.key).mustache", text: $0.value)
  }
  var output: [UInt8] = []
  try TemplateLibrary(sources, strict: strict).render("main", context, page: "meetings/1/", into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// The mistakes that a template is refused for, as a person reads them.
func mistakes(
  _ template: String, _ context: TemplateValue = [:], with partials: [String: String] = [:],
  strict: Bool = true
) -> [String] {
  do {
    return ["rendered: " + (try rendered(template, context, with: partials, strict: strict))]
  } catch {
    return error.mistakes.map { mistake in
      let place = mistake.place.map { "\($0.path):\($0.line):\($0.column): " } ?? ""
      let nextStep = (mistake.nextStep ?? "").replacing("\n", with: "\n  → ")
      return "\(place)\(mistake.message) [\(mistake.kind.rawValue)]\n  → \(nextStep)"
    }
  }
}
