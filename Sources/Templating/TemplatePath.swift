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
