import Linking
import Minutes

extension PageMaker {
  /// A place where an entity is named, of which an archive has some hundred for each document.
  private struct NamedPlace {
    var asWritten: String
    var document: Int
    var line: Int
  }

  /// `links.json`: under each id where it is named, in attendance lists and in the text.
  ///
  /// An entity is written at a time: the whole, as one value, would take many times the file's size.
  func writeLinks(_ postings: [Posting], _ take: ([UInt8]) throws -> Void) throws {
    var places: [EntityKind: [String: [NamedPlace]]] = [:]
    func add(_ kind: EntityKind, _ id: String, _ asWritten: String, _ document: Int, _ line: Int) {
      places[kind, default: [:]][id, default: []].append(
        NamedPlace(asWritten: asWritten, document: document, line: line))
    }
    for (i, document) in archive.documents.enumerated() {
      for (attendance, link) in zip(document.digest.attendance, document.attendees) {
        // Of a person who is withheld there is no row, nor of the organisation that they came from.
        if let person = link.person, index.people[person] == nil { continue }
        if let person = link.person { add(.person, person, attendance.asWritten, i, attendance.line) }
        if let organisation = link.organisation {
          add(
            .organisation, organisation, attendance.organisation ?? attendance.asWritten, i, attendance.line)
        }
      }
      let items = document.digest.items
      for k in items.indices.prefix(document.items.count) {
        for theme in document.items[k].themes { add(.theme, theme.id, theme.because, i, items[k].line) }
      }
    }
    for posting in postings where posting.role == .mentioned {
      add(posting.kind, posting.id, posting.asWritten, posting.document, posting.line)
    }
    // The order of ids, told once.
    let ids = archive.documents.map(\.id)
    var rank = Array(repeating: 0, count: ids.count)
    for (place, i) in ids.indices.sorted(by: { ids[$0] < ids[$1] }).enumerated() { rank[i] = place }
    func isBefore(_ a: NamedPlace, _ b: NamedPlace) -> Bool {
      if a.document != b.document { return rank[a.document] < rank[b.document] }
      return a.line != b.line ? a.line < b.line : a.asWritten < b.asWritten
    }

    var out = Array("{".utf8)
    for (n, (name, kind)) in [
      ("people", EntityKind.person), ("organisations", .organisation), ("themes", .theme),
    ].enumerated() {
      let entries = places.removeValue(forKey: kind) ?? [:]
      out += "\(n > 0 ? "," : "")\n  \"\(name)\": {".utf8
      for (k, id) in entries.keys.sorted().enumerated() {
        out += k > 0 ? ",\n    ".utf8 : "\n    ".utf8
        JSONValue.string(id).write(to: &out)
        out += ": [".utf8
        let sorted = (entries[id] ?? []).sorted(by: isBefore)
        for (m, place) in sorted.enumerated() {
          out += m > 0 ? ",\n      ".utf8 : "\n      ".utf8
          JSONValue.object([
            ("as_written", .string(place.asWritten)), ("meeting", .string(ids[place.document])),
            ("line", .line(place.line)),
          ]).write(to: &out, indent: 6)
        }
        out += "\n    ]".utf8
        try take(out)
        out.removeAll(keepingCapacity: true)
      }
      out += entries.isEmpty ? "}".utf8 : "\n  }".utf8
    }
    out += "\n}\n".utf8
    try take(out)
  }
}
