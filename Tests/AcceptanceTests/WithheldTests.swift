import Foundation
import Minutes
import Publishing
import Testing

/// A person who is withheld, in every place of an archive where a name can stand.
@Suite struct WithheldTests {
  /// An archive of two bodies that name Orla Quimby in lists, text, file names, sidecars, pages and addresses.
  private func archive(register: String, namesake: Bool) throws -> ScratchContent {
    let content = try ScratchContent()
    try content.write(
      "minutes/fen/2018-03-05.txt",
      """
      Fen Parish Council
      Minutes of the meeting held on 5 March 2018 at 7.00 pm in the Reading Room

      Present:
      Cllr Orla Quimby (Chair)
      Tom Ashdown (Fen Police)
      Quimby, O.
      Apologies: Jo Vell

      1. Petition of Orla Quimby
      Orla presented it. Cllr Quimby and Tom Ashdown spoke; o.quimby@example.org has the text.
      RESOLVED: proposed by Cllr Quimby, seconded by Tom Ashdown, that the petition be noted.
      ACTION: Orla Quimby to write to the Clerk.

      2. Lighting
      Two lamps do not work.

      """)
    try content.write(
      "minutes/fen/2018-03-05.yml", "venue: {value: Orla Quimby Hall, reason: as Orla Quimby said}\n")
    try content.write(
      "minutes/orla-quimby-report.txt",
      "A note on footpaths\n\n1. Stiles\nThe stile by the mill was mended.\n\n2. Gates\nThe gate was painted.\n"
    )
    try content.write(
      "minutes/fen/notes.md",
      "# Fen Parish Council\n\nMinutes of the meeting held on 9 April 2018\n\n<!-- from Orla Quimby's papers -->\n\nPresent: Tom Ashdown, Jo Vell\n\n1. Lighting\nOne lamp works.\n\n2. Hedges\nThey were cut.\n"
    )
    try content.write("minutes/Orla Quimby.pdf", "not a document")
    try content.write("pages/about.md", "# About\n\nThis archive was begun by Orla Quimby.\n")
    try content.write("static/orla-quimby.txt", "A picture.\n")
    try content.write("static/thanks.txt", "Thanks to Orla Quimby.\n")
    try content.write("site.yml", "title: Minutes kept by Orla Quimby\n")
    try content.write("register/people.yml", register)
    try content.write(
      "register/addresses.tsv",
      "kind\tidentity\taddress\tfirst published\tlast changed\tstate\n"
        + "person\tfen-parish-council/orla quimby\tpeople/orla-quimby/\t2018-04-01\t2018-04-01\tlive\n")
    if namesake {
      try content.write(
        "minutes/hill/2019-01-01.txt",
        "Hill Forum\nMinutes of the meeting held on 1 January 2019\n\nPresent:\nOrla Quimby (Hill College)\nJo Vell\n\n1. Trees\nOrla Quimby spoke of trees.\n\n2. Paths\nNone.\n"
      )
    }
    return content
  }

  private let withheld =
    "- id: orla-quimby\n  name: Orla Quimby\n  bodies: [fen-parish-council]\n  withheld: true\n  reason: asked for\n"

  @Test func `a withheld name stands nowhere in the site, in no file's name and no message`() throws {
    let content = try archive(
      register: "- {id: orla-quimby, name: Orla Quimby, withheld: true, reason: asked for}\n", namesake: false
    )
    defer { content.remove() }
    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    #expect(site.report.built)
    let files = try site.files()
    #expect(files.count > 30)
    for (path, data) in files {
      let text = String(decoding: data, as: UTF8.self).lowercased()
      for form in ["quimby", "orla"] {
        #expect(!path.lowercased().contains(form), "\(path) is named after the person")
        if let at = text.range(of: form) {
          Issue.record("\(path) names the person: \(text[at.lowerBound...].prefix(60))")
        }
      }
    }
    for diagnostic in site.report.diagnostics {
      let text =
        "\(diagnostic.file ?? "") \(diagnostic.message) \(diagnostic.nextStep ?? "") \(diagnostic.excerpt ?? "")"
      #expect(!text.lowercased().contains("quimby"), "\(text)")
    }
    // Everybody else is there, and the notice at the old address is under a hash.
    #expect(files.keys.contains("people/tom-ashdown/index.html"))
    #expect(files.keys.contains { $0.hasPrefix("people/withdrawn-") })
    #expect(files.keys.contains("meetings/fen-parish-council/2018-03-05/index.html"))
    #expect(!files.keys.contains("meetings/fen-parish-council/2018-03-05/source.txt"))
    let page = try site.text("meetings/fen-parish-council/2018-03-05/index.html")
    #expect(page.contains("[name withheld]"))
  }

  @Test func `with a namesake only the other's mentions remain`() throws {
    let content = try archive(register: withheld, namesake: true)
    defer { content.remove() }
    // These do not say of whom they speak, and the register's limits leave them to whoever keeps the archive.
    for path in ["pages/about.md", "static/orla-quimby.txt", "static/thanks.txt"] { try content.delete(path) }
    try content.write("site.yml", "title: Minutes\n")
    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    let files = try site.files()
    for (path, data) in files where path.hasPrefix("meetings/fen") || path.hasPrefix("reports/") {
      #expect(!String(decoding: data, as: UTF8.self).lowercased().contains("quimby"), "\(path)")
    }
    let data = try site.text("data/attendance.csv")
    #expect(
      data.split(separator: "\n").filter { $0.contains("Quimby") }.allSatisfy { $0.contains("hill-forum") })
    #expect(data.contains("Orla Quimby"))
    let links = try site.text("data/links.json")
    #expect(!links.contains("fen-parish-council/2018-03-05\"") || !links.contains("Cllr Orla Quimby"))
    #expect(files.keys.contains { $0.hasPrefix("people/withdrawn-") })
  }

  @Test func `a register that cannot be read publishes nothing`() throws {
    let content = try archive(register: "- id: orla-quimby\n   name: [Orla\n", namesake: false)
    defer { content.remove() }
    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    #expect(!site.report.built)
    #expect(site.report.diagnostics.contains { $0.id == "register-unreadable" })
    #expect(!FileManager.default.fileExists(atPath: site.folder + "/index.html"))
  }

  @Test func `a merged person's old address leads to the new one`() throws {
    let content = try ScratchContent()
    defer { content.remove() }
    for (year, name) in [(2017, "David Birchall"), (2018, "Dave Birchall")] {
      try content.write(
        "minutes/\(year).txt",
        "Fen Board\nMinutes of the meeting held on 5 March \(year)\n\nPresent:\n\(name)\nJo Vell\n\n1. Trees\nNone.\n\n2. Paths\nNone.\n"
      )
    }
    try content.write(
      "register/addresses.tsv",
      "kind\tidentity\taddress\tfirst published\tlast changed\tstate\n"
        + "person\tfen-board/dave birchall\tpeople/dave-birchall/\t2018-04-01\t2018-04-01\tlive\n"
        + "person\tfen-board/david birchall\tpeople/david-birchall/\t2017-04-01\t2017-04-01\tlive\n")
    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    #expect(try site.text("people/dave-birchall/index.html").contains("david-birchall"))
    #expect(try site.text("people/david-birchall/index.html").contains("David Birchall"))
  }

  @Test func `an old address of a document that is gone says so`() throws {
    let content = try ScratchContent()
    defer { content.remove() }
    try content.write(
      "minutes/a.txt",
      "Fen Board\nMinutes of the meeting held on 5 March 2018\n\nPresent:\nAda Munt\nJo Vell\n\n1. Trees\nNone.\n\n2. Paths\nNone.\n"
    )
    try content.write(
      "register/addresses.tsv",
      "kind\tidentity\taddress\tfirst published\tlast changed\tstate\n"
        + "meeting\tminutes/gone.txt\tmeetings/fen-board/2016-01-01/\t2018-04-01\t2018-04-01\tlive\n")
    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    #expect(try site.text("meetings/fen-board/2016-01-01/index.html").contains("This page was withdrawn"))
  }
}

/// A content folder for one test.
struct ScratchContent {
  let folder = NSTemporaryDirectory() + "sitegen-content-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  func write(_ path: String, _ text: String) throws {
    let place = URL(filePath: folder + "/" + path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + path)), as: UTF8.self)
  }

  func delete(_ path: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + path) }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
