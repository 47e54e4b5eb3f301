import Minutes
import Testing

@testable import Linking

/// Two files of one meeting against each other, and minutes that leave out their body.
@Suite struct VersionTests {
  private func meeting(_ file: String, items: [(String, String)], people: [String], text: String = "")
    -> Meeting
  {
    var meeting = Meeting(source: Source(file: file, sha256: "0", format: .text, lines: 9))
    meeting.items = items.enumerated().map { n, item in
      AgendaItem(
        id: "item-\(item.0)", number: item.0, title: item.1,
        heading: [HeadingPart(.number, item.0 + "."), HeadingPart(.title, item.1)], line: n + 5)
    }
    meeting.attendance = people.map {
      Attendance(name: PersonName(name: $0), asWritten: $0, status: .present, line: 2)
    }
    meeting.before = [Passage(.paragraph, "Present: " + people.joined(separator: ", "), line: 2)]
    if !text.isEmpty { meeting.after = [Passage(.paragraph, text, line: 8)] }
    return meeting
  }

  @Test func `what both tell alike is counted, and what only one has the words for is apart`() {
    let pdf = meeting(
      "a.pdf", items: [("1", "Roof"), ("2", "Date of next meeting")], people: ["Ann Lee", "Bob Hart"])
    let text = meeting("a.txt", items: [("1", "Roof")], people: ["Ann Lee"], text: "Also there was Bob Hart.")
    let found = VersionComparison(pdf, text)
    #expect(found.items.equal == 1)
    #expect(found.items.total == 1)
    #expect(found.items.untoldByOther.map(\.words) == ["2 Date of next meeting"])
    // The text names him and was not read so: that is a difference of reading.
    #expect(found.attendance.equal == 1)
    #expect(found.attendance.total == 2)
    #expect(found.attendance.leadingOnly.map(\.words) == ["Bob Hart (present)"])
    #expect(
      VersionAgreement([found]).words
        == "1 document tells a meeting that another tells too: "
        + "1 of 2 (50.0 %) attendances and 1 of 1 (100.0 %) items were read alike")
    #expect(VersionAgreement([]).words == nil)
  }

  @Test func `a difference of reading is a warning at its line, and a shorter version only a note`() {
    let pdf = meeting("a.pdf", items: [("1", "Roof"), ("2", "Accounts")], people: ["Ann Lee"])
    let text = meeting("a.txt", items: [("1", "Roof")], people: ["Ann Lee", "Bob Hart"])
    let found = VersionDifferences.between(pdf, text, VersionComparison(pdf, text))
    #expect(found.map(\.id) == ["versions-differ", "versions-differ"])
    #expect(found.map(\.severity) == [.warning, .note])
    #expect(found[0].file == "a.txt")
    #expect(found[0].line == 2)
    #expect(
      found[0].message
        == "an attendance: “Bob Hart (present)”, told here and not in a.pdf, which the page shows")
    #expect(found[1].message == "an item: “2 Accounts”, told in a.pdf and not in this version")
    var welsh = text
    welsh.language = "cy"
    #expect(VersionDifferences.between(pdf, welsh, VersionComparison(pdf, welsh)) == [])
  }

  @Test func `minutes that leave out their body have the one that all others of their folder name`() {
    let files = ["x/1.pdf", "x/2.pdf", "x/3.txt", "y/1.txt", "y/2.txt", "y/3.txt", "z/1.txt", "z/2.txt"]
    let bodies = [
      "UPPER ASH PARISH COUNCIL", "Upper Ash Parish Council", nil, "Ash Bowls Club",
      "Upper Ash Parish Council",
      nil, "Ash Bowls Club", nil,
    ]
    let found = FolderBody.bodies(
      of: zip(files, bodies).map { FolderBody.Document(file: $0, body: $1) })
    // Not where the folder holds two bodies, nor where one document alone names one.
    #expect(found.keys.sorted() == [2])
    #expect(found[2]?.lowercased() == "upper ash parish council")
  }

  @Test func `letters stand for the body that a folder's other minutes name in full`() {
    let bodies: [String?] = ["Quay Residents Association", "QRA", "Quay Residents' Association", nil, "QRA"]
    let found = FolderBody.bodies(
      of: bodies.enumerated().map { FolderBody.Document(file: "x/\($0).txt", body: $1) })
    #expect(found.keys.sorted() == [1, 3, 4])
    #expect(found[1]?.hasPrefix("Quay Residents") == true)
    // Other letters are another body's.
    #expect(
      FolderBody.bodies(
        of: ["Quay Residents Association", "Quay Residents Association", "QPA", nil].enumerated().map {
          FolderBody.Document(file: "x/\($0).txt", body: $1)
        }
      ).isEmpty)
  }

  @Test func `a paper goes to the meeting whose day its name tells, or to the only one beside it`() {
    #expect(MeetingCalendar.dayInName("minutes/x/2019-03-11-agenda.rtf")?.iso == "2019-03-11")
    #expect(MeetingCalendar.dayInName("minutes/x/Report_20190311.pdf")?.iso == "2019-03-11")
    #expect(MeetingCalendar.dayInName("minutes/x/Payments March 2019.pdf") == nil)
    func digest(_ file: String, _ kind: DocumentKind, _ day: String?) -> Digest {
      var meeting = Meeting(source: Source(file: file, sha256: "0", format: .text, lines: 9))
      meeting.kind = kind
      meeting.body = kind == .minutes ? Body(name: "Upper Ash Parish Council") : nil
      meeting.date = day.flatMap { CalendarDate(iso: $0) }
      meeting.title = kind == .minutes ? nil : file
      return Digest(meeting, themes: nil)
    }
    let archive = Linker.archive([
      digest("minutes/2019-03/minutes.txt", .minutes, "2019-03-11"),
      digest("minutes/2019-03/payments.txt", .paper, nil),
      digest("minutes/2019-04/minutes.txt", .minutes, "2019-04-08"),
      digest("minutes/all/2019-05-13.txt", .minutes, "2019-05-13"),
      digest("minutes/all/2019-06-10.txt", .minutes, "2019-06-10"),
      digest("minutes/all/2019-06-10-agenda.txt", .agenda, nil),
      digest("minutes/all/policy.txt", .paper, nil),
    ])
    func meeting(of file: String) -> String? {
      archive.documents.first { $0.digest.source.file.hasSuffix(file) }?.meeting
    }
    #expect(meeting(of: "payments.txt") == "upper-ash-parish-council/2019-03-11")
    #expect(meeting(of: "2019-06-10-agenda.txt") == "upper-ash-parish-council/2019-06-10")
    #expect(meeting(of: "policy.txt") == nil)
  }
}
