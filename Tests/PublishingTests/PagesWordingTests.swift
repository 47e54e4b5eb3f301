import Minutes
import Templating
import Testing

@testable import Publishing

@Suite struct Words {
  @Test func `a file of strings that lacks a phrase names it`() throws {
    let error = #expect(throws: Diagnostic.self) {
      try Wording(yaml: "date: \"{day}\"\n", file: "strings/xx.yml")
    }
    #expect(error?.file == "strings/xx.yml")
    #expect(error?.nextStep?.contains("The phrase full_date is missing") == true)
  }

  @Test func `a file of strings that is not YAML is told with its line`() throws {
    let error = #expect(throws: Diagnostic.self) { try Wording(yaml: "a: b\na: c\n", file: "x.yml") }
    #expect(error?.message.contains("a stands twice") == true)
    let other = #expect(throws: Diagnostic.self) { try Wording(yaml: "a: b\nc: \"d\n", file: "x.yml") }
    #expect(other?.line != nil)
  }

  @Test func `counts, days and numbers are written as the language writes them`() throws {
    let words = try Fixture.look().wording
    #expect(words(.meetingCount, count: 1) == "1 meeting")
    #expect(words(.meetingCount, count: 12_345) == "12,345 meetings")
    #expect(words.fullDate(Fixture.day("2021-03-09")) == "Tuesday 9 March 2021")
    #expect(
      words(.meetingTitle, ["body": "{date}", "date": "X"]) == "{date}, X",
      "what is filled in is not filled again")
  }

  @Test func `a case without values is kept as its place among all`() {
    #expect(Phrase.allCases.map(\.place) == Array(Phrase.allCases.indices))
    #expect(LineReading.allCases.map(\.place) == Array(LineReading.allCases.indices))
    #expect(LongList.Section.allCases.map(\.place) == Array(LongList.Section.allCases.indices))
  }

  @Test func `the day of a task is not said twice`() throws {
    let words = try Fixture.look().wording
    var action = Action(
      id: "a", owner: nil, text: "Bo Rees to write by 11 May 2021.", due: Fixture.day("2021-05-11"), line: 12,
      passage: 3)
    #expect(PageMaker.due(of: action, words) == nil)
    action.text = "Bo Rees to write by the next meeting."
    #expect(PageMaker.due(of: action, words) == "11 May 2021")
  }

  @Test func `a name that a template misspells is told with its place and the page`() throws {
    var look = try Fixture.look()
    look.templates = try TemplateLibrary([
      TemplateSource(name: "own", path: "own.mustache", text: "a\n {{t.skp}}\n")
    ])
    let pages = PageMaker(archive: Fixture.archive, settings: Fixture.settings, look: look)
    let error = #expect(throws: Diagnostic.self) {
      try pages.own(OwnPage(slug: "x", title: "X", markdown: []))
    }
    #expect(error?.file == "own.mustache" && error?.line == 2)
    #expect(error?.message.contains("x/index.html") == true)
    #expect(error?.nextStep?.contains("skip") == true)
  }
}
