package import Minutes

/// Looks at a document as it was read and corrected, and says what a person should look at: each finding with its
/// place, the line, and what to write where it is wrong.
///
/// A finding that a correction has settled is not told any more; one that is silenced is not told either.
package struct DocumentReview: Sendable {
  /// Ids that `site.yml` silences.
  package var silenced: Set<String>

  package init(silenced: Set<String> = []) { self.silenced = silenced }

  /// The meeting with its findings, and with how sure its reading is.
  package func reviewed(_ meeting: Meeting, words: DocumentWords, sidecars: [Sidecar] = []) -> Meeting {
    var meeting = meeting
    let findings = Findings(meeting: meeting, words: words)
    meeting.lineReadings = findings.lineReadings
    var all = findings.all
    meeting.signs = ReadingSigns(meeting, findings: Set(all.map(\.id))).all
    meeting.confidence = Confidence(meeting.signs).value
    let silences = sidecars.flatMap(\.silences)
    all.removeAll { finding in
      guard finding.severity < .error else { return false }
      if silenced.contains(finding.id) { return true }
      return silences.contains { silence in
        guard silence.id == finding.id else { return false }
        guard let words = silence.words else { return true }
        return finding.excerpt.map { FoldedWords($0).range(of: FoldedWords(words)) != nil } ?? false
      }
    }
    meeting.diagnostics = all
    return meeting
  }
}

/// The findings about one document.
struct Findings {
  let meeting: Meeting
  let words: DocumentWords

  var file: String { meeting.source.file }

  /// In the order of the lines; what concerns the whole document first.
  var all: [Diagnostic] {
    var found = meeting.diagnostics.compactMap(reworded)
    if meeting.kind == .minutes {
      found += dates + bodies + items + numbers + lists + attendance + speakers + outcomes + unreadLines
    }
    return found.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }

  /// What each line was taken for: text above the items that is no head and no list is text.
  var lineReadings: [LineReading] {
    guard !meeting.items.isEmpty else { return meeting.lineReadings }
    var readings = meeting.lineReadings
    for passage in textBeforeItems {
      for line in passage.line...max(passage.line, passage.endLine)
      where readings.indices.contains(line - 1) && readings[line - 1] == .title {
        readings[line - 1] = .text
      }
    }
    return readings
  }

  func finding(
    _ id: String, _ message: String, line: Int?, write lines: [String] = [], _ why: String? = nil,
    excerpt: String? = nil, severity: Diagnostic.Severity = .warning
  ) -> Diagnostic {
    Diagnostic(
      id, severity, file: file, line: line, message, nextStep: Remedy(file: file, id: id).text(lines, why),
      excerpt: excerpt ?? line.flatMap { words.text(ofLine: $0) })
  }

  func isCorrected(_ field: String) -> Bool { meeting.corrections.contains { $0.field == field } }

  func reading(ofLine line: Int) -> LineReading? {
    meeting.lineReadings.indices.contains(line - 1) ? meeting.lineReadings[line - 1] : nil
  }

  /// What parsing has found, with what to write about it; nil where a correction has settled it.
  private func reworded(_ found: Diagnostic) -> Diagnostic? {
    switch found.id {
    case "weekday-and-date":
      guard !isCorrected("date"), let date = meeting.date else { return nil }
      return weekday(found, date)
    case "unread-people":
      guard let line = found.line, reading(ofLine: line) == .unread else { return nil }
      let text = found.excerpt ?? words.text(ofLine: line) ?? ""
      if isCorrected("attendance"), meeting.attendance.contains(where: { names($0, in: text) }) { return nil }
      return finding(
        "unread-people", "A list of people holds something that was not understood as a person", line: line,
        write: ["attendance:", "  - add: \(Remedy.quoted(Remedy.opening(text)))", "    status: present"],
        "Where it names somebody", excerpt: text)
    case "no-date", "no-body", "no-items": return nil
    case "date-from-file-name": return isCorrected("date") ? nil : found
    case "next-meeting-earlier": return isCorrected("next_meeting") ? nil : found
    case "end-before-start": return isCorrected("end_time") || isCorrected("time") ? nil : found
    case "office-without-name": return isCorrected("attendance") ? nil : found
    case "seconder-is-proposer": return isCorrected("decisions") ? nil : found
    default: return found
    }
  }

  func names(_ attendance: Attendance, in text: String) -> Bool {
    FoldedWords(text).range(of: FoldedWords(attendance.asWritten)) != nil
      || FoldedWords(text).range(of: FoldedWords(attendance.name.name)) != nil
  }
}
