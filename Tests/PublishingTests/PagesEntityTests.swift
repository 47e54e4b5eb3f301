import Linking
import Minutes
import Testing

@testable import Publishing

@Suite struct EntityPages {
  private func page(_ path: String) throws -> String {
    let file = try #require(try Fixture.site(Fixture.pages()).first { $0.path == path }, "\(path)")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `a person's page tells attendance with what it is counted against`() throws {
    let page = try page("people/ann-lee/index.html")
    #expect(
      page.contains("Attended 1 of 1 meeting in this archive with its attendance recorded, 9 March 2021."))
    #expect(page.contains("<span class=\"title\">Chair</span>"))
    #expect(page.contains("in the minutes of <a href=\"../../organisations/ashby-water-partnership/\">"))
    #expect(page.contains("<mark>Ann Lee</mark> &lt;reported&gt; that levels &amp; flows rose."))
    #expect(page.contains("<span>Proposed</span>"))
    #expect(!page.contains("01632"))
  }

  @Test func `an organisation shows its parts, its people and its meetings`() throws {
    let club = try page("organisations/ashby-rowing-club/index.html")
    #expect(
      club.contains(
        "<a class=\"title\" href=\"../ashby-rowing-club-juniors/\">Ashby Rowing Club – Juniors</a>"))
    #expect(club.contains("<a class=\"title\" href=\"../../people/bo-rees/\">Bo Rees</a>"))
    let body = try page("organisations/ashby-water-partnership/index.html")
    #expect(body.contains("../../meetings/ashby-water-partnership/2021-03-09/"))
    let juniors = try page("organisations/ashby-rowing-club-juniors/index.html")
    #expect(juniors.contains("Part of <a href=\"../ashby-rowing-club/\">"))
  }

  @Test func `an organisation's names stand with the days on which they are written`() throws {
    let body = try page("organisations/ashby-water-partnership/index.html")
    #expect(!body.contains(">Other names<"))
    let club = try page("organisations/ashby-rowing-club/index.html")
    #expect(club.contains("<span class=\"title\">ARC</span>"))
  }

  @Test func `a body's page tells who comes, what came back and what is missing`() throws {
    let page = try page("meetings/ashby-water-partnership/index.html")
    #expect(page.contains("<a href=\"business/#river-levels\">River levels</a>"))
    #expect(
      page.contains("<a href=\"../../people/ann-lee/\">Cllr Ann Lee MBE</a><svg class=\"strip\" role=\"img\"")
    )
    #expect(page.contains("<span class=\"count\" aria-hidden=\"true\">1/1</span>"))
    // On the body's own page its name is not said again in each row.
    #expect(page.contains("<time class=\"title\" datetime=\"2020-11-10\">10 November 2020</time>"))
    #expect(page.contains(">Tuesday 9 March 2021</a><p class=\"topics\">River levels</p>"))
    let business = try self.page("meetings/ashby-water-partnership/business/index.html")
    #expect(business.contains("<h2 id=\"river-levels\">River levels</h2>"))
    #expect(business.contains("2 meetings, 12 January 2021 to 9 March 2021"))
    #expect(business.contains("../2021-03-09/#item-4-21-decision-1\">to buy a gauge</a>"))
  }

  @Test func `a theme goes through the years with its decisions and the words that gave it`() throws {
    let page = try page("themes/flooding/index.html")
    #expect(page.contains("Matched on “levels”"))
    #expect(page.contains("#item-4-21-decision-1\">to buy a gauge</a>"))
    #expect(page.contains("#item-1-21"))
  }

  @Test func `what is missing is said with the lines that tell of it`() throws {
    let page = try page("coverage/index.html")
    #expect(page.contains("<time datetime=\"2020-11-10\">10 November 2020</time>"))
    #expect(page.contains("2021-01-12/lines.html#L2"))
    #expect(page.contains("The time was not understood"))
  }

  @Test func `the page for lost addresses works at any depth`() throws {
    let page = try page("404.html")
    #expect(page.contains("<base href=\"/ashby/\">"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"assets/style.css\">"))
    #expect(!page.contains("href=\"#"))
  }

  @Test func `a page that moved or was withdrawn leaves word at its address`() throws {
    let pages = try Fixture.pages()
    let moved = try pages.redirect(from: "people/a-lee/", to: "people/ann-lee/")
    #expect(moved.path == "people/a-lee/index.html")
    let html = String(decoding: moved.bytes, as: UTF8.self)
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=../ann-lee/\">"))
    #expect(
      html.contains("<link rel=\"canonical\" href=\"https://minutes.example.org/ashby/people/ann-lee/\">"))
    let withdrawn = try pages.withdrawal(at: "people/x-y/")
    #expect(!String(decoding: withdrawn.bytes, as: UTF8.self).contains("x-y"))
  }

  @Test func `what was asked for leads to what answered it`() throws {
    #expect(
      try page("actions/index.html").contains("href=\"../reports/gauges/#item-background\">What came of it"))
  }

  @Test func `no page is made twice, and the same archive gives the same bytes`() throws {
    let first = try Fixture.site(Fixture.pages())
    #expect(Set(first.map(\.path)).count == first.count)
    #expect(try Fixture.site(Fixture.pages()) == first)
  }

  @Test func `every internal link leads to a page and an id that exist`() throws {
    let files = try Fixture.site(Fixture.pages())
    var ids: [String: Set<String>] = [:]
    for file in files where file.path.hasSuffix(".html") {
      let html = String(decoding: file.bytes, as: UTF8.self)
      let found = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(found).count == found.count, "\(file.path) has an id twice")
      ids[file.path] = Set(found)
    }
    let paths = Set(files.map(\.path))
    for file in files where file.path.hasSuffix(".html") && file.path != "404.html" {
      for link in String(decoding: file.bytes, as: UTF8.self).matches(of: #/ href="([^"]*)"/#).map({
        String($0.output.1)
      })
      where !link.contains(":") && !link.contains("source.") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        var place = file.path.split(separator: "/").dropLast().map(String.init)
        for step in parts[0].split(separator: "/") where step != "." {
          if step == ".." { place.removeLast() } else { place.append(String(step)) }
        }
        var path = parts[0].isEmpty ? file.path : place.joined(separator: "/")
        if parts[0].hasSuffix("/") { path += path.isEmpty ? "index.html" : "/index.html" }
        #expect(paths.contains(path), "\(file.path) links to \(link)")
        if parts.count > 1 {
          #expect(ids[path]?.contains(String(parts[1])) ?? false, "\(file.path) links to \(link)")
        }
      }
    }
  }

  @Test
  func `a thread's way through the meetings is told once, and a meeting's place in it found by halving`() {
    var archive = Fixture.archive
    archive.threads[0].items = [
      ItemPlace(document: 1, item: 1), ItemPlace(document: 0, item: 0), ItemPlace(document: 1, item: 0),
    ]
    let index = ArchiveIndex(archive)
    let path = index.paths[0]
    #expect(path.items.map(\.document) == [0, 1, 1] && path.items.map(\.item) == [0, 1, 0])
    #expect(path.meetings == 2)
    #expect((0..<3).map { path.places(of: $0, index.dayRank) }.map(Array.init) == [[0], [1, 2], []])
  }

  @Test func `blanks of a text are filled in once, the count behind the values`() {
    let text = BlankText("{who}: {count} of {all} {rest")
    #expect(text.filled(["who": "A", "all": "9"], count: "3") == "A: 3 of 9 {rest")
    #expect(text.filled(["who": "{count}"], count: "3") == "3: 3 of {all} {rest")
    #expect(text.filled([:]) == "{who}: {count} of {all} {rest")
    #expect(BlankText("none").filled(["who": "A"], count: "3") == "none")
  }
}
