import Foundation
import Minutes
import Publishing
import Testing

@testable import SitegenCommands

/// `sitegen review` as somebody goes through it: list, answer, build again.
@Suite struct ReviewingTests {
  private func archive() throws -> ScratchContent {
    let content = try ScratchContent()
    for (body, year, name) in [
      ("Fen Parish Council", 2017, "John Harris"), ("Hill Forum", 2018, "John Harris"),
      ("Fen Parish Council", 2019, "Ada Munt"), ("Isle Trust", 2019, "Ada Munt"),
    ] {
      try content.write(
        "minutes/\(body) \(year).txt",
        "\(body)\nMinutes of the meeting held on 5 March \(year)\n\nPresent:\n\(name)\nJo \(body.prefix(3))vell\n\n1. Trees\nNone.\n\n2. Paths\nNone.\n"
      )
    }
    try content.write("register/people.yml", "# Kept by the clerk.\n")
    return content
  }

  private func review(_ content: ScratchContent) throws -> ArchiveReview {
    try ArchiveReview(
      BuildOptions(
        content: content.folder, templates: [BuiltSite.root + "/Templates"], output: "", jobs: 2,
        today: CalendarDate(iso: "2024-01-31") ?? CalendarDate(ordinal: 738_000)))
  }

  private func run(_ content: ScratchContent, answers: [String]) throws -> Bool {
    var session = ReviewSession(review: try review(content))
    session.output = Console(descriptor: open("/dev/null", O_WRONLY))
    var rest = answers[...]
    session.input = { rest.popFirst() }
    return session.run()
  }

  @Test func `answers are written, hold in the next build, and are not asked for again`() throws {
    let content = try archive()
    defer { content.remove() }
    let before = try review(content).questions.map(QuestionText.line)
    #expect(before.map { $0.split(separator: "\t")[0] } == ["same-person", "same-person"])
    #expect(
      before.map { $0.split(separator: "\t")[1] } == [
        "ada-munt ada-munt-isle-trust", "john-harris john-harris-hill-forum",
      ])

    // No to the first; the input ends before the second.
    #expect(try run(content, answers: ["n"]))
    #expect(
      try review(content).questions.map { $0.sides.map(\.id) } == [["john-harris", "john-harris-hill-forum"]])
    // Taken up again: later first, then nothing more; then yes.
    #expect(try run(content, answers: ["l"]))
    #expect(try review(content).questions.count == 1)
    #expect(try run(content, answers: ["what", "yes"]))
    #expect(try review(content).questions.isEmpty)
    #expect(try content.text("register/people.yml").hasPrefix("# Kept by the clerk.\n"))

    let site = BuiltSite(content: content.folder)
    defer { site.remove() }
    let pages = try site.files().keys.filter { $0.hasPrefix("people/") && $0.hasSuffix("index.html") }
    #expect(pages.contains("people/john-harris/index.html"))
    #expect(!pages.contains("people/john-harris-hill-forum/index.html"))
    #expect(
      pages.contains("people/ada-munt/index.html") && pages.contains("people/ada-munt-isle-trust/index.html"))
    #expect(!site.report.diagnostics.contains { $0.file == "register/people.yml" })
  }

  @Test func `a question's page puts both sides next to each other`() throws {
    let content = try archive()
    defer { content.remove() }
    let question = try #require(try review(content).questions.first)
    let page = QuestionText.page(question, open: 2, width: 100)
    #expect(page.contains("ada-munt "))
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("bodies") })
    #expect(row.contains("Fen Parish Council 2019") && row.contains("Isle Trust 2019"))
    #expect(page.contains("minutes/Isle Trust 2019.txt:5"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let json = QuestionJSON.text([question])
    #expect(json.contains("\"file\" : \"minutes/Isle Trust 2019.txt\""))
  }

  @Test func `a register that is written in its own way is left alone`() throws {
    let content = try archive()
    defer { content.remove() }
    // A list in brackets takes a name in an entry, and no further entry.
    let text = "[{id: ada-munt, name: Ada Munt, bodies: [fen-parish-council]}]\n"
    try content.write("register/people.yml", text)
    #expect(try !run(content, answers: ["l", "y"]))
    #expect(try content.text("register/people.yml") == text)
    #expect(try run(content, answers: ["y"]))
    #expect(
      try content.text("register/people.yml")
        == text.replacing(
          "council]}", with: "council], aliases: [{name: Ada Munt, bodies: [isle-trust]}]}"))
  }
}
