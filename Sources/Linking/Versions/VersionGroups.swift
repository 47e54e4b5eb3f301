import Minutes

/// Finds the files that tell one meeting: draft and final, PDF and text, English and Welsh.
///
/// The final one leads, then the one that tells most; a second meeting of a body on one day stays a meeting of its own.
package struct VersionGroups: Sendable {
  /// Groups of indices into the sketches, the leading document first; each document is in one group.
  package var groups: [[Int]]

  /// - Parameter language: the site's language, whose version leads among equals.
  package init(_ sketches: [VersionSketch], language: String) {
    var byDay: [CalendarDate: [Int]] = [:]
    var groups: [[Int]] = []
    for (i, sketch) in sketches.enumerated() {
      if sketch.kind == .minutes, let date = sketch.date {
        byDay[date, default: []].append(i)
      } else {
        groups.append([i])
      }
    }
    for (_, day) in byDay.sorted(by: { $0.key < $1.key }) {
      var meetings: [[Int]] = []
      for i in day.sorted(by: { sketches[$0].file < sketches[$1].file }) {
        if let home = meetings.firstIndex(where: { group in
          group.contains { VersionGroups.isSame(sketches[$0], sketches[i]) }
        }) {
          meetings[home].append(i)
        } else {
          meetings.append([i])
        }
      }
      groups += meetings.map { group in
        group.sorted { VersionGroups.leads(sketches[$0], sketches[$1], language) }
      }
    }
    self.groups = groups.sorted { sketches[$0[0]].file < sketches[$1[0]].file }
  }

  /// Whether two documents of one day tell the same meeting.
  private static func isSame(_ a: VersionSketch, _ b: VersionSketch) -> Bool {
    let sameName = a.stem == b.stem
    if a.language != b.language {
      // Names of bodies differ between languages; the file's name or the people tell.
      return sameName && a.folder == b.folder
        || overlap(a.surnames, b.surnames) >= 0.6 && a.surnames.count >= 3
    }
    if let x = a.body, let y = b.body, x != y { return false }
    let sameBody = a.body != nil && a.body == b.body
    guard sameBody || a.folder == b.folder else { return false }
    let business = overlap(a.titles, b.titles)
    let people = overlap(a.surnames, b.surnames)
    if sameName { return business >= 0.3 || people >= 0.5 || a.richness < 6 || b.richness < 6 }
    return business >= 0.5 && (people >= 0.5 || a.surnames.isEmpty || b.surnames.isEmpty)
  }

  /// The share of the smaller set that both hold.
  private static func overlap(_ a: Set<String>, _ b: Set<String>) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    return Double(a.intersection(b).count) / Double(min(a.count, b.count))
  }

  private static func leads(_ a: VersionSketch, _ b: VersionSketch, _ language: String) -> Bool {
    func rank(_ s: VersionSketch) -> (Int, Int, Int, Int, Int, String) {
      (
        s.status == .draft ? 1 : 0, s.language == language ? 0 : 1, -Int(s.confidence * 20), -s.richness,
        order.firstIndex(of: s.format) ?? order.count, s.file
      )
    }
    return rank(a) < rank(b)
  }

  /// Formats by how well their text keeps what was written.
  private static let order: [SourceFormat] = [.markdown, .text, .html, .docx, .odt, .rst, .rtf, .doc, .pdf]
}
