import Foundation
import Minutes
import Testing

@testable import Publishing

@Suite struct Feeds {
  private func feed(_ name: String, _ settings: SiteSettings = Fixture.settings) throws -> String {
    let file = try #require(try Fixture.site(Fixture.pages(settings)).first { $0.path == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `a feed names itself, its page and its entries by permanent ids, the newest first`() throws {
    let xml = try feed("feed.xml")
    #expect(xml.contains("href=\"https://minutes.example.org/ashby/feed.xml\""))
    let ids = xml.matches(of: /<guid isPermaLink="false">([^<]*)</).map { String($0.output.1) }
    #expect(
      ids
        == ["ashby-water-partnership/2021-03-09", "reports/gauges", "ashby-water-partnership/2021-01-12"].map
      {
        "tag:minutes.example.org,2021:" + $0
      })
    #expect(xml.contains("<pubDate>Tue, 09 Mar 2021 00:00:00 +0000</pubDate>"))
  }

  @Test func `without a name for the archive the address is the id`() throws {
    var settings = Fixture.settings
    settings.archiveID = nil
    #expect(
      try feed("feed.xml", settings).contains(
        "<guid>https://minutes.example.org/ashby/meetings/ashby-water-partnership/2021-03-09/</guid>"))
  }

  @Test func `every entity with news has a feed, and only its page points to one`() throws {
    let files = try Fixture.site(Fixture.pages())
    let paths = Set(files.map(\.path))
    for file in files where file.path.hasSuffix("/index.html") || file.path == "index.html" {
      let feed = file.path.dropLast("index.html".count) + "feed.xml"
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(page.contains("href=\"feed.xml\"") == paths.contains(String(feed)), "\(file.path)")
    }
    #expect(paths.contains("people/ann-lee/feed.xml") && paths.contains("themes/flooding/feed.xml"))
  }

  @Test func `without the archive's address nothing absolute is written`() throws {
    var settings = Fixture.settings
    settings.baseURL = nil
    let files = try Fixture.site(Fixture.pages(settings))
    #expect(!files.contains { $0.path.hasSuffix("feed.xml") || $0.path == "sitemap.xml" })
    #expect(files.contains { $0.path == "robots.txt" })
  }

  @Test func `the same news is told as Atom and as JSON`() throws {
    let atom = try feed("people/ann-lee/atom.xml")
    #expect(atom.contains("<updated>2021-03-09T00:00:00+00:00</updated>"))
    #expect(
      atom.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://minutes.example.org/ashby/people/ann-lee/atom.xml\"/>"
      ))
    let json = try feed("themes/flooding/feed.json")
    #expect(json.contains("\"feed_url\": \"https://minutes.example.org/ashby/themes/flooding/feed.json\""))
  }

  @Test func `a calendar holds the meetings and the one that is announced`() throws {
    let calendar = try feed("meetings/ashby-water-partnership/calendar.ics")
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") } == [
        "DTSTART;VALUE=DATE:20210511", "DTSTART;VALUE=DATE:20210309", "DTSTART;VALUE=DATE:20210112",
      ])
    #expect(lines.contains("UID:tag:minutes.example.org\\,2021:meetings/ashby-water-partnership/2021-05-"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(
      FeedDate(timeZone: "Europe/London").utc(Fixture.day("2021-07-01"), TimeOfDay(hour: 0, minute: 30))
        == "20210630T233000Z")
  }

  @Test func `any text makes valid XML`() throws {
    var bytes: [UInt8] = []
    XMLText.append("a\u{0}b\u{1F}]]> <&\"> \u{FFFE}\u{FFFF} é\u{10FFFF}\u{B}", to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("a b ]]&gt; &lt;&amp;&quot;&gt;"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF })
  }

  @Test(arguments: [
    ("2021-07-01", "Europe/London", "Thu, 01 Jul 2021 00:00:00 +0100"),
    ("2021-03-28", "Europe/London", "Sun, 28 Mar 2021 00:00:00 +0000"),
    ("2024-02-29", "America/New_York", "Thu, 29 Feb 2024 00:00:00 -0500"),
    ("0987-01-05", "UTC", "Fri, 05 Jan 0987 00:00:00 +0000"),
  ])
  func `days are written as RFC 822 in the archive's time zone`(day: String, zone: String, expected: String) {
    #expect(FeedDate(timeZone: zone).rfc822(Fixture.day(day)) == expected)
  }

  @Test func `decisions and tasks have feeds of their own, an entry for each, and no calendar`() throws {
    let paths = Set(try Fixture.site(Fixture.pages()).map(\.path))
    for folder in ["decisions/", "actions/"] {
      for name in ["feed.xml", "atom.xml", "feed.json"] { #expect(paths.contains(folder + name)) }
      #expect(!paths.contains(folder + "calendar.ics"))
    }
    let xml = try feed("decisions/feed.xml")
    #expect(
      xml.contains(
        "tag:minutes.example.org,2021:ashby-water-partnership/2021-03-09#item-1-decision-1</guid>"))
    #expect(xml.contains("meetings/ashby-water-partnership/2021-03-09/#item-1-decision-1</link>"))
  }

  @Test func `a person's feed says how they took part`() throws {
    #expect(try feed("people/ann-lee/feed.xml").contains("Cllr Ann Lee MBE (Chair): Present"))
  }

  @Test func `the sitemap tells when a page changed, where the archive remembers it`() throws {
    let files = try Fixture.pages().siteFiles(changed: ["people/ann-lee/": Fixture.day("2022-02-03")])
    let map = String(decoding: try #require(files.first { $0.path == "sitemap.xml" }).bytes, as: UTF8.self)
    #expect(map.contains("people/ann-lee/</loc><lastmod>2022-02-03</lastmod>"))
    #expect(map.components(separatedBy: "<lastmod>").count == 2)
  }

  @Test func `a meeting that the minutes call cancelled is an event that says so`() throws {
    let archive = Fixture.archive
    var reference = MeetingReference(date: Fixture.day("2021-04-13"), line: 7)
    reference.isCancelled = true
    let place = try #require(archive.documents.firstIndex { $0.id == "ashby-water-partnership/2021-03-09" })
    archive.documents[place].digest.references.append(reference)
    let pages = PageMaker(archive: archive, settings: Fixture.settings, look: try Fixture.look())
    let files = try pages.feed(.archive)
    let text = String(
      decoding: try #require(files.first { $0.path == "calendar.ics" }).bytes, as: UTF8.self)
    let events = text.components(separatedBy: "BEGIN:VEVENT").filter { $0.contains("STATUS:CANCELLED") }
    #expect(events.count == 1 && events[0].contains("DTSTART;VALUE=DATE:20210413"))
  }
}
