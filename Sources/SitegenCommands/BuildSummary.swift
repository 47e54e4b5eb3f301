import Foundation
import Publishing

/// The last line of a build: what was built, how long it took, how many things need attention.
struct BuildSummary {
  let text: String

  init(_ report: BuildReport, output: String, seconds: Double) {
    guard report.built else {
      text = "Nothing was built; \(output) is as it was."
      return
    }
    var parts = [counted(report.meetings, "meeting", "meetings")]
    if report.papers > 0 { parts.append(counted(report.papers, "other paper", "other papers")) }
    parts.append(counted(report.people, "person", "people"))
    parts.append(counted(report.organisations, "organisation", "organisations"))
    parts.append(counted(report.themes, "theme", "themes"))
    let made = report.isUnchanged ? "Nothing has changed, and nothing was built:" : "Built"
    var line =
      "\(made) \(parts.joined(separator: ", ")): \(counted(report.pages, "file", "files")) in \(output)"
    line += String(format: ", %.1f s; ", seconds)
    line +=
      report.needingAttention == 0
      ? "nothing needs attention"
      : "\(counted(report.needingAttention, "thing needs", "things need")) attention"
    if report.unkeptAddresses > 0 {
      line += "; \(counted(report.unkeptAddresses, "address is", "addresses are")) not kept yet (--keep)"
    }
    if !report.hasAddress { line += "; no feeds, calendar and sitemap without base_url in site.yml" }
    text = line
  }
}

func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// A line for each stage with its time and how many things it worked on, one for the whole, and one for the search index,
/// which is made within the stages: its processor time.
struct TimingTable {
  let text: String

  init(_ stages: [(name: String, seconds: Double, count: Int)], search: Double? = nil) {
    var rows = stages.map { ($0.name, $0.seconds, $0.count > 0 ? "  \($0.count)" : "") }
    rows.append(("whole", stages.reduce(0) { $0 + $1.seconds }, ""))
    if let search { rows.append(("search index", search, "  of processor, within these")) }
    let width = rows.map(\.0.count).max() ?? 0
    text = rows.map { name, seconds, rest in
      name + String(repeating: " ", count: width - name.count) + String(format: "%10.3f s", seconds) + rest
    }.joined(separator: "\n")
  }
}

/// A line for each template with the time that it took on all cores together, its pages, and the bytes of a page.
struct TemplateTable {
  let text: String

  init(_ costs: [TemplateCosts.Cost]) {
    let width = costs.map(\.template.count).max() ?? 0
    text = costs.map { cost in
      let padded = cost.template + String(repeating: " ", count: width - cost.template.count)
      return padded + String(format: "%10.3f s", cost.seconds) + "  \(counted(cost.pages, "page", "pages"))"
        + ", \(cost.bytes / max(cost.pages, 1)) bytes each"
    }.joined(separator: "\n")
  }
}
