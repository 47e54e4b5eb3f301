import Minutes
import Parsing

/// What the head of the minutes says: the day, the body.
extension Findings {
  var dates: [Diagnostic] {
    guard let date = meeting.date else {
      return [
        finding(
          "no-date", "No date of the meeting was found", line: nil, write: ["date: YYYY-MM-DD"],
          "With the day on which it was held")
      ]
    }
    guard !isCorrected("date") else { return [] }
    // Another day in the head of the minutes, above the lists and the items.
    let end = meeting.items.first?.line ?? .max
    for passage in meeting.before where passage.line < end {
      guard reading(ofLine: passage.line) != .attendance, reading(ofLine: passage.line) != .leftOut,
        saysOfTheMeeting(passage.text)
      else { continue }
      for other in WrittenDays(in: passage.text).days where other != date {
        guard abs(other.ordinal - date.ordinal) < 400, meeting.previousMeeting?.date != other,
          meeting.nextMeeting?.date != other
        else { continue }
        let line = line(of: passage)
        return [
          finding(
            "two-dates",
            "The head of the minutes names another day, \(other.iso), beside \(date.iso), which was taken",
            line: line, write: ["date: \(other.iso)"], "Where this is the day of the meeting")
        ]
      }
    }
    return []
  }

  /// The head's own words about the meeting, not about the last one, a notice or another paper.
  private func saysOfTheMeeting(_ text: String) -> Bool {
    let said = FoldedWords(text)
    func has(_ words: String) -> Bool { said.range(of: FoldedWords(words)) != nil }
    guard text.utf8.count < 300 else { return false }
    return (has("held") || has("meeting") || has("minutes") || has("date"))
      && ![
        "published", "approved", "previous", "last", "next", "notice", "draft", "issued", "signed",
        "circulated",
      ]
      .contains(where: has)
  }

  private func line(of passage: Passage) -> Int {
    (passage.line...max(passage.line, passage.endLine)).first {
      !WrittenDays(in: words.text(ofLine: $0) ?? "").days.isEmpty
    } ?? passage.line
  }

  func weekday(_ found: Diagnostic, _ date: CalendarDate) -> Diagnostic? {
    let written = found.line.flatMap { words.text(ofLine: $0) }.flatMap {
      WrittenDays(in: $0).weekday(of: date)
    }
    var lines = ["date: YYYY-MM-DD"]
    var why = "Where the date is wrong"
    if let written {
      let ahead = (written - date.weekday + 7) % 7
      let near = CalendarDate(ordinal: date.ordinal + (ahead > 3 ? ahead - 7 : ahead))
      lines = ["date: \(near.iso)"]
      why = "Where the date is wrong and the nearest day of that name is meant"
    }
    return finding(
      "weekday-and-date", found.message, line: found.line, write: lines, why, excerpt: found.excerpt)
  }

  var bodies: [Diagnostic] {
    guard meeting.body == nil else { return [] }
    return [
      finding(
        "no-body", "The body that met is not named", line: nil, write: ["body: NAME"],
        "With the name of the body (or into _body.yml, for every file of the folder)")
    ]
  }
}
