import Linking
import Minutes
import Templating

extension PageMaker {
  /// `coverage/`: what the archive holds, and what it knows to be missing or not understood.
  func coverage(_ problems: [Posting]) throws(Diagnostic) -> PublishedFile {
    let links = links(from: "coverage/")
    let silent = index.meetings.filter { archive.documents[$0].digest.answers.attendance != .recorded }
    let bodies: [TemplateValue] = index.shelves.map { shelf in
      var counts: [Int: Int] = [:]
      for i in shelf.documents {
        if let year = archive.documents[i].digest.date?.year { counts[year, default: 0] += 1 }
      }
      return [
        "name": .string(shelf.name ?? words(.unattributed)), "href": .string(links.to(shelf.folder)),
        "count": .int(shelf.documents.count),
        "years": .string(
          counts.keys.sorted().map {
            words(.yearCount, ["year": String($0), "count": String(counts[$0] ?? 0)])
          }
          .joined(separator: ", ")),
      ]
    }
    let gaps = archive.gaps.sorted { ($0.bodyName ?? "", $0.date) < ($1.bodyName ?? "", $1.date) }
    return try page(
      "coverage",
      PageFrame(
        folder: "coverage/", title: words(.navCoverage),
        description: words(.coverageDescription, count: archive.gaps.count)),
      [
        "bodies": .list(bodies), "has_bodies": .bool(!bodies.isEmpty),
        "gaps": .list(gaps.map { gap($0, links) }), "has_gaps": .bool(!gaps.isEmpty),
        "silent": .list(silent.map { line(of: archive.documents[$0], links) }),
        "has_silent": .bool(!silent.isEmpty),
        "problems": .list(
          problems.prefix(2_000).map {
            let document = archive.documents[$0.document]
            return [
              "href": .string(links.to(document.url)), "title": .string(title(of: document)),
              "line": TemplateValue($0.line > 0 ? $0.line : nil),
              "line_href": TemplateValue(lineAddress(document, $0.line).map(links.to)),
              "text": .string($0.words),
            ]
          }), "has_problems": .bool(!problems.isEmpty), "data": .string(links.to("data/coverage.json")),
      ])
  }

  private func gap(_ gap: Gap, _ links: PageLinks) -> TemplateValue {
    [
      "body": .string(gap.bodyName ?? words(.unattributed)),
      "body_href": TemplateValue(gap.bodyID.flatMap { address(.organisation, $0) }.map(links.to)),
      "day": day(gap.date),
      "references": .list(
        gap.references.compactMap { reference in
          guard let i = index.documents[reference.document] else { return nil }
          let document = archive.documents[i]
          return [
            "href": .string(links.to(document.url + (reference.item.map { "#" + $0 } ?? ""))),
            "title": .string(title(of: document)), "line": .int(reference.line),
            "line_href": TemplateValue(lineAddress(document, reference.line).map(links.to)),
          ]
        }),
    ]
  }

  /// A line of a document's source, where the source may be shown.
  func lineAddress(_ document: ArchivedDocument, _ line: Int?) -> String? {
    guard let line, line > 0, !document.digest.source.heldBack else { return nil }
    return document.url + "lines.html#L\(line)"
  }
}
