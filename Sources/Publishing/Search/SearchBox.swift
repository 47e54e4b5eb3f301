import Minutes
import Templating

extension PageMaker {
  /// The box at the top of every page but the search's own; null where the site has no search.
  func searchBox(_ frame: PageFrame, _ links: PageLinks) -> TemplateValue {
    guard hasSearch, frame.folder != "search/" else { return .null }
    return ["action": .string(links.to("search/"))]
  }

  /// The box that searches what the page is about; null on pages that are about nothing of the kind.
  func within(_ frame: PageFrame, _ links: PageLinks) -> TemplateValue {
    guard hasSearch, let within = frame.within else { return .null }
    return [
      "action": .string(links.to("search/")), "facet": .string(within.facet), "id": .string(within.id),
      "label": .string(words(.searchWithin, ["name": within.name])),
    ]
  }

  /// `opensearch.xml`, by which browsers offer the archive's search among theirs (OpenSearch 1.1, draft 6); it needs
  /// the site's address.
  func openSearch() -> [PublishedFile] {
    guard hasSearch, let base = settings.baseURL else { return [] }
    func text(_ text: String) -> String {
      var out: [UInt8] = []
      XMLText.append(text, to: &out)
      return String(decoding: out, as: UTF8.self)
    }
    // A short name has 16 characters at most.
    let name = String(settings.title.prefix(16)).split(separator: " ").joined(separator: " ")
    let page = base + (settings.links == .files ? "search/index.html" : "search/")
    let document = """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(text(name))</ShortName>
      <Description>\(text(words(.searchDescription)))</Description>
      <LongName>\(text(String(settings.title.prefix(48))))</LongName>
      <Language>\(text(settings.language))</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="\(text(page))?q={searchTerms}"/>
      </OpenSearchDescription>

      """
    return [PublishedFile(path: "opensearch.xml", bytes: Array(document.utf8))]
  }
}
