package import Minutes

/// What the archive holds of one body's meetings, and where the row of them breaks off.
///
/// Everything is told from the documents alone: the archive's last day, not today's, is what a series is held against.
package struct BodyCoverage: Sendable, Hashable {
  package var bodyID: String
  package var bodyName: String?
  /// The body's meetings that have a day, as indices into `Archive.documents`, oldest first.
  package var meetings: [Int]
  /// Meetings without a day.
  package var undated: Int
  /// Years between the first and the last meeting in which none is held here.
  package var yearsWithout: [Int]
  /// Breaks much longer than the body's usual one, oldest first.
  package var pauses: [Pause]
  /// Meetings whose minutes do not say who was there, or not so that it was understood.
  package var silent: [Int]
  /// How far apart the meetings usually are, in days; nil where there are too few to tell.
  package var usualInterval: Int?
  package var stop: Stop?

  /// True where not one meeting of the body records who was there.
  package var neverRecordsAttendance: Bool { !silent.isEmpty && silent.count == meetings.count + undated }

  /// Two meetings in a row with a long time between them.
  package struct Pause: Sendable, Hashable {
    package var before: Int
    package var after: Int
    package var days: Int

    package init(before: Int, after: Int, days: Int) {
      self.before = before
      self.after = after
      self.days = days
    }
  }

  /// Where the row of meetings ends, although more is known or to be expected.
  package struct Stop: Sendable, Hashable {
    /// The last meeting held here.
    package var last: Int
    /// The next meeting that it announces, with the line.
    package var announced: MeetingReference?
    /// The day up to which the archive holds meetings of other bodies, where that is long after.
    package var archiveEnds: CalendarDate?

    package init(last: Int, announced: MeetingReference?, archiveEnds: CalendarDate?) {
      self.last = last
      self.announced = announced
      self.archiveEnds = archiveEnds
    }
  }
}

extension BodyCoverage {
  /// A break is told where it is this many times the usual one, and no shorter than `leastPause` days.
  private static let factor = 3
  private static let leastPause = 120
  /// Fewer intervals tell nothing of a habit.
  private static let leastIntervals = 4

  /// One for each body that meets, in the order of ids.
  static func all(in documents: [ArchivedDocument]) -> [BodyCoverage] {
    var byBody: [String: [Int]] = [:]
    for index in documents.indices where documents[index].digest.kind == .minutes {
      if let body = documents[index].bodyID { byBody[body, default: []].append(index) }
    }
    let end = documents.filter { $0.digest.kind == .minutes }.compactMap(\.digest.date).max()
    return byBody.keys.sorted().map { of($0, byBody[$0] ?? [], documents, archiveEnds: end) }
  }

  private static func of(
    _ body: String, _ all: [Int], _ documents: [ArchivedDocument], archiveEnds: CalendarDate?
  ) -> BodyCoverage {
    let dated = all.filter { documents[$0].digest.date != nil }.sorted {
      (documents[$0].digest.date?.ordinal ?? 0, documents[$0].url)
        < (documents[$1].digest.date?.ordinal ?? 0, documents[$1].url)
    }
    let days = dated.compactMap { documents[$0].digest.date?.ordinal }
    let years = Set(dated.compactMap { documents[$0].digest.date?.year })
    let intervals = zip(days, days.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    let usual = intervals.count >= leastIntervals ? intervals[intervals.count / 2] : nil
    let long = usual.map { max($0 * factor, leastPause) }
    var coverage = BodyCoverage(
      bodyID: body, bodyName: all.first.flatMap { documents[$0].bodyName }, meetings: dated,
      undated: all.count - dated.count, yearsWithout: [], pauses: [],
      silent: all.filter { documents[$0].digest.answers.attendance != .recorded }.sorted(),
      usualInterval: usual, stop: nil)
    if let first = years.min(), let last = years.max() {
      coverage.yearsWithout = (first...last).filter { !years.contains($0) }
    }
    if let long {
      for (before, after) in zip(dated, dated.dropFirst()) {
        guard let from = documents[before].digest.date, let to = documents[after].digest.date,
          to.ordinal - from.ordinal > long
        else { continue }
        coverage.pauses.append(Pause(before: before, after: after, days: to.ordinal - from.ordinal))
      }
    }
    if let last = dated.last, let day = documents[last].digest.date {
      let announced = documents[last].digest.nextMeeting.flatMap { $0.date > day ? $0 : nil }
      var ends: CalendarDate?
      if let long, let archiveEnds, archiveEnds.ordinal - day.ordinal > long { ends = archiveEnds }
      if announced != nil || ends != nil {
        coverage.stop = Stop(last: last, announced: announced, archiveEnds: ends)
      }
    }
    return coverage
  }
}
