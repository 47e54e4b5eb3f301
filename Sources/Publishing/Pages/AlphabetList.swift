import Linking
import Minutes
import Templating

/// A list of names by their first letter, which has a page for each letter where it is long.
struct AlphabetList {
  struct Entry {
    /// By which the entry is sorted, and whose first letter is its letter.
    var key: String
    var make: (PageLinks) -> TemplateValue
  }

  /// The names under one letter, or a part of them.
  struct Part {
    var letter: String
    var number: Int
    var entries: ArraySlice<Entry>

    var anchor: String { letter == "#" ? "other" : letter.lowercased() }
    /// Below the list's own folder; `a-z` is no name's slug, as it is set aside.
    var folder: String { "a-z/" + anchor + "/" + (number > 1 ? "\(number)/" : "") }
  }

  /// So many names stand on one page.
  static let whole = 600

  let parts: [Part]
  let count: Int

  init(_ entries: [Entry]) {
    let sorted = entries.sorted { $0.key < $1.key }
    count = sorted.count
    var groups: [(letter: String, entries: [Entry])] = []
    for entry in sorted {
      let letter = entry.key.first.map { $0.isLetter ? $0.uppercased() : "#" } ?? "#"
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].entries.append(entry)
    }
    parts = groups.flatMap { letter, own in
      stride(from: 0, to: own.count, by: AlphabetList.whole).enumerated().map { number, start in
        Part(
          letter: letter, number: number + 1,
          entries: own[start..<min(start + AlphabetList.whole, own.count)])
      }
    }
  }

  var isLong: Bool { count > AlphabetList.whole }
}

extension PageMaker {
  /// The letters with their names, where the list is short, and the links to them.
  func letters(_ list: AlphabetList, folder: String, _ links: PageLinks) -> TemplateObject {
    let firsts = list.parts.filter { $0.number == 1 }
    return [
      "jump_letters": .list(
        firsts.map { part in
          [
            "letter": .string(part.letter),
            "href": .string(list.isLong ? links.to(folder + part.folder) : "#" + part.anchor),
          ]
        }),
      "letters": .list(
        list.isLong
          ? []
          : list.parts.map { part in
            [
              "letter": .string(part.letter), "anchor": .string(part.anchor),
              "entries": .list(part.entries.map { $0.make(links) }),
            ]
          }),
    ]
  }

  /// The pages of the letters of a long list, drawn by the template of the list.
  func letterPages(
    _ list: AlphabetList, template: String, folder: String, title: String, _ more: TemplateObject
  ) throws(Diagnostic) -> [PublishedFile] {
    guard list.isLong else { return [] }
    var files: [PublishedFile] = []
    for (place, part) in list.parts.enumerated() {
      let own = folder + part.folder
      let links = links(from: own)
      func neighbour(_ place: Int) -> TemplateValue {
        guard list.parts.indices.contains(place) else { return .null }
        let other = list.parts[place]
        return [
          "href": .string(links.to(folder + other.folder)),
          "date": .string(other.letter + (other.number > 1 ? " \(other.number)" : "")),
        ]
      }
      let name =
        words(.letterOf, ["subject": title, "letter": part.letter])
        + (part.number > 1 ? " (\(part.number))" : "")
      let context: TemplateObject = [
        "jump_letters": .list([]),
        "letters": .list([
          [
            "letter": .string(part.letter), "anchor": .string(part.anchor),
            "entries": .list(part.entries.map { $0.make(links) }),
          ]
        ]), "earlier": neighbour(place - 1), "later": neighbour(place + 1),
        "has_neighbours": .bool(list.parts.count > 1),
      ]
      files.append(
        try page(
          template,
          PageFrame(folder: own, title: name, description: name, trail: [(title, folder)]),
          more.merging(context)))
    }
    return files
  }
}
