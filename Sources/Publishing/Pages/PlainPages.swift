import Minutes
import Rendering
import Templating

extension PageMaker {
  /// `about/`: what the archive's own page says, then how pages are made, how accurate they are, what the archive
  /// lacks, and what data there is.
  ///
  /// - Parameter unread: how many places were not understood.
  func about(unread: Int) throws(Diagnostic) -> PublishedFile {
    let links = links(from: "about/")
    let judged = archive.documents.map(\.digest.confidence).filter { $0 > 0 }
    let corrected = archive.documents.reduce(0) { $0 + $1.digest.corrections.count }
    let silent = index.meetings.count { archive.documents[$0].digest.answers.attendance != .recorded }
    let days = archive.documents.compactMap(\.digest.date)
    func fact(_ phrase: Phrase, _ count: Int, _ address: String) -> TemplateValue {
      ["text": .string(words(phrase, count: count)), "href": .string(links.to(address))]
    }
    let own = ownPages.first { $0.slug == "about" }
    let title = own?.title ?? words(.navAbout)
    return try page(
      "about",
      PageFrame(
        folder: "about/", title: title, description: words(.aboutDescription, ["site": settings.title])),
      [
        "own_text": TemplateValue(
          html: own.flatMap { CommonMark.html($0.markdown) }.map { PageLinks.styled($0, settings.links) }),
        "held": .string(
          words(
            .aboutHeld, count: archive.documents.count, ["span": span(days.min(), days.max())])),
        // The mean of the shares that documents read like each of them reached.
        "accuracy": TemplateValue(
          judged.isEmpty
            ? nil
            : words(
              .aboutAccuracy,
              ["share": String(Int((judged.reduce(0, +) / Double(judged.count) * 100).rounded()))])),
        "accuracy_facts": .list([
          fact(.aboutUnread, unread, "coverage/#unread"), fact(.aboutCorrected, corrected, "changes/"),
        ]),
        "missing_facts": .list([
          fact(.aboutMissing, archive.gaps.count, "coverage/#gaps"),
          fact(.aboutSilent, silent, "coverage/#silent"),
        ]),
        "coverage": .string(links.to("coverage/")),
        "data": .string(links.to("data/")),
      ])
  }

  /// `accessibility/`, where the archive has no statement of its own: what can be said of pages that the program made.
  func accessibility() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "accessibility/")
    return try page(
      "accessibility",
      PageFrame(
        folder: "accessibility/", title: words(.navAccessibility),
        description: words(.accessibilityDescription, ["site": settings.title])),
      ["meetings": .string(links.to("meetings/"))])
  }

  /// A page of the archive's own.
  @Sendable func own(_ own: OwnPage) throws(Diagnostic) -> PublishedFile {
    try page(
      "own", PageFrame(folder: own.slug + "/", title: own.title, description: own.title),
      [
        "own_text": TemplateValue(
          html: CommonMark.html(own.markdown).map { PageLinks.styled($0, settings.links) })
      ])
  }

  /// So many bodies the search page names, or none.
  private static let searchedBodies = 24

  /// `search/`: the lists to look through, for readers without script and for archives built without search;
  /// with script, the search itself.
  ///
  /// Whoever searches waits for this page: many bodies stand on the page of meetings, which it leads to.
  func search() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "search/")
    return try page(
      "search",
      PageFrame(folder: "search/", title: words(.navSearch), description: words(.searchDescription)),
      [
        "has_bodies": .bool(index.shelves.count <= Self.searchedBodies),
        "bodies": .list(index.shelves.indices.prefix(Self.searchedBodies).map { shelfLine($0, links) }),
        "meetings": .string(links.to("meetings/")),
        "years": .list(
          decisionYearNames.map {
            [
              "label": .string($0 == "undated" ? words(.undated) : $0),
              "href": .string(links.to("decisions/\($0)/")),
            ]
          }), "people": .string(links.to("people/")), "organisations": .string(links.to("organisations/")),
        "themes": .string(links.to("themes/")),
        "script": TemplateValue(hasSearch ? links.to("assets/search.js") : nil),
        "index": .string(links.to("search/index.js")),
      ])
  }

  /// `404.html`, which a server may show at any depth: its links start from the site's root (of the domain, where the
  /// site's address is not known).
  func notFound() throws(Diagnostic) -> PublishedFile {
    let path = settings.baseURL.flatMap { base in
      base.firstRange(of: "://").flatMap { scheme in
        base[scheme.upperBound...].firstIndex(of: "/").map { base[$0...] }
      }
    }
    return try page(
      "404",
      PageFrame(
        folder: "", file: "404.html", title: words(.notFoundTitle), description: words(.notFoundTitle),
        isListed: false),
      ["base": .string(path.map(String.init) ?? "/")])
  }

  /// What stands at an address that a page has left: a link to the new one, and for browsers the way there at once.
  package func redirect(from old: String, to new: String) throws -> PublishedFile {
    let (folder, file) = Self.place(old)
    let target = links(from: folder).to(new)
    return try page(
      "moved",
      PageFrame(
        folder: folder, file: file, title: words(.movedTitle), description: words(.movedTitle),
        isListed: false),
      [
        "target": .string(target), "target_address": .string(new),
        "canonical": TemplateValue(settings.baseURL.map { $0 + new }),
      ])
  }

  /// What stands at the address of a page that was withdrawn. It tells that and nothing of the page.
  package func withdrawal(at old: String) throws -> PublishedFile {
    let (folder, file) = Self.place(old)
    return try page(
      "withdrawn",
      PageFrame(
        folder: folder, file: file, title: words(.withdrawnTitle), description: words(.withdrawnTitle),
        isListed: false), ["canonical": nil])
  }

  /// The folder and file of an address.
  private static func place(_ address: String) -> (String, String) {
    if address.isEmpty || address.hasSuffix("/") { return (address, "index.html") }
    let folder = ArchiveIndex.parent(address)
    return (folder, String(address.dropFirst(folder.utf8.count)))
  }
}
