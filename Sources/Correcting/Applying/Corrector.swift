package import Minutes
import Reading

/// Applies what people wrote into sidecars to a meeting as it was read: a function from a meeting to a meeting.
///
/// It runs after parsing and before anything is withheld or linked, so that pages, data and links all follow from the
/// corrected meeting.
package struct Corrector: Sendable {
  /// The sidecars of the document, the widest first: folders, then the meeting, then the file.
  package var sidecars: [Sidecar]

  package init(_ sidecars: [Sidecar]) { self.sidecars = sidecars }

  /// The corrected meeting. `words` are the document's lines, which tell where added facts stand.
  package func corrected(_ meeting: Meeting, words: DocumentWords) -> CorrectedMeeting {
    var work = MeetingCorrection(meeting: meeting, words: words)
    var results: [[CorrectionResult]] = []
    for sidecar in sidecars {
      work.file = sidecar.path
      work.isFolder = sidecar.scope == .folder
      for edit in sidecar.defaults { work.fill(edit) }
      results.append(sidecar.edits.map { work.apply($0) })
    }
    work.finish()
    return CorrectedMeeting(meeting: work.meeting, results: results)
  }
}

/// A meeting while it is corrected.
struct MeetingCorrection {
  var meeting: Meeting
  let words: DocumentWords
  /// The sidecar whose corrections are applied.
  var file = ""
  var isFolder = false
  /// Answers that a person gave, which nothing works out anew.
  var settled: Set<AnswerField> = []
  /// Lines on which a fact stood that was taken away.
  var freed: Set<Int> = []
  var changedItems = false

  init(meeting: Meeting, words: DocumentWords) {
    self.meeting = meeting
    self.words = words
  }

  mutating func apply(_ edit: Edit) -> CorrectionResult {
    switch edit.change {
    case .attendance(let entry): attendance(entry, edit)
    case .item(let entry): item(entry, edit)
    case .decision(let entry): decision(entry, edit)
    case .action(let entry): action(entry, edit)
    case .declaration(let entry): declaration(entry, edit)
    default: scalar(edit)
    }
  }

  /// Applies a folder's default where the document records nothing.
  mutating func fill(_ edit: Edit) {
    switch edit.change {
    case .time where meeting.time == nil, .venue where meeting.venue == nil: _ = scalar(edit)
    default: break
    }
  }

  /// Notes that a field is other than it was.
  mutating func note(_ edit: Edit, was: String?, now: String?, field: String? = nil) -> CorrectionResult {
    guard was != now else { return .needless }
    meeting.corrections.append(
      Correction(
        field: field ?? edit.field, was: was, now: now, reason: edit.reason, date: edit.date, file: file,
        line: edit.line))
    return .applied
  }

  // MARK: At the end

  /// Lets answers, ids and the readings of lines follow from what was corrected.
  mutating func finish() {
    guard !meeting.corrections.isEmpty else { return }
    if changedItems { renumberItems() }
    renumberOutcomes()
    answer()
    readLines()
  }

  private mutating func answer() {
    guard meeting.kind == .minutes,
      meeting.corrections.contains(where: { $0.field == "attendance" || $0.field == "declarations" })
    else { return }
    if !settled.contains(.attendance) {
      let present = meeting.attendance.contains { $0.status != .apologies && $0.status != .absent }
      if present {
        meeting.answers.attendance = .recorded
      } else if meeting.answers.attendance == .recorded {
        meeting.answers.attendance = .notRecorded
      }
    }
    if !settled.contains(.apologies) {
      if meeting.attendance.contains(where: { $0.status == .apologies }) {
        meeting.answers.apologies = .recorded
      } else if meeting.answers.apologies == .recorded {
        meeting.answers.apologies = .notRecorded
      }
    }
    if !settled.contains(.declarations) {
      if !meeting.declarations.isEmpty || meeting.items.contains(where: { !$0.declarations.isEmpty }) {
        meeting.answers.declarations = .recorded
      } else if meeting.answers.declarations == .recorded {
        meeting.answers.declarations = .notRecorded
      }
    }
  }

  /// The lines on which facts stand that were added or taken away.
  private mutating func readLines() {
    func mark(_ line: Int, _ reading: LineReading) {
      if meeting.lineReadings.indices.contains(line - 1) { meeting.lineReadings[line - 1] = reading }
    }
    for line in freed { mark(line, .text) }
    for item in meeting.items {
      if changedItems { mark(item.line, .itemHeading) }
      for decision in item.decisions { mark(decision.line, .decision) }
      for action in item.actions { mark(action.line, .action) }
      for declaration in item.declarations { mark(declaration.line, .declaration) }
    }
    for decision in meeting.decisions { mark(decision.line, .decision) }
    for action in meeting.actions { mark(action.line, .action) }
    for line in meeting.attendance.map(\.line)
    where meeting.lineReadings.indices.contains(line - 1)
      && [.text, .unread, .title].contains(meeting.lineReadings[line - 1])
    {
      mark(line, .attendance)
    }
  }
}
