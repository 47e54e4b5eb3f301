import Foundation
import Minutes
import Parsing
import Reading
import Testing

@testable import Correcting

/// Every finding about how a document was understood, as a person is told it. The texts stand in
/// `Tests/Expectations/findings.txt`; with SITEGEN_REWRITE set they are written anew.
@Suite struct FindingTests {
  @Test func `each finding is told with its place, the line and what to write`() throws {
    var told = ""
    var writer = ConsoleDiagnosticWriter()
    for (id, meeting, lines) in Self.documents {
      let reviewed = DocumentReview().reviewed(meeting, words: DocumentWords(lines: lines))
      let found = reviewed.diagnostics.filter { $0.id == id }
      #expect(found.count == 1, "\(id): \(reviewed.diagnostics.map(\.id))")
      told += writer.text(for: found) + "\n"
    }
    let ids = Set(Self.documents.map(\.id))
    // Two versions of a meeting are compared where versions are found.
    #expect(Set(FindingID.understanding).subtracting(ids) == ["versions-differ"])
    try Expectation("findings.txt").expect(told)
  }

  @Test func `what a finding says to write settles it, and is valid`() throws {
    for (id, meeting, lines) in Self.documents {
      let words = DocumentWords(lines: lines)
      let finding = try #require(
        DocumentReview().reviewed(meeting, words: words).diagnostics.first { $0.id == id })
      var yaml = try #require(finding.nextStep).split(separator: "\n").map(String.init)
      // What only a person knows.
      yaml = yaml.map {
        $0.replacing("YYYY-MM-DD", with: "2018-06-12").replacing("NAME", with: "Wendle Parish Council")
      }
      let end = try #require(yaml.firstIndex { $0.hasPrefix("Where nothing is wrong") })
      let silence = yaml[(end + 1)...].joined(separator: "\n")
      let mending = yaml[..<end].drop { $0.hasSuffix(":") && $0.contains("write into") }.joined(
        separator: "\n")
      for text in [mending, silence] where !text.isEmpty {
        let (sidecar, mistakes) = SidecarReader().read(text, path: "minutes/june.txt.yml", scope: .file)
        #expect(mistakes == [], "\(id): \(text)")
        let corrected = Corrector([sidecar]).corrected(meeting, words: words)
        #expect(
          corrected.results.joined().allSatisfy { $0 == .applied }, "\(id): \(corrected.results) \(text)")
        let after = DocumentReview().reviewed(corrected.meeting, words: words, sidecars: [sidecar])
        #expect(!after.diagnostics.contains { $0.id == id }, "\(id): \(text)")
      }
    }
  }

  @Test func `a silenced finding is told no more: for a line, for a document, for all`() throws {
    let text =
      CorrectedDocument.minutes + "\n\n6. Hedges\nMr Orr asked about the hedge. Mrs Pym said that it grows.\n"
    let transcript = try SourceReader().transcript(of: Array(text.utf8), path: "minutes/june.txt")
    let meeting = Parser().meeting(from: transcript)
    let words = DocumentWords(transcript)
    func ids(_ sidecar: String, _ silenced: Set<String> = []) -> [String] {
      let (sidecar, _) = SidecarReader().read(sidecar, path: "a.yml", scope: .file)
      return DocumentReview(silenced: silenced).reviewed(meeting, words: words, sidecars: [sidecar])
        .diagnostics.filter { $0.id == "speaks-and-not-listed" }.compactMap { $0.message }
    }
    #expect(ids("").count == 2)
    #expect(ids("silence: [speaks-and-not-listed]") == [])
    #expect(ids("", ["speaks-and-not-listed"]) == [])
    #expect(ids("silence: [{id: speaks-and-not-listed, line: Walter}]").count == 2)
  }

  // MARK: Documents

  private static func parsed(_ text: String) -> (Meeting, [String]) {
    guard let transcript = try? SourceReader().transcript(of: Array(text.utf8), path: "minutes/june.txt")
    else {
      return (Meeting(source: Source(file: "", sha256: "", format: .text, lines: 0)), [])
    }
    return (
      Parser().meeting(from: transcript),
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    )
  }

  private static func document(
    _ id: String, from text: String, _ change: (inout Meeting) -> Void = { _ in }
  ) -> (id: String, meeting: Meeting, lines: [String]) {
    var (meeting, lines) = parsed(text)
    change(&meeting)
    return (id, meeting, lines)
  }

  private static let usual = CorrectedDocument.minutes

  static let documents: [(id: String, meeting: Meeting, lines: [String])] = [
    document("no-date", from: usual) { $0.date = nil },
    document(
      "two-dates",
      from: usual.replacing("\n\nPresent", with: "\nDate of the meeting: 13 June 2018\n\nPresent")),
    document("weekday-and-date", from: usual.replacing("Tuesday 12", with: "Tuesday 11")),
    document("no-body", from: usual) { $0.body = nil },
    document("no-items", from: usual) { meeting in
      let first = Passage(.paragraph, "Finance", line: 14)
      meeting.before = meeting.before.prefix(4) + [first]
      meeting.items = []
    },
    document("numbers-jump", from: usual) { meeting in
      // As though the heading of item 4 had not been found.
      let lost = meeting.items.remove(at: 3)
      meeting.items[2].passages += [Passage(.paragraph, "4. Planning", line: lost.line)] + lost.passages
    },
    document("list-may-be-items", from: usual) { meeting in
      meeting.items.removeLast()
      meeting.items[3].passages += [
        Passage(.listEntry(label: "5.", depth: 0), "Date of next meeting", line: 24),
        Passage(.listEntry(label: "6.", depth: 0), "10 July 2018", line: 25),
      ]
    },
    document("unread-people", from: usual.replacing("Cllr Tom Dow", with: "Cllr Tom Dow, the late Mr Ox")) {
      meeting in
      meeting.lineReadings[4] = .unread
      meeting.diagnostics = [
        Diagnostic("unread-people", .note, line: 5, "", excerpt: "the late Mr Ox")
      ]
    },
    document("attendance-not-understood", from: usual) { meeting in
      meeting.attendance.removeAll { $0.status != .apologies }
      meeting.answers.attendance = .notUnderstood
    },
    document(
      "speaks-and-not-listed",
      from: usual.replacing("The clerk gave", with: "Mr Walter Orr asked for and the clerk gave")),
    document("no-decision-in-item", from: usual) { meeting in meeting.items[3].decisions = [] },
    document("unread-lines", from: usual) { meeting in
      let words = Array(repeating: "the brook rose and the bridge was shut", count: 10).joined(separator: " ")
      meeting.before.append(Passage(.paragraph, "Flooding", line: 7))
      meeting.before.append(Passage(.paragraph, words, line: 7))
      meeting.lineReadings[6] = .title
    },
  ]
}

/// A text that is kept beside the tests.
struct Expectation {
  let path: String

  init(_ name: String, file: String = #filePath) {
    let tests = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    path = tests.path + "/Expectations/" + name
  }

  var text: String {
    get throws { String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) }
  }

  func rewriteWhereAsked(_ text: String) throws {
    guard ProcessInfo.processInfo.environment["SITEGEN_REWRITE"] != nil else { return }
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func expect(_ text: String) throws {
    try rewriteWhereAsked(text)
    #expect(try text == self.text, "Set SITEGEN_REWRITE=1 to keep the new text in \(path)")
  }
}
