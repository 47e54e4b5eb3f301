import Linking
import Minutes
import Templating

/// A list that a page shows whole while it is short, and by year, on pages of their own, where it is long.
///
/// No page holds more than `whole` rows of a list, however large the archive is: the front page of a long one shows the
/// newest rows and the years, and each year has its rows in parts of `whole`.
struct LongList {
  /// Which partial draws a row.
  enum Section: String, PlacedCase {
    case attended, motions, declared, mentions, people, members, items, meetings, actions, decisions, gaps,
      silent, unread, headings
  }

  struct Row {
    /// Nil for what has no day.
    var year: Int?
    var section: Section
    /// What the partial shows, for a page in some folder.
    var make: (PageLinks) -> TemplateValue
  }

  /// One page of one year.
  struct Part {
    var year: Int?
    /// 1 for the first.
    var number: Int
    var rows: ArraySlice<Row>

    /// Below the list's own folder: `2018/`, `2018/2/`.
    var folder: String { LongList.folder(year) + (number > 1 ? "\(number)/" : "") }
  }

  /// So many rows stand on one page.
  static let whole = 400
  /// So many of each kind stand on the front page of a long list.
  static let newest = 60

  /// The newest first; undated rows last.
  let rows: [Row]
  let parts: [Part]

  init(_ rows: [Row]) {
    var years: [Int?: [Row]] = [:]
    for row in rows { years[row.year, default: []].append(row) }
    let order = years.keys.sorted { ($0 ?? .min) > ($1 ?? .min) }
    self.rows = order.flatMap { years[$0] ?? [] }
    guard rows.count > LongList.whole else {
      parts = []
      return
    }
    parts = order.flatMap { year -> [Part] in
      let own = years[year] ?? []
      return stride(from: 0, to: own.count, by: LongList.whole).enumerated().map { number, start in
        Part(year: year, number: number + 1, rows: own[start..<min(start + LongList.whole, own.count)])
      }
    }
  }

  var isLong: Bool { !parts.isEmpty }

  /// The rows of a kind that the front page shows.
  func front(_ section: Section) -> [Row] {
    let own = rows.filter { $0.section == section }
    return isLong ? Array(own.prefix(LongList.newest)) : own
  }

  static func folder(_ year: Int?) -> String { (year.map { String($0) } ?? "undated") + "/" }
}

extension PageMaker {
  /// Rows of a kind as the front page shows them.
  func front(_ list: LongList, _ section: LongList.Section, _ links: PageLinks) -> TemplateValue {
    .list(list.front(section).map { $0.make(links) })
  }

  /// Rows of a kind as the front page shows them, under their years.
  func frontByYear(_ list: LongList, _ section: LongList.Section, _ links: PageLinks) -> TemplateValue {
    var groups: [(year: Int?, rows: [TemplateValue])] = []
    for row in list.front(section) {
      if groups.isEmpty || groups[groups.count - 1].year != row.year { groups.append((row.year, [])) }
      groups[groups.count - 1].rows.append(row.make(links))
    }
    return .list(
      groups.map {
        [
          "year": .string(yearName($0.year)),
          "anchor": .string($0.year.map { "y\($0)" } ?? "undated"), "rows": .list($0.rows),
        ]
      })
  }

  /// The way from the front page of a long list to its years; null where the list is short.
  func yearLinks(_ list: LongList, folder: String, _ links: PageLinks) -> TemplateValue {
    guard list.isLong else { return .null }
    var counts: [(year: Int?, count: Int)] = []
    for part in list.parts {
      if let last = counts.last, last.year == part.year {
        counts[counts.count - 1].count += part.rows.count
      } else {
        counts.append((part.year, part.rows.count))
      }
    }
    return [
      "note": .string(
        words(.listCut, ["shown": String(LongList.newest), "all": words.grouped(list.rows.count)])),
      "years": .list(
        counts.map {
          [
            "label": .string(yearName($0.year)), "href": .string(links.to(folder + LongList.folder($0.year))),
            "count": .string(words.grouped($0.count)),
          ]
        }),
    ]
  }

  /// The pages of a long list's years.
  ///
  /// - Parameter subject: what the front page is called, and the pages above that.
  func yearPages(
    _ list: LongList, folder: String, title: String, trail: [(label: String, address: String)]
  ) throws(Diagnostic) -> [PublishedFile] {
    var files: [PublishedFile] = []
    for (place, part) in list.parts.enumerated() {
      let own = folder + part.folder
      let links = links(from: own)
      let year = yearName(part.year)
      let name =
        part.number > 1
        ? words(.yearOfPart, ["subject": title, "year": year, "part": String(part.number)])
        : words(.yearOf, ["subject": title, "year": year])
      func neighbour(_ place: Int) -> TemplateValue {
        guard list.parts.indices.contains(place) else { return .null }
        let other = list.parts[place]
        let label = yearName(other.year)
        return [
          "href": .string(links.to(folder + other.folder)),
          "date": .string(
            other.number > 1 ? words(.partOfYear, ["year": label, "part": String(other.number)]) : label),
        ]
      }
      let earlier = neighbour(place + 1)
      let later = neighbour(place - 1)
      var context: TemplateObject = [
        "earlier": earlier, "later": later, "has_neighbours": .bool(earlier != .null || later != .null),
        "show_meeting": true, "show_item": true, "more": nil,
      ]
      var rows = LongList.Section.allCases.map { _ in [TemplateValue]() }
      for row in part.rows { rows[row.section.place].append(row.make(links)) }
      for section in LongList.Section.allCases {
        let own = rows[section.place]
        context[TemplateName(section.rawValue)] = .list(own)
        context[TemplateName("has_" + section.rawValue)] = .bool(!own.isEmpty)
      }
      files.append(
        try page(
          "year",
          PageFrame(folder: own, title: name, description: name, trail: trail + [(title, folder)]), context))
    }
    return files
  }

  func yearName(_ year: Int?) -> String { year.map { String($0) } ?? words(.undated) }
}
