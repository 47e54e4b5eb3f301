import Linking
import Minutes
import Templating

extension PageMaker {
  /// A theme through the years: a bar for each year, as high as the items that bear it, with those filled in which
  /// something was decided; and the same as a table. Null where all items are of one year.
  ///
  /// - Parameter address: where a year's items stand.
  func themeYears(_ places: [ItemPlace], address: (Int) -> String) -> TemplateValue {
    var counts: [Int: (items: Int, decided: Int)] = [:]
    for place in places {
      guard let year = archive.documents[place.document].digest.date?.year else { continue }
      counts[year, default: (0, 0)].items += 1
      if !archive.documents[place.document].digest.items[place.item].decisions.isEmpty {
        counts[year, default: (0, 0)].decided += 1
      }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max(), first < last,
      // A misread year far off would leave nothing to see of the others.
      last - first < 200
    else { return .null }
    let years = Array(first...last)
    let most = counts.values.map(\.items).max() ?? 1
    let peak = counts.filter { $0.value.items == most }.keys.max() ?? last
    var picture = SVGPicture(
      width: years.count * 10, height: 64,
      label: words(
        .themeYearsLabel, count: most,
        ["from": String(first), "to": String(last), "year": String(peak)]), isStretched: true)
    var all = ""
    var decided = ""
    for (column, year) in years.enumerated() {
      guard let count = counts[year] else { continue }
      func bar(_ number: Int) -> String {
        guard number > 0 else { return "" }
        let height = max(2, number * 60 / most)
        return "M\(column * 10 + 1) \(62 - height)h8v\(height)h-8z"
      }
      all += bar(count.items)
      decided += bar(count.decided)
    }
    picture.path("line", "M0 63H\(years.count * 10)")
    picture.path("half", all)
    picture.path("on", decided)
    var scale = SVGPicture(width: 100, height: 16, label: "")
    let step = max(1, (years.count + 5) / 6)
    for column in stride(from: 0, to: years.count, by: step) {
      scale.text(
        String(years[column]), share: (column * 2 + 1) * 5_000 / years.count, y: 12, anchor: "middle")
    }
    return [
      "picture": .html(picture.html("bars")), "scale": .html(scale.ornament("scale", isScale: true)),
      "rows": .list(
        years.reversed().compactMap { year in
          counts[year].map {
            [
              "year": .string(String(year)), "href": .string(address(year)), "items": .int($0.items),
              "decided": .int($0.decided),
            ]
          }
        }),
    ]
  }
}
