import Linking
import Minutes
import Templating

/// The days that one or several timelines stretch over.
struct TimeScale {
  let first: Int
  let last: Int
  /// The units across.
  static let width = 1_000

  /// Nil where fewer than two days are told apart.
  init?(_ days: [CalendarDate]) {
    guard let first = days.min(), let last = days.max(), first < last else { return nil }
    // Whole years, so that the scale begins and ends at a mark.
    self.first = CalendarDate(year: first.year, month: 1, day: 1)?.ordinal ?? first.ordinal
    self.last = CalendarDate(year: last.year + 1, month: 1, day: 1)?.ordinal ?? last.ordinal
  }

  /// The place of a day, from 0 to `width`; nil for one outside.
  func place(_ day: CalendarDate) -> Int? {
    let ordinal = day.ordinal
    guard (first...last).contains(ordinal) else { return nil }
    return (ordinal - first) * Self.width / (last - first)
  }

  /// The years as letters at their places, as many as fit on a phone.
  var scale: [UInt8] {
    var picture = SVGPicture(width: Self.width, height: 16, label: "")
    let years = (CalendarDate(ordinal: first).year...CalendarDate(ordinal: last).year)
    let step = max(1, (years.count + 5) / 6)
    for year in stride(from: years.lowerBound, to: years.upperBound, by: step) {
      guard let day = CalendarDate(year: year, month: 1, day: 1), let x = place(day) else { continue }
      picture.text(String(year), share: x * 10, y: 12)
    }
    return picture.ornament("scale", isScale: true)
  }
}

extension PageMaker {
  /// So many bodies stand in the timeline of the whole archive, those of the most meetings.
  private static let timelineBodies = 30

  /// A body's meetings as ticks on a line, what is known to be missing as short ticks, long pauses as a broken line.
  private func strip(_ shelf: ArchiveIndex.Shelf, _ gaps: [Gap], _ scale: TimeScale) -> TemplateValue {
    let days = shelf.documents.compactMap { archive.documents[$0].digest.date }
    let drafts = shelf.documents.count { archive.documents[$0].digest.status == .draft }
    var told = [words(.meetingCount, count: shelf.documents.count)]
    if drafts > 0 { told.append(words(.timelineDrafts, count: drafts)) }
    if !gaps.isEmpty { told.append(words(.timelineMissing, count: gaps.count)) }
    var picture = SVGPicture(
      width: TimeScale.width, height: 22,
      label: (told + [span(days.min(), days.max())]).joined(separator: ", "), isStretched: true)
    var held = Set(days.compactMap { scale.place($0).map { $0 / 4 } })
    var lines = ""
    var pauses = ""
    if let first = days.min().flatMap(scale.place), let last = days.max().flatMap(scale.place) {
      lines = "M\(first) 19H\(last + 4)"
    }
    for pause in shelf.body.flatMap({ index.coverage[$0] }).map({ archive.coverage[$0].pauses }) ?? [] {
      guard let from = archive.documents[pause.before].digest.date.flatMap(scale.place),
        let to = archive.documents[pause.after].digest.date.flatMap(scale.place), to > from + 8
      else { continue }
      pauses += "M\(from + 6) 11H\(to - 2)"
    }
    picture.path("line", lines)
    picture.path("pause", pauses)
    picture.path("on", Self.ticks(held, top: 2, height: 17))
    held = Set(gaps.compactMap { scale.place($0.date).map { $0 / 4 } }).subtracting(held)
    picture.path("lost", Self.ticks(held, top: 11, height: 11))
    return [
      "name": .string(shelf.name ?? words(.unattributed)), "strip": .html(picture.html("strip wide-strip")),
      "told": .string(told.joined(separator: ", ")), "span": .string(span(days.min(), days.max())),
      "count": .int(shelf.documents.count), "missing": .int(gaps.count), "drafts": .int(drafts),
    ]
  }

  /// Ticks of four units each; those that touch are one shape.
  private static func ticks(_ places: Set<Int>, top: Int, height: Int) -> String {
    var out = ""
    var start: Int?
    let order = places.sorted()
    for (i, place) in order.enumerated() {
      start = start ?? place
      if i + 1 < order.count, order[i + 1] == place + 1 { continue }
      let from = start ?? place
      out += "M\(from * 4) \(top)h\((place - from + 1) * 4 - 1)v\(height)H\(from * 4)z"
      start = nil
    }
    return out
  }

  /// One body's meetings through the years, with what is missing; null where two days are not told apart.
  func timeline(of shelf: ArchiveIndex.Shelf, gaps: [Gap], _ links: PageLinks) -> TemplateValue {
    let days = shelf.documents.compactMap { archive.documents[$0].digest.date }
    guard let scale = TimeScale(days), case .object(var row) = strip(shelf, gaps, scale) else { return .null }
    row["href"] = .null
    return [
      "rows": [.object(row)], "scale": .html(scale.scale), "has_names": false,
      "has_missing": .bool(!gaps.isEmpty),
      "has_pauses": .bool(hasPauses(shelf)), "cut": nil,
    ]
  }

  /// Every body's meetings through the years on one scale.
  func timeline(_ links: PageLinks) -> TemplateValue {
    let gaps = Dictionary(grouping: archive.gaps) { $0.bodyID }
    let chosen = index.shelves.indices.sorted {
      (-index.shelves[$0].documents.count, $0) < (-index.shelves[$1].documents.count, $1)
    }.prefix(Self.timelineBodies).sorted()
    let days = chosen.flatMap { i in
      index.shelves[i].documents.compactMap { archive.documents[$0].digest.date }
    }
    guard let scale = TimeScale(days) else { return .null }
    let rows = chosen.map { i -> TemplateValue in
      let shelf = index.shelves[i]
      guard case .object(var row) = strip(shelf, shelf.body.flatMap { gaps[$0] } ?? [], scale) else {
        return .null
      }
      row["href"] = .string(links.to(shelf.folder))
      return .object(row)
    }
    return [
      "rows": .list(rows), "scale": .html(scale.scale), "has_names": true,
      "has_missing": .bool(!archive.gaps.isEmpty),
      "has_pauses": .bool(chosen.contains { hasPauses(index.shelves[$0]) }),
      "cut": TemplateValue(
        index.shelves.count > chosen.count
          ? words(.timelineCut, ["shown": String(chosen.count), "all": words.grouped(index.shelves.count)])
          : nil),
    ]
  }

  private func hasPauses(_ shelf: ArchiveIndex.Shelf) -> Bool {
    shelf.body.flatMap { index.coverage[$0] }.map { !archive.coverage[$0].pauses.isEmpty } ?? false
  }
}
