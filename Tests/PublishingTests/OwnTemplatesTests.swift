import Foundation
import Minutes
import Testing

@testable import Publishing

/// A folder of templates laid over the program's own: one file of it is enough.
@Suite struct OwnTemplates {
  private let builtIn =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Templates"

  /// The page at an address of an archive whose folder of templates holds some files.
  private func page(_ path: String, with files: [String: String]) throws -> String {
    let folder = NSTemporaryDirectory() + "sitegen-templates-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let file = URL(filePath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let look = try Look.read([builtIn, folder], language: "en")
    let pages = PageMaker(archive: Fixture.archive, settings: Fixture.settings, look: look)
    for job in pages.jobs(postings: [])
    where job.name.split(separator: "/").first == path.split(separator: "/").first {
      for file in try job.files() where file.path == path {
        return String(decoding: file.bytes, as: UTF8.self)
      }
    }
    return ""
  }

  @Test func `one partial replaced changes every page that uses it, and nothing else`() throws {
    let own = "<ul>{{#bodies}}<li>OWN {{name}}</li>{{/bodies}}</ul>\n"
    let page = try page("index.html", with: ["partials/bodies.mustache": own])
    #expect(page.contains("<li>OWN Ashby Water Partnership</li>"))
    #expect(page.contains("The latest meetings"))
  }

  @Test func `no site is written into a folder of templates`() throws {
    let folder = NSTemporaryDirectory() + "sitegen-templates-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["content/minutes", "look/partials"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    try "1. Apologies\n".write(toFile: folder + "/content/minutes/a.txt", atomically: true, encoding: .utf8)
    for output in ["look", "look/site", "look/partials/site"] {
      let report = SiteBuild(
        BuildOptions(
          content: folder + "/content", templates: [builtIn, folder + "/look"], output: folder + "/" + output,
          jobs: 1, today: CalendarDate(year: 2026, month: 1, day: 1)!)
      ).run()
      #expect(!report.built && report.diagnostics.contains { $0.id == "output-refused" }, "\(output)")
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder + "/look") == ["partials"])
  }

  @Test func `one text replaced by its key leaves the others as they are`() throws {
    let page = try page("index.html", with: ["strings/en.yml": "latest_meetings: What met lately\n"])
    #expect(page.contains("What met lately") && page.contains("Latest decisions recorded"))
  }

  @Test func `a style sheet of one's own stands in the place of the program's`() throws {
    #expect(try page("assets/style.css", with: ["assets/style.css": "body{color:red}"]) == "body{color:red}")
  }

  @Test func `a wrong name in a template is told with its file, its line and the name that was meant`() throws
  {
    let error = #expect(throws: Diagnostic.self) {
      try page(
        "index.html",
        with: ["partials/bodies.mustache": "<ul>\n{{#bodies}}<li>{{nane}}</li>{{/bodies}}\n</ul>\n"])
    }
    #expect(error?.file?.hasSuffix("/partials/bodies.mustache") == true && error?.line == 2)
    #expect(error?.nextStep?.contains("did you mean \"name\"?") == true)
  }

  @Test func `a wrong name is told even where no page comes to it`() throws {
    let text = "{{#is_whole}}{{#silent}}{{nmae}}{{/silent}}{{/is_whole}}\n{{t.skpi}}\n"
    let error = #expect(throws: Diagnostic.self) {
      try page("index.html", with: ["partials/holes.mustache": text])
    }
    #expect(error?.line == 1 && error?.nextStep?.contains("did you mean \"name\"?") == true)
    #expect(error?.nextStep?.contains("did you mean \"t.skip\"?") == true)
  }
}
