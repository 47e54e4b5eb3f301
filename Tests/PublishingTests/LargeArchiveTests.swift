import Minutes
import Testing

@testable import Linking
@testable import Publishing

/// An archive of thousands of meetings in which one person, one organisation and one theme are everywhere.
@Suite struct LargeArchive {
  static let meetings = 2_400
  static let people = 1_300

  static var archive: Archive {
    var documents: [ArchivedDocument] = []
    var chair = Person(id: "ann-lee", name: "Ann Lee")
    for n in 0..<meetings {
      let date = CalendarDate(ordinal: 730_000 + n * 3)
      var source = Source(file: "minutes/\(n).txt", sha256: "", format: .text, lines: 40)
      source.publishedAs = "source.txt"
      var meeting = Meeting(source: source)
      meeting.body = Body(id: "board", name: "Board")
      meeting.date = date
      meeting.id = "board/\(date.iso)"
      meeting.url = "meetings/board/\(date.iso)/"
      meeting.attendance = [
        Attendance(name: PersonName(name: "Ann Lee"), asWritten: "Ann Lee", status: .present, line: 3)
      ]
      meeting.answers.attendance = n % 3 == 0 ? .notRecorded : .recorded
      meeting.items = (1...4).map { number in
        var item = AgendaItem(
          id: "item-\(number)", number: "\(number)", title: "Matter \(number) of \(n / 2)", heading: [],
          line: number * 5)
        item.decisions = [
          Decision(id: "item-\(number)-decision-1", kind: .agreed, effect: .other, text: "to go on", line: 6)
        ]
        item.actions = [
          Action(id: "item-\(number)-action-1", owner: "Clerk", text: "Clerk to go on", line: 7)
        ]
        return item
      }
      let document = ArchivedDocument(digest: Digest(meeting, themes: nil), id: meeting.id, url: meeting.url)
      document.bodyID = "board"
      document.bodyName = "Board"
      document.attendees = [.init(person: "ann-lee", because: "same name", organisation: "club")]
      document.items = (0..<4).map { item in
        .init(
          themes: item < 3 ? [ThemeAssignment(id: "planning", because: "plan")] : [],
          thread: item == 0 ? "matter-\(n / 2)" : nil)
      }
      documents.append(document)
      chair.attendances.append(.init(document: n, attendance: 0))
    }
    let others = (0..<people).map { n -> Person in
      var person = Person(id: "person-\(n)", name: "Person \(["Ash", "Bly", "Crow"][n % 3])\(n)")
      person.affiliations = [
        .init(
          role: nil, organisation: "club", organisationAsWritten: "Club", bodyID: "board",
          first: documents[n].digest.date, last: documents[n].digest.date)
      ]
      return person
    }
    return Archive(
      documents: documents, people: [chair] + others,
      organisations: [
        Organisation(id: "board", name: "Board", meets: true),
        Organisation(id: "club", name: "Club", meets: false),
      ], themes: [Theme(id: "planning", label: "Planning")],
      threads: (0..<meetings / 2).map { n in
        BusinessThread(
          id: "matter-\(n)", bodyID: "board", title: "Matter \(n)",
          items: [ItemPlace(document: 2 * n, item: 0), ItemPlace(document: 2 * n + 1, item: 0)])
      },
      gaps: (0..<700).map { n in
        Gap(
          bodyID: "board", bodyName: "Board", date: CalendarDate(ordinal: 729_000 + n),
          references: [.init(document: documents[n].id, item: "item-1", line: 5)])
      }, followUps: [], suggestions: [], diagnostics: [])
  }

  private static var postings: [Posting] {
    (0..<meetings).flatMap { n in
      [(EntityKind.person, "ann-lee"), (.organisation, "club")].flatMap { kind, id in
        (0..<2).map { item in
          Posting(
            role: .mentioned, kind: kind, id: id, document: n, item: item, anchor: "item-\(item + 1)-p1",
            asWritten: id, line: 6, before: "", words: id, after: " spoke.")
        }
      }
        + [
          Posting(
            role: .notUnderstood, kind: .meeting, id: "", document: n, item: nil, anchor: "", asWritten: "",
            line: 2, before: "", words: "not read", after: "")
        ]
    }
  }

  @Test func `no page of a large archive holds thousands of rows, and every row stands on some page`() throws
  {
    let pages = PageMaker(archive: Self.archive, settings: Fixture.settings, look: try Fixture.look())
    var rows: [String: Int] = [:]
    var text: [String: String] = [:]
    for job in pages.jobs(postings: Self.postings) {
      for file in try job.files() where file.path.hasSuffix(".html") {
        let html = String(decoding: file.bytes, as: UTF8.self)
        rows[file.path] = html.components(of: "<li") + html.components(of: "<tr")
        text[file.path] = html
      }
    }
    let largest = try #require(rows.max { $0.value < $1.value })
    #expect(largest.value <= 1_700, "\(largest.key)")
    // Each of a person's meetings stands on the pages of the years.
    let years = text.filter { $0.key.hasPrefix("people/ann-lee/") && $0.key != "people/ann-lee/index.html" }
    #expect(years.values.reduce(0) { $0 + $1.components(of: "<span>“Ann Lee”</span>") } == Self.meetings)
    #expect(years.values.reduce(0) { $0 + $1.components(of: "<mark>") } == 2 * Self.meetings)
    let themed = text.filter {
      $0.key.hasPrefix("themes/planning/") && $0.key != "themes/planning/index.html"
    }
    #expect(themed.values.reduce(0) { $0 + $1.components(of: "Matched on “plan”") } == 3 * Self.meetings)
    let letters = text.filter { $0.key.hasPrefix("people/a-z/") }
    #expect(letters.values.reduce(0) { $0 + $1.components(of: "/person-") } == Self.people)
    let unclassified = text.filter {
      $0.key.hasPrefix("coverage/headings/") && $0.key != "coverage/headings/index.html"
    }
    #expect(unclassified.values.reduce(0) { $0 + $1.components(of: "Matter 4 of") } == Self.meetings)
    let business = text.filter { $0.key.hasPrefix("meetings/board/business/") }
    #expect(
      business.values.reduce(0) { $0 + $1.components(of: "<section class=\"matter\"") } == Self.meetings / 2)
  }
}

extension String {
  /// How often a piece stands in a text.
  fileprivate func components(of piece: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: piece) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
