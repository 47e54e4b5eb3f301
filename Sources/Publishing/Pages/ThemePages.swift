import Linking
import Minutes
import Templating

extension PageMaker {
  /// A theme's label in the site's language.
  func label(_ theme: Theme) -> String { theme.labels[settings.language] ?? theme.label }

  /// `themes/`: the vocabulary as a tree, with how many items bear each.
  func themeList() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "themes/")
    let used = archive.themes.count { index.themed[$0.id] != nil }
    return try page(
      "themes",
      PageFrame(
        folder: "themes/", title: words(.navThemes), description: words(.themesDescription, count: used)),
      [
        "themes": .list(tree(below: "", links, depth: 0)),
        "unclassified": TemplateValue(
          index.unclassified.isEmpty ? nil : words(.unclassifiedCount, count: index.unclassified.count)),
        "unclassified_href": .string(links.to("coverage/headings/")),
      ])
  }

  private func tree(below id: String, _ links: PageLinks, depth: Int) -> [TemplateValue] {
    // A vocabulary whose themes are wider than one another in a circle must not hold up the build.
    guard depth < 8 else { return [] }
    return (index.narrower[id] ?? []).map { i in
      let theme = archive.themes[i]
      let below = tree(below: theme.id, links, depth: depth + 1)
      let count = index.themed[theme.id]?.count ?? 0
      return [
        "label": .string(label(theme)), "href": .string(links.to("themes/\(theme.id)/")),
        "count": TemplateValue(count == 0 ? nil : words(.itemCount, count: count)),
        "narrower": .list(below), "has_narrower": .bool(!below.isEmpty),
      ]
    }
  }

  /// So many people and organisations a theme's page names.
  private static let shownNames = 24

  /// `themes/SLUG/`: what was discussed and decided under a theme through the years, who is named in it, and by year, on
  /// pages of their own, where there is much.
  func theme(_ i: Int, _ postings: [Posting], _ all: PostingIndex) throws(Diagnostic) -> [PublishedFile] {
    let theme = archive.themes[i]
    let folder = "themes/\(theme.id)/"
    let links = links(from: folder)
    let places = (index.themed[theme.id] ?? []).filter {
      archive.documents[$0.document].digest.items.indices.contains($0.item)
    }
    let list = LongList(
      places.map { place in
        .init(year: archive.documents[place.document].digest.date?.year, section: .items) {
          themedItem(place, theme.id, $0)
        }
      } + rows(.mentions, postings))
    let narrower = (index.narrower[theme.id] ?? []).map { i -> TemplateValue in
      let below = archive.themes[i]
      return [
        "label": .string(label(below)), "href": .string(links.to("themes/\(below.id)/")),
        "count": .string(words(.itemCount, count: index.themed[below.id]?.count ?? 0)),
      ]
    }
    let broader = theme.broader.flatMap { index.themes[$0] }
    let name = label(theme)
    let years = Set(places.compactMap { archive.documents[$0.document].digest.date?.year }).sorted(by: >)
    let decisions = places.reduce(0) {
      $0 + archive.documents[$1.document].digest.items[$1.item].decisions.count
    }
    let bodies = self.bodies(of: places, links)
    let people = named(all.named(in: theme.id, .person), .person, links)
    let organisations = named(all.named(in: theme.id, .organisation), .organisation, links)
    let trail =
      [(label: words(.navThemes), address: "themes/")]
      + (broader.map { [(label: label(archive.themes[$0]), address: "themes/\(archive.themes[$0].id)/")] }
        ?? [])
    let context: TemplateObject = [
      "show_meeting": false, "show_item": false, "name": .string(name), "narrower": .list(narrower),
      "has_narrower": .bool(!narrower.isEmpty),
      "broader": broader.map { link(label(archive.themes[$0]), "themes/\(archive.themes[$0].id)/", links) }
        ?? .null,
      "summary": TemplateValue(
        places.isEmpty
          ? nil
          : words(
            .themeSummary, count: places.count,
            ["decisions": words(.decisionCount, count: decisions)])),
      "words": TemplateValue(
        theme.synonyms.isEmpty && theme.titles.isEmpty
          ? nil : (theme.synonyms + theme.titles).joined(separator: ", ")),
      "bodies": .list(bodies), "has_bodies": .bool(!bodies.isEmpty),
      "people": .list(people), "has_people": .bool(!people.isEmpty),
      "organisations": .list(organisations), "has_organisations": .bool(!organisations.isEmpty),
      "has_who": .bool(!bodies.isEmpty || !people.isEmpty || !organisations.isEmpty),
      "through_years": themeYears(places) { year in
        list.isLong ? links.to(folder + LongList.folder(year)) : "#y\(year)"
      },
      "years": frontByYear(list, .items, links), "has_items": .bool(!places.isEmpty),
      "jump": years.count > 2 && !list.isLong
        ? ["years": .list(years.map { ["label": .string(String($0)), "href": .string("#y\($0)")] })] : .null,
      "mentions": front(list, .mentions, links), "has_mentions": .bool(!postings.isEmpty),
      "more": yearLinks(list, folder: folder, links),
    ]
    let page = try page(
      "theme",
      PageFrame(
        folder: folder, title: name,
        description: words(.themeDescription, count: places.count, ["theme": name]), trail: trail,
        hasFeed: hasFeed(.theme(i)), within: ("theme", theme.id, name)), context)
    return [page] + (try yearPages(list, folder: folder, title: name, trail: trail))
  }

  /// The bodies whose items bear a theme, those of the most items first.
  private func bodies(of places: [ItemPlace], _ links: PageLinks) -> [TemplateValue] {
    var counts: [String: Int] = [:]
    for place in places {
      counts[ArchiveIndex.parent(archive.documents[place.document].url), default: 0] += 1
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.shownNames).compactMap {
      folder, count in
      guard let shelf = index.shelfByFolder[folder].map({ index.shelves[$0] }) else { return nil }
      return [
        "label": .string(shelf.name ?? words(.unattributed)), "href": .string(links.to(shelf.folder)),
        "count": .int(count),
      ]
    }
  }

  private func named(_ found: [(id: String, items: Int)], _ kind: EntityKind, _ links: PageLinks)
    -> [TemplateValue]
  {
    found.prefix(Self.shownNames).compactMap { id, count in
      guard let address = address(kind, id) else { return nil }
      let name =
        kind == .person
        ? index.people[id].map { archive.people[$0].name }
        : index.organisations[id].map { archive.organisations[$0].name }
      return ["label": .string(name ?? id), "href": .string(links.to(address)), "count": .int(count)]
    }
  }

  private func themedItem(_ place: ItemPlace, _ theme: String, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[place.document]
    let item = document.digest.items[place.item]
    let because =
      document.items.indices.contains(place.item)
      ? document.items[place.item].themes.first { $0.id == theme }?.because : nil
    return [
      "href": .string(links.to(document.url, item.id)),
      "title": .html(
        glossed(DocumentView.shortened(item.title), document: document.id, body: document.bodyID)),
      "show_meeting": false, "show_item": false, "meeting": .string(title(at: place.document)),
      "meeting_href": .string(links.to(document.url)),
      "because": TemplateValue(because), "line": .int(item.line),
      "line_href": TemplateValue(lineLink(document, item.line, links)),
      "has_decisions": .bool(!item.decisions.isEmpty),
      "decisions": .list(item.decisions.map { decision($0, of: document, item, links) }),
    ]
  }
}
