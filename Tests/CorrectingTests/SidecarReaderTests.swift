import Minutes
import Testing

@testable import Correcting

@Suite struct SidecarReaderTests {
  private func mistakes(_ text: String, _ scope: Sidecar.Scope = .file) -> [String] {
    SidecarReader().read(text, path: "minutes/a.txt.yml", scope: scope).1.map {
      "\($0.line ?? 0):\($0.column ?? 0) \($0.message)"
    }
  }

  @Test(
    "every mistake is told with its line and column, and with what was probably meant",
    arguments: [
      (
        "venu: Town Hall\n",
        "1:1 “venu” is not a key of minutes/a.txt.yml; did you mean “venue”?"
      ),
      ("reason: x\ndate: 12 June\n", "2:7 “date” is a day as in 2018-07-10, not “12 June”"),
      ("date: 2018-06-31\n", "1:7 “date” is a day as in 2018-07-10, not “2018-06-31”"),
      ("time: 7pm\n", "1:7 “time” is a time as in 09:30 or 19:00, not “7pm”"),
      ("time: {now: 7pm}\n", "1:13 “time” is a time as in 09:30 or 19:00, not “7pm”"),
      ("venue: {reason: x}\n", "1:8 “venue” says what it is now"),
      ("venue: {now: Hall, reson: x}\n", "1:20 “reson” is not a key of “venue”; did you mean “reason”?"),
      ("status: darft\n", "1:9 “status” is draft, final or not-recorded, not “darft”"),
      (
        "kind: minute\n",
        "1:7 “kind” is “minutes” or “report” or “agenda” or “paper”, not “minute”; did you mean “minutes”?"
      ),
      ("public: some\n", "1:9 “public” is a number, not “some”"),
      ("attendance: Ann Lee\n", "1:13 “attendance” is a list of corrections"),
      (
        "attendance:\n  - name: Ann Lee\n",
        "2:5 An entry of attendance says one of correct, add and remove, with words of the document"
      ),
      (
        "attendance:\n  - add: Ann Lee\n    satus: present\n",
        "3:5 “satus” is not a key of an entry of attendance; did you mean “status”?"
      ),
      (
        "attendance:\n  - add: Ann Lee\n    status: presnt\n",
        "3:13 “status” is “present” or “apologies” or “officer” or “in-attendance” or “substitute” or “absent”, not “presnt”; did you mean “present”?"
      ),
      (
        "decisions:\n  - correct: x\n    votes: {fr: 2}\n",
        "3:13 “fr” is not a key of votes; did you mean “for”?"
      ),
      ("next_meeting: {time: \"19:00\"}\n", "1:15 “next_meeting” has a date"),
      (
        "answers: {apologies: no}\n",
        "1:22 “apologies” is “recorded” or “none” or “not-recorded” or “not-understood”, not “no”"
      ),
      ("silence: [no-dat]\n", "1:11 “no-dat” is no finding about a document; did you mean “no-date”?"),
      ("venue: a\nvenue: b\n", "1:1 A key stands once: “venue” stands more often"),
      ("corrected_on: yesterday\n", "1:15 “corrected_on” is a day as in 2018-07-10, not “yesterday”"),
    ])
  func mistake(_ text: String, _ message: String) {
    #expect(mistakes(text) == [message])
  }

  @Test func `a folder's file says what holds for all its files, and no more`() {
    #expect(mistakes("body: A\ndefaults: {venue: Hall}\n", .folder) == [])
    #expect(mistakes("date: 2018-06-12\n", .folder) == ["1:1 “date” is not a key of minutes/a.txt.yml"])
    #expect(mistakes("defaults: {venue: Hall}\n", .file).count == 1)
  }

  @Test func `what is wrong is left out, and the rest is applied`() {
    let (sidecar, found) = SidecarReader().read(
      "venue: Hall\ndate: soon\n", path: "a.txt.yml", scope: .file)
    #expect(found.count == 1)
    #expect(sidecar.edits.map(\.field) == ["venue"])
    #expect(found.first?.excerpt == "date: soon")
    #expect(found.first?.severity == .error)
  }
}
