import Minutes
import Templating

/// What a page tells programs that show a card of it, or the way to it: Open Graph and schema.org.
extension PageMaker {
  /// The logo's full address, where it is a picture that such cards can show; SVG they do not take.
  var cardImage: String? {
    guard let base = settings.baseURL, let logo = settings.logo else { return nil }
    let name = logo.lowercased()
    guard [".png", ".jpg", ".jpeg", ".webp"].contains(where: name.hasSuffix) else { return nil }
    return base + (logo.hasPrefix("static/") ? String(logo.dropFirst(7)) : logo)
  }

  /// The pages above a page as schema.org's BreadcrumbList, which needs full addresses; null without them.
  func breadcrumbs(_ frame: PageFrame) -> TemplateValue {
    guard let base = settings.baseURL, !frame.trail.isEmpty, frame.isListed else { return .null }
    let steps = [(label: words(.home), address: "")] + frame.trail
    let list: JSONValue = .array(
      steps.enumerated().map { place, step in
        .object([
          ("@type", "ListItem"), ("position", .int(place + 1)), ("name", .string(step.label)),
          ("item", .string(base + step.address)),
        ])
      })
    return .html(
      Self.json([
        ("@context", "https://schema.org"), ("@type", "BreadcrumbList"), ("itemListElement", list),
      ]))
  }

  /// The archive as schema.org's WebSite, with the way to search it.
  var siteData: TemplateValue {
    guard let base = settings.baseURL else { return .null }
    var members: [(String, JSONValue)] = [
      ("@context", "https://schema.org"), ("@type", "WebSite"), ("name", .string(settings.title)),
      ("url", .string(base)), ("inLanguage", .string(settings.language)),
    ]
    if let publisher = settings.publisher {
      members.append(
        ("publisher", .object([("@type", "Organization"), ("name", .string(publisher))])))
    }
    if let licence = settings.licenceURL.flatMap(Self.webAddress) {
      members.append(("license", .string(licence)))
    }
    if hasSearch {
      members.append(
        (
          "potentialAction",
          .object([
            ("@type", "SearchAction"), ("target", .string(base + "search/?q={search_term_string}")),
            ("query-input", "required name=search_term_string"),
          ])
        ))
    }
    return .html(Self.json(members))
  }

  private static func json(_ members: [(String, JSONValue)]) -> [UInt8] {
    var out: [UInt8] = []
    JSONValue.object(members).write(to: &out)
    return out
  }
}
