/// Which documents the index numbers how, known before any text is read.
package struct SearchPlan: Sendable {
  /// A meeting or paper.
  package struct Meeting: Sendable {
    /// Its place in the archive's list of documents.
    package var document: Int
    package var year: Int?
    /// The body, as an index into `bodies`.
    package var body: Int?
    package var items: Int
    package var decisions: Int
    package var actions: Int

    package init(document: Int, year: Int?, body: Int?, items: Int, decisions: Int, actions: Int) {
      self.document = document
      self.year = year
      self.body = body
      self.items = items
      self.decisions = decisions
      self.actions = actions
    }
  }

  /// Where a meeting's documents begin on their shelves, and the name of its texts.
  package struct Place: Sendable {
    package var items: Int
    package var decisions: Int
    package var actions: Int
    var name: String
  }

  /// In the order of days; those without one first.
  package let meetings: [Meeting]
  package let bodies: [(id: String, name: String)]
  /// How many documents each shelf has.
  package private(set) var counts: [Int]
  /// By the documents' places in the archive.
  package private(set) var places: [Int: Place] = [:]

  package init(
    meetings: [Meeting], bodies: [(id: String, name: String)], people: Int, organisations: Int, themes: Int
  ) {
    self.meetings = meetings
    self.bodies = bodies
    var (items, decisions, actions) = (0, 0, 0)
    var numberInYear: [Int: Int] = [:]
    for meeting in meetings {
      let year = meeting.year ?? 0
      let number = numberInYear[year, default: 0]
      numberInYear[year] = number + 1
      places[meeting.document] = Place(
        items: items, decisions: decisions, actions: actions, name: "\(year)/\(number)")
      items += meeting.items + 1
      decisions += meeting.decisions
      actions += meeting.actions
    }
    counts = [items, decisions, actions, people, organisations, themes]
  }

  /// Each year with the number of its first meeting; 0 for meetings without a day.
  var years: [(year: Int, first: Int)] {
    var out: [(year: Int, first: Int)] = []
    for (i, meeting) in meetings.enumerated() where out.last?.year != meeting.year ?? 0 {
      out.append((meeting.year ?? 0, i))
    }
    return out
  }
}
