import Linking
import Minutes
import Templating

extension PageMaker {
  /// `meetings/`: the bodies, and the newest meetings of them all.
  func meetingList() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "meetings/")
    return try page(
      "meetings",
      PageFrame(
        folder: "meetings/", title: words(.navMeetings),
        description: words(.meetingsDescription, count: index.meetings.count)),
      [
        "bodies": .list(index.shelves.indices.map { shelfLine($0, links) }),
        "years": years(Array(index.meetings.prefix(60)), links),
        "is_cut": .bool(index.meetings.count > 60),
      ])
  }

  /// `meetings/BODY/`: every meeting of one body by year.
  func shelf(_ i: Int) throws(Diagnostic) -> PublishedFile {
    let shelf = index.shelves[i]
    let links = links(from: shelf.folder)
    let name = shelf.name ?? words(.unattributed)
    let gaps = archive.gaps.filter { $0.bodyID != nil && $0.bodyID == shelf.body }
    return try page(
      "body",
      PageFrame(
        folder: shelf.folder, title: name,
        description: words(.bodyDescription, count: shelf.documents.count, ["body": name]),
        trail: [(words(.navMeetings), "meetings/")], hasFeed: settings.baseURL != nil,
        within: shelf.body.map { ("body", $0, name) }),
      [
        "organisation": TemplateValue(shelf.body.flatMap { address(.organisation, $0) }.map(links.to)),
        "years": years(shelf.documents.reversed(), links), "jump": jump(shelf.documents),
        "gaps": .list(gaps.map { .string(words.date($0.date)) }), "has_gaps": .bool(!gaps.isEmpty),
        "coverage": .string(links.to("coverage/")),
      ])
  }

  /// The years of documents as links within a page, where there are enough of them to need it.
  private func jump(_ documents: [Int]) -> TemplateValue {
    let years = Set(documents.compactMap { archive.documents[$0].digest.date?.year }).sorted(by: >)
    guard years.count > 2 else { return .null }
    return ["years": .list(years.map { ["label": .string(String($0)), "href": .string("#y\($0)")] })]
  }

  /// `reports/`: the papers that are not minutes.
  func reportList() throws(Diagnostic) -> PublishedFile {
    let links = links(from: "reports/")
    return try page(
      "reports",
      PageFrame(
        folder: "reports/", title: words(.navReports),
        description: words(.reportsDescription, count: index.papers.count)),
      ["years": years(index.papers, links)])
  }
}
