import Linking
import Minutes
import Templating

extension PageMaker {
  /// The home page: what the archive holds, what is new in it, and the ways in.
  func home() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "")
    let dated = index.meetings.filter { archive.documents[$0].digest.date != nil }
    let decisions = lately(links)
    let themes = archive.themes.filter { index.themed[$0.id] != nil }
      .sorted {
        (-(index.themed[$0.id]?.count ?? 0), $0.label) < (-(index.themed[$1.id]?.count ?? 0), $1.label)
      }
    let lead =
      if let first = dated.last.flatMap({ archive.documents[$0].digest.date }),
        let last = dated.first.flatMap({ archive.documents[$0].digest.date })
      {
        words(.homeLead, ["from": words.date(first), "to": words.date(last)])
      } else {
        words(.homeLeadUndated)
      }
    var frame = PageFrame(
      folder: "", title: settings.title, description: words(.homeDescription, ["site": settings.title]))
    frame.hasFeed = hasFeed(.archive)
    return try page(
      "home", frame,
      [
        "lead": .string(lead), "figures": .list(figures), "site_data": siteData,
        "latest": .list(index.meetings.prefix(8).map { line(of: archive.documents[$0], links) }),
        "decisions": .list(decisions), "has_decisions": .bool(!decisions.isEmpty),
        "bodies": .list(index.shelves.indices.map { shelfLine($0, links) }),
        "themes": .list(
          themes.prefix(18).map {
            [
              "label": .string(label($0)), "href": .string(links.to("themes/\($0.id)/")),
              "count": .int(index.themed[$0.id]?.count ?? 0),
            ]
          }), "has_themes": .bool(!themes.isEmpty), "show_meeting": true, "show_item": true,
        "meetings_href": .string(links.to("meetings/")), "decisions_href": .string(links.to("decisions/")),
        "themes_href": .string(links.to("themes/")),
      ])
  }

  /// The newest decisions that change something: what was only noted, and what every meeting has, is left to the lists,
  /// and no meeting fills the page alone.
  private func lately(_ links: PageLinks) -> [TemplateValue] {
    var out: [TemplateValue] = []
    for i in index.meetings where out.count < 6 {
      let document = archive.documents[i]
      let all =
        document.digest.decisions.map { ($0, nil as Digest.Item?) }
        + document.digest.items.flatMap { item in
          Linker.isRoutine(item.title, body: document.bodyName) ? [] : item.decisions.map { ($0, item) }
        }
      out += all.filter { $0.0.effect != .noted }.prefix(min(3, 6 - out.count)).map {
        decision($0, of: document, $1, links)
      }
    }
    return out
  }

  private var figures: [TemplateValue] {
    let decisions = archive.documents.reduce(0) {
      $0 + $1.digest.decisions.count + $1.digest.items.reduce(0) { $0 + $1.decisions.count }
    }
    let counts: [(Phrase, Int, String)] = [
      (.figureMeetings, index.meetings.count, "meetings/"), (.figureDecisions, decisions, "decisions/"),
      (.figurePeople, index.people.count, "people/"),
      (.figureOrganisations, archive.organisations.count, "organisations/"),
    ]
    return counts.map {
      [
        "number": .string(words.grouped($0.1)), "label": .string(words($0.0, count: $0.1)),
        "href": .string(links(from: "").to($0.2)),
      ]
    }
  }

  /// A body in a list of bodies.
  func shelfLine(_ i: Int, _ links: PageLinks) -> TemplateValue {
    let shelf = index.shelves[i]
    let days = shelf.documents.compactMap { archive.documents[$0].digest.date }
    let span: String? =
      if let first = days.first, let last = days.last {
        first.year == last.year
          ? String(first.year) : words(.span, ["from": String(first.year), "to": String(last.year)])
      } else {
        nil
      }
    return [
      "href": .string(links.to(shelf.folder)), "name": .string(shelf.name ?? words(.unattributed)),
      "count": .string(words(.meetingCount, count: shelf.documents.count)), "span": TemplateValue(span),
      "latest": shelf.documents.last.map { line(of: archive.documents[$0], links) } ?? .null,
    ]
  }
}
