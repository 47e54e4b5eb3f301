import Minutes
import Testing

@testable import Publishing

/// What stands around a page's text: how to cite it, how to report a mistake, what programs are told of it.
@Suite struct AroundPages {
  private func meeting(_ settings: SiteSettings = Fixture.settings) throws -> String {
    let files = try Fixture.pages(settings).files(for: Fixture.meeting, document: 1, transcript: nil).files
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  @Test func `a report of a mistake names the page, the place and the line`() throws {
    let page = try meeting()
    let place = "https://minutes.example.org/ashby/meetings/ashby-water-partnership/2021-03-09/"
    #expect(
      page.contains(
        "href=\"mailto:clerk@example.org?subject=Mistake:%20Ashby%20Water%20Partnership%2C%209%20March%202021&amp;body=Page:%20\(place)%0D%0A"
      ))
    #expect(
      page.contains(
        "href=\"mailto:clerk@example.org?subject=Mistake:%20\(place)%23item-4-21%20%28line%208%29\""))
  }

  @Test
  func
    `a page gives itself a policy that no script and no foreign address gets past, and tells nobody where it was`()
    throws
  {
    let page = try meeting()
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    let policy = try #require(page.firstRange(of: start)).upperBound
    let rules = page[policy...].prefix { $0 != "\"" }.split(separator: "; ")
    #expect(rules.first == "default-src 'none'" && rules.contains("script-src 'self'"))
    #expect(rules.contains("base-uri 'self'") && rules.contains("form-action 'self'"))
    #expect(
      rules.contains("style-src 'self'") && !rules.contains { $0.contains("unsafe") || $0.contains("*") })
    #expect(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
    let loaded = ["<link rel=\"stylesheet\"", "<script", "<style"].compactMap {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(loaded.allSatisfy { $0 > policy }, "what stands before a policy is not held to it")
  }

  @Test func `no page holds styles of its own; the archive's colour is in the style sheet`() throws {
    for file in try Fixture.pages().jobs(postings: []).flatMap({ try $0.files() })
    where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<style") && !text.contains(" style="), "\(file.path)")
    }
    #expect(try !meeting().contains("<style") && !meeting().contains(" style="))
    var look = try Fixture.look()
    func style() -> String {
      String(decoding: look.assets.first { $0.path == "assets/style.css" }?.bytes ?? [], as: UTF8.self)
    }
    let plain = style()
    look.wear(colour: "red; } body { background: url(https://example.com/)")
    #expect(style() == plain)
    look.wear(colour: "#1d5c8a")
    #expect(style() == plain + "\n:root { --brand: #1d5c8a; }\n")
  }

  @Test func `a form's address takes the page and the line where it asks for them`() throws {
    var settings = Fixture.settings
    settings.contact = "https://example.org/report?at={page}&line={line}"
    let page = try meeting(settings)
    #expect(page.contains("2021-03-09/%23item-4-21&amp;line=8\""))
    #expect(page.contains(">https://example.org/report</a>") && !page.contains("{page}"))
    settings.contact = "https://example.org/report"
    #expect(
      try meeting(settings).contains("href=\"https://example.org/report\">Report a mistake on this page"))
    settings.contact = nil
    #expect(try !meeting(settings).contains("Report a mistake"))
  }

  @Test func `a page says how to cite it, with what tells its source`() throws {
    #expect(
      try meeting().contains(
        "Ashby Water Partnership, 9 March 2021, Minutes. Ashby archive, https://minutes.example.org/ashby/meetings/ashby-water-partnership/2021-03-09/. Source: minutes/ashby.txt, SHA-256 abababababababab …"
      ))
  }

  @Test func `each matter stands once above what was decided in it`() throws {
    let page = try meeting()
    let summary = page[..<(page.firstRange(of: "id=\"who\"")?.lowerBound ?? page.endIndex)]
    #expect(summary.ranges(of: "River levels").count == 1)
    #expect(summary.ranges(of: "class=\"what\"").count == 3)
  }

  @Test func `cards and ways are told where the site's address is known`() throws {
    var settings = Fixture.settings
    settings.logo = "static/arms.png"
    var page = try meeting(settings)
    #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(
      page.contains("<meta property=\"og:image\" content=\"https://minutes.example.org/ashby/arms.png\">"))
    #expect(page.contains("\"BreadcrumbList\"") && page.contains("\"position\":3"))
    settings.baseURL = nil
    page = try meeting(settings)
    #expect(!page.contains("og:url") && !page.contains("og:image") && !page.contains("BreadcrumbList"))
  }

  @Test func `links that people wrote lead to files where the archive is opened from a disk`() throws {
    let html = Array(
      "<a href=\"../coverage/\">a</a> <a href=\"../x/#y\">b</a> <a href=\"https://example.org/\">c</a>".utf8)
    #expect(
      String(decoding: PageLinks.styled(html, .files), as: UTF8.self)
        == "<a href=\"../coverage/index.html\">a</a> <a href=\"../x/index.html#y\">b</a> <a href=\"https://example.org/\">c</a>"
    )
    #expect(PageLinks.styled(html, .folders) == html)
  }

  @Test(arguments: [SiteSettings.LinkStyle.folders, .files])
  func `a link to a place is the same however the place is told`(_ style: SiteSettings.LinkStyle) {
    let links = PageLinks(folder: "people/ann-lee/", style: style)
    for page in ["", "people/", "people/ann-lee/", "people/ann-lee/2018/", "people/bo-rees/"] {
      #expect(links.to(page, "x") == links.to(page + "#x"))
      #expect(links.to(page, file: "lines.html", "L5") == links.to(page + "lines.html#L5"))
    }
    #expect(links.to("people/ann-lee/", "x") == "#x")
    #expect(links.to("people/bo-rees/", file: "lines.html", "L5") == "../bo-rees/lines.html#L5")
  }

  @Test func `what a template costs is counted by page and byte`() throws {
    let pages = try Fixture.pages()
    _ = try pages.files(for: Fixture.meeting, document: 1, transcript: Fixture.transcript)
    _ = try pages.files(for: Fixture.report, document: 2, transcript: nil)
    let costs = pages.costs.all
    #expect(Set(costs.map(\.template)) == ["meeting", "lines", "report"])
    #expect(costs.allSatisfy { $0.pages == 1 && $0.bytes > 1_000 && $0.seconds > 0 })
  }
}
