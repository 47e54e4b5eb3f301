import Linking
import Minutes

/// A form in which documents write an organisation's name, with the days of the first and the last that does.
struct WrittenName: Sendable, Hashable {
  var name: String
  var count: Int
  var first: CalendarDate?
  var last: CalendarDate?

  /// The forms of each organisation, by its id; those written last stand first.
  static func all(in archive: Archive) -> [String: [WrittenName]] {
    var found: [String: [String: WrittenName]] = [:]
    func note(_ id: String?, _ name: String?, _ day: CalendarDate?) {
      guard let id, let name else { return }
      var entry = found[id, default: [:]][name] ?? WrittenName(name: name, count: 0, first: day, last: day)
      entry.count += 1
      if let day {
        entry.first = min(entry.first ?? day, day)
        entry.last = max(entry.last ?? day, day)
      }
      found[id, default: [:]][name] = entry
    }
    for document in archive.documents {
      let digest = document.digest
      note(document.bodyID, digest.bodyName, digest.date)
      for (entry, link) in zip(digest.attendance, document.attendees) {
        note(link.organisation, entry.organisation, digest.date)
      }
    }
    return found.mapValues { names in
      names.values.sorted {
        ($1.last?.iso ?? "", -$0.count, $0.name) < ($0.last?.iso ?? "", -$1.count, $1.name)
      }
    }
  }
}
