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
      ["themes": .list(tree(below: "", links, depth: 0))])
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

  /// `themes/SLUG/`: what was discussed and decided under a theme, through the years.
  func theme(_ i: Int, _ postings: [Posting]) throws(Diagnostic) -> PublishedFile {
    let theme = archive.themes[i]
    let folder = "themes/\(theme.id)/"
    let links = links(from: folder)
    var groups: [(year: String, anchor: String, items: [TemplateValue])] = []
    for place in index.themed[theme.id] ?? [] {
      let document = archive.documents[place.document]
      guard document.digest.items.indices.contains(place.item) else { continue }
      let date = document.digest.date
      let year = date.map { String($0.year) } ?? words(.undated)
      if groups.last?.year != year { groups.append((year, date == nil ? "undated" : "y" + year, [])) }
      groups[groups.count - 1].items.append(themedItem(place, theme.id, links))
    }
    let narrower = (index.narrower[theme.id] ?? []).map {
      link(label(archive.themes[$0]), "themes/\(archive.themes[$0].id)/", links)
    }
    let broader = theme.broader.flatMap { index.themes[$0] }
    let name = label(theme)
    return try page(
      "theme",
      PageFrame(
        folder: folder, title: name,
        description: words(.themeDescription, count: index.themed[theme.id]?.count ?? 0, ["theme": name]),
        trail: [(words(.navThemes), "themes/")]
          + (broader.map { [(label(archive.themes[$0]), "themes/\(archive.themes[$0].id)/")] } ?? []),
        hasFeed: hasFeed(.theme(i)), within: ("theme", theme.id, name)),
      [
        "show_meeting": false, "show_item": false, "name": .string(name), "narrower": .list(narrower),
        "has_narrower": .bool(!narrower.isEmpty),
        "words": TemplateValue(theme.synonyms.isEmpty ? nil : theme.synonyms.joined(separator: ", ")),
        "years": .list(
          groups.map { ["year": .string($0.year), "anchor": .string($0.anchor), "items": .list($0.items)] }),
        "has_items": .bool(!groups.isEmpty),
        "jump": groups.count > 2
          ? [
            "years": .list(groups.map { ["label": .string($0.year), "href": .string("#" + $0.anchor)] })
          ] : .null, "mentions": .list(postings.prefix(Self.shownMentions).map { posting($0, links) }),
        "has_mentions": .bool(!postings.isEmpty),
      ])
  }

  private func themedItem(_ place: ItemPlace, _ theme: String, _ links: PageLinks) -> TemplateValue {
    let document = archive.documents[place.document]
    let item = document.digest.items[place.item]
    let because =
      document.items.indices.contains(place.item)
      ? document.items[place.item].themes.first { $0.id == theme }?.because : nil
    return [
      "href": .string(links.to(document.url + "#" + item.id)),
      "title": .string(DocumentView.shortened(item.title)),
      "meeting": .string(title(of: document)), "meeting_href": .string(links.to(document.url)),
      "because": TemplateValue(because), "has_decisions": .bool(!item.decisions.isEmpty),
      "decisions": .list(item.decisions.map { decision($0, of: document, item, links) }),
    ]
  }
}
