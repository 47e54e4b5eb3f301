import Minutes
import Templating

extension DocumentView {
  /// The files that the page was made from.
  var sources: [TemplateValue] {
    // Named where the versions speak more than one language: an English and a Welsh twin.
    let versions = [meeting.source] + meeting.otherVersions
    let languages = [meeting.source.language ?? meeting.language] + versions.dropFirst().map(\.language)
    let areTwins = Set(languages.compactMap { $0 }).count > 1
    return zip(versions, languages).map { source, language in
      [
        "file": TemplateValue(source.heldBack ? nil : source.file),
        "href": TemplateValue(source.heldBack ? nil : source.publishedAs),
        "format": .string(source.format.rawValue), "held_back": .bool(source.heldBack),
        "sha256": TemplateValue(source.heldBack ? nil : source.sha256),
        "is_draft": .bool(source.status == .draft),
        "language": TemplateValue(areTwins ? language.map { words.label("language", $0) } : nil),
        "size": .string(
          source.pages.map { words(.pageCount, count: $0) } ?? words(.lineCount, count: source.lines)),
      ]
    }
  }

  /// The fields that were corrected, each once, in the order of the corrections.
  var correctedFields: String {
    var names: [String] = []
    for correction in meeting.corrections {
      let name = words.label("field", correction.field)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  var corrections: [TemplateValue] {
    meeting.corrections.map { maker.change($0, heldBack: meeting.source.heldBack) }
  }
}

/// A meeting as schema.org knows it, for search engines: serialised, never templated.
struct StructuredData {
  var view: DocumentView

  var bytes: [UInt8] {
    var out: [UInt8] = []
    json.write(to: &out)
    return out
  }

  private var json: JSONValue {
    let meeting = view.meeting
    let isMinutes = meeting.kind == .minutes
    var members: [(String, JSONValue)] = [
      ("@context", "https://schema.org"), ("@type", isMinutes ? "Event" : "Report"),
      ("name", .string(view.title)),
      ("inLanguage", .string(meeting.language)),
    ]
    if let base = view.maker.settings.baseURL { members.append(("url", .string(base + meeting.url))) }
    if let date = meeting.date {
      let start = meeting.time.map { "\(date.iso)T\($0.iso)" } ?? date.iso
      members.append((isMinutes ? "startDate" : "datePublished", .string(start)))
      if isMinutes, let end = meeting.endTime {
        members.append(("endDate", .string("\(date.iso)T\(end.iso)")))
      }
    }
    if let body = meeting.body {
      members.append(
        (
          isMinutes ? "organizer" : "publisher",
          .object([("@type", "Organization"), ("name", .string(body.name))])
        ))
    }
    if isMinutes {
      if let venue = meeting.venue {
        members.append(("location", .object([("@type", "Place"), ("name", .string(venue))])))
      }
      let people = meeting.attendance.filter { $0.status != .apologies && $0.status != .absent }
      if !people.isEmpty {
        members.append(
          (
            "attendee",
            .array(people.map { .object([("@type", "Person"), ("name", .string($0.name.name))]) })
          ))
      }
    } else if let author = meeting.report?.leadOfficer {
      members.append(("author", .object([("@type", "Person"), ("name", .string(author.name.name))])))
    }
    return .object(members)
  }
}
