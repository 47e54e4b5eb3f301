import Foundation
import Minutes
import Testing

@testable import Publishing

@Suite struct MeetingPages {
  private func html() throws -> String {
    let pages = try Fixture.pages().files(for: Fixture.meeting, document: 1, transcript: Fixture.transcript)
    return String(decoding: pages.files[0].bytes, as: UTF8.self)
  }

  @Test func `a meeting gives its page, its Markdown, its record and its lines`() throws {
    let pages = try Fixture.pages().files(for: Fixture.meeting, document: 1, transcript: Fixture.transcript)
    let folder = "meetings/ashby-water-partnership/2021-03-09/"
    #expect(
      pages.files.map(\.path) == ["index.html", "index.md", "index.json", "lines.html"].map { folder + $0 })
  }
}
extension MeetingPages {
  @Test func `every word of the source stands inside what repeats the minutes`() throws {
    let record = try recordText(html())
    for (i, line) in Fixture.sourceText.split(separator: "\n").enumerated() where !line.hasPrefix("Page 1") {
      for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        #expect(record.contains(word), "line \(i + 1): \(word)")
      }
    }
  }

  @Test func `what was decided comes first, then who was there, then the text`() throws {
    let page = try html()
    let places = [
      "What was decided", "Who was there", "id=\"agenda\"", "id=\"minutes\"", "id=\"item-1\"",
      "id=\"item-4-21\"",
    ]
    .map { page.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `what the minutes do not say is said to be missing`() throws {
    var meeting = Fixture.earlierMeeting
    meeting.answers.time = .notUnderstood
    let files = try Fixture.pages().files(for: meeting, document: 0, transcript: nil).files
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(page.contains("<dt>Place</dt><dd class=\"missing\">Not recorded in the minutes</dd>"))
    #expect(page.contains("<dt>Time</dt><dd class=\"missing\">Something is written there"))
    #expect(page.contains("No decision was found in the text."))
    #expect(page.contains("These minutes are a draft"))
    #expect(files.count == 3, "without its transcript a source is not shown line by line")
    #expect(!page.contains("\"lines.html"), "the lines of another meeting that refers to it may be linked")
  }

  @Test func `an office that is the honorific is not told twice`() throws {
    var meeting = Fixture.meeting
    meeting.attendance[0].name.honorific = "County Cllr"
    meeting.attendance[0].role = "County Cllr"
    let files = try Fixture.pages().files(for: meeting, document: 1, transcript: nil).files
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(page.contains("County Cllr Ann Lee MBE</a></li>"))
  }

  @Test func `a source that is held back is neither linked nor shown`() throws {
    var meeting = Fixture.meeting
    meeting.source.heldBack = true
    let files = try Fixture.pages().files(for: meeting, document: 1, transcript: Fixture.transcript).files
    #expect(!files.contains { $0.path.hasSuffix("lines.html") })
    for file in files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ashby.txt"), "\(file.path)")
    }
  }

  @Test func `links name the files where the archive is opened from a disk`() throws {
    var settings = Fixture.settings
    settings.links = .files
    let files = try Fixture.pages(settings).files(for: Fixture.meeting, document: 1, transcript: nil).files
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(page.contains("href=\"../../../people/ann-lee/index.html\""))
    #expect(page.contains("href=\"../2021-01-12/index.html#item-1-21\""))
    #expect(page.contains("href=\"#item-1-decision-1\""))
  }

  @Test func `postings keep the sentence, without telephone numbers`() throws {
    let postings = try Fixture.pages().files(for: Fixture.meeting, document: 1, transcript: nil).postings
    let ann = postings.filter { $0.id == "ann-lee" }
    #expect(ann.map(\.role) == [.mentioned, .proposed, .mentioned])
    #expect(ann[2].words + ann[2].after == "Ann Lee <reported> that levels & flows rose.")
    #expect(
      ContactDetails.removed(from: "Tel: 01632 960 123 or a@b.org, item 12 of 2021")
        == "Tel: … or … item 12 of 2021")
    #expect(postings.contains { $0.role == .declared && $0.id == "bo-rees" && $0.anchor == "item-4-21" })
  }

  /// The text inside elements marked `data-record`, tags taken away.
  private func recordText(_ html: String) -> String {
    var out = ""
    for piece in html.components(separatedBy: "data-record>").dropFirst() {
      let inside = piece.components(separatedBy: "\n      </div>\n").first ?? ""
      let end = inside.components(separatedBy: "\n    </div>\n").first ?? inside
      out += end.replacing(#/<[^>]*>/#, with: " ")
    }
    return out
  }
}

@Suite struct Links {
  @Test(arguments: [
    ("meetings/a/2020-01-01/", "meetings/a/2021-01-01/#item-1", "../2021-01-01/#item-1"),
    ("meetings/a/2020-01-01/", "meetings/a/2020-01-01/#item-1", "#item-1"), ("", "", "./"),
    ("people/ann/", "", "../../"), ("people/ann/", "people/anna/", "../anna/"), ("", "people/", "people/"),
    ("people/ann/", "people/ann/", "./"), ("a/", "assets/style.css", "../assets/style.css"),
  ])
  func `are relative to the page`(folder: String, target: String, expected: String) {
    #expect(PageLinks(folder: folder, style: .folders).to(target) == expected)
  }
}

/// Writes the pages of the fixture to a folder named by SITEGEN_FIXTURE_OUTPUT, to be looked at.
@Suite struct FixtureOutput {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SITEGEN_FIXTURE_OUTPUT"] != nil))
  func `the fixture can be written out`() throws {
    let root = try #require(ProcessInfo.processInfo.environment["SITEGEN_FIXTURE_OUTPUT"])
    let pages = try Fixture.pages()
    let files = try Fixture.site(pages)
    for file in files {
      let url = URL(filePath: root).appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
