import Minutes

/// An item that a paper was before, and what tells so.
package struct PaperLink: Sendable, Hashable {
  package var place: ItemPlace
  package var because: String

  package init(place: ItemPlace, because: String) {
    self.place = place
    self.because = because
  }
}

/// Ties papers to the items of meetings that considered them: by the paper's number in an item's title or decision, or
/// by its title, at a meeting of the paper's own body.
enum PaperLinking {
  /// A paper goes to a meeting within this many days after its own date.
  private static let longest = 120

  static func write(into documents: inout [ArchivedDocument], organisations: OrganisationIndex) {
    let papers = documents.indices.filter {
      documents[$0].digest.kind != .minutes && documents[$0].digest.kind != .agenda
        && documents[$0].digest.report != nil
    }
    guard !papers.isEmpty else { return }
    var byBody: [String: [Int]] = [:]
    for index in documents.indices where documents[index].digest.kind == .minutes {
      if let body = documents[index].bodyID { byBody[body, default: []].append(index) }
    }
    for paper in papers {
      guard let report = documents[paper].digest.report,
        let body = organisations.bodyID(of: report.committee) ?? documents[paper].bodyID
      else { continue }
      let title = report.title.map { BusinessTitle($0, body: nil) }
      let number = report.number.map(FoldedWord.key(of:)).flatMap { $0.utf8.count >= 5 ? $0 : nil }
      let written = report.date ?? documents[paper].digest.date
      for meeting in byBody[body] ?? [] {
        if let written, let held = documents[meeting].digest.date,
          held < written || held.ordinal - written.ordinal > longest
        {
          continue
        }
        for (place, item) in documents[meeting].digest.items.enumerated() {
          guard
            let because = reason(item, title: title, report: report, number: number, dated: written != nil)
          else {
            continue
          }
          documents[paper].considered.append(
            PaperLink(place: ItemPlace(document: meeting, item: place), because: because))
          documents[meeting].items[place].papers.append(
            PaperLink(place: ItemPlace(document: paper, item: 0), because: because))
          if !documents[meeting].papers.contains(documents[paper].id) {
            documents[meeting].papers.append(documents[paper].id)
          }
        }
      }
    }
  }

  /// Notes at every paper which documents name its number.
  static func writeReferences(into documents: inout [ArchivedDocument]) {
    var papers: [String: [Int]] = [:]
    for index in documents.indices {
      if let number = documents[index].digest.report?.number.map(PaperNumbers.folded),
        PaperNumbers.isOwn(number)
      {
        papers[number, default: []].append(index)
      }
    }
    guard !papers.isEmpty else { return }
    for index in documents.indices {
      for named in documents[index].digest.paperNumbers {
        guard let found = papers[named.number], found.count == 1, found[0] != index else { continue }
        let note = ArchivedDocument.Reference(
          document: documents[index].id, item: named.item, line: named.line)
        if !documents[found[0]].referredToBy.contains(note) { documents[found[0]].referredToBy.append(note) }
      }
    }
  }

  private static func reason(
    _ item: Digest.Item, title: BusinessTitle?, report: Report, number: String?, dated: Bool
  )
    -> String?
  {
    if let number {
      for text in [item.title] + item.decisions.map(\.text)
      where " \(FoldedWord.key(of: text)) ".contains(" \(number) ") {
        return report.number
      }
    }
    // Without a day a title alone may be that of every year's report.
    guard dated, let title, !title.isRoutine, title.words.count >= 3,
      BusinessTitle(item.title, body: nil).key == title.key
    else { return nil }
    return item.title
  }
}
