import Testing

@testable import Preview

@Suite struct MediaTypeTests {
  @Test(
    "a file's type follows its name's ending",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("assets/style.css", "text/css; charset=utf-8"),
      ("assets/search.JS", "text/javascript; charset=utf-8"), ("feed.xml", "application/xml"),
      ("index.json", "application/json"), ("index.md", "text/markdown; charset=utf-8"),
      ("calendar.ics", "text/calendar; charset=utf-8"), ("source.pdf", "application/pdf"),
      ("source.html.txt", "text/plain; charset=utf-8"), ("icon.svg", "image/svg+xml"),
      ("CNAME", "application/octet-stream"), (".html", "application/octet-stream"),
      ("a.html/CNAME", "application/octet-stream"), ("program.exe", "application/octet-stream"),
    ])
  func types(_ path: String, _ type: String) {
    #expect(MediaType.of(path) == type)
  }
}
