import Minutes
import Testing

@testable import Linking

@Suite struct ReviewTests {
  private let harrises = [
    minutes("Fen Parish Council", "2017-04-04", present: ["John Harris [Chair]"]),
    minutes("Hill Residents Association", "2018-04-04", present: ["John Harris"]),
  ]

  private func register(_ text: String) -> Register {
    var register = Register()
    register.people = RegisterReader().people(text, path: "register/people.yml").people
    return register
  }

  /// The register's text after an answer to the first question.
  private func answered(
    _ meetings: [Meeting], _ text: String = "",
    _ answer: (RegisterAnswers, ReviewQuestion) throws -> RegisterAnswer
  ) throws -> String {
    let register = register(text)
    let archive = archive(meetings, register: register)
    let question = try #require(ReviewQuestions(archive).questions.first { $0.isAnswerable })
    return try answer(RegisterAnswers(archive, register: register), question).text
  }

  @Test func `a question shows names, bodies, years, offices and places of both sides`() throws {
    let question = try #require(ReviewQuestions(archive(harrises)).questions.first)
    #expect(question.asks == .same)
    #expect(question.sides.map(\.id) == ["john-harris", "john-harris-hill-residents-association"])
    #expect(question.sides[0].forms.map(\.name) == ["John Harris"])
    #expect(question.sides[0].bodies.map(\.name) == ["Fen Parish Council"])
    #expect(question.sides[0].offices.map(\.name) == ["Chair"])
    #expect(question.sides[0].bodies[0].first?.iso == "2017-04-04")
    #expect(question.sides[1].places.map(\.file) == ["minutes/Hill Residents Association 2018-04-04.txt"])
    #expect(question.sides[1].places.map(\.line) == [3])
  }

  @Test func `yes joins the two and no parts them, and neither is asked again`() throws {
    let yes = try answered(harrises) { try $0.same($1, in: "") }
    let joined = archive(harrises, register: register(yes))
    #expect(joined.people.map(\.id) == ["john-harris"])
    #expect(ReviewQuestions(joined).questions.isEmpty)

    let no = try answered(harrises) { try $0.apart($1, in: "") }
    let parted = archive(harrises, register: register(no))
    #expect(parted.people.map(\.id) == ["john-harris", "john-harris-hill-residents-association"])
    #expect(ReviewQuestions(parted).questions.isEmpty)
  }

  @Test func `an answer does not settle whoever of the name comes later`() throws {
    let yes = try answered(harrises) { try $0.same($1, in: "") }
    let newcomer = minutes("Isle Harbour Trust", "2019-01-01", present: ["John Harris"])
    let later = archive(harrises + [newcomer], register: register(yes))
    #expect(later.people.count == 2)
    #expect(ReviewQuestions(later).questions.count == 1)
  }

  @Test func `a name that could be two people's is given to the one who is chosen, or to a newcomer`() throws
  {
    let meetings = [
      minutes("Board", "2017-01-01", present: ["John Harris", "Jane Harris"]),
      minutes("Board", "2018-01-01", present: ["J Harris"]),
      minutes("Board", "2019-01-01", present: ["John Harris", "Jane Harris"]),
    ]
    let question = try #require(ReviewQuestions(archive(meetings)).questions.first)
    #expect(question.asks == .which)
    #expect(question.sides.map(\.id) == ["jane-harris", "john-harris"])
    let hers = try answered(meetings) { try $0.same($1, choice: 0, in: "") }
    #expect(
      archive(meetings, register: register(hers)).person("J Harris", at: "board/2018-01-01") == "jane-harris")
    let theirs = try answered(meetings) { try $0.apart($1, in: "") }
    let archive = archive(meetings, register: register(theirs))
    #expect(archive.person("J Harris", at: "board/2018-01-01") == "j-harris")
    #expect(ReviewQuestions(archive).questions.isEmpty)
  }

  @Test func `the register keeps every byte but the one place`() throws {
    let text = """
      # Ours.
      - {id: ann-lee, name: Ann Lee}   # the elder

      - id: john-harris   # of Fen
        aliases:
        # as he signs
        - "Harris, J."   # once
        name:   John Harris
        bodies: [fen-parish-council]
      # the end

      """
    let yes = try answered(harrises, text) { try $0.same($1, in: text) }
    #expect(
      yes
        == text.replacing(
          "  - \"Harris, J.\"   # once\n",
          with: "  - \"Harris, J.\"   # once\n  - {name: John Harris, bodies: [hill-residents-association]}\n"
        ))
    let no = try answered(harrises, text) { try $0.apart($1, in: text) }
    #expect(
      no
        == text.replacing(
          "fen-parish-council]\n",
          with: "fen-parish-council]\n  not_the_same_as: [john-harris-hill-residents-association]\n"))
  }

  @Test(arguments: [
    ("- {id: a, name: A B}\n", "- {id: a, name: A B, aliases: [X Y]}\n"),
    ("- {id: a, name: A B, aliases: []}\n", "- {id: a, name: A B, aliases: [X Y]}\n"),
    (
      "- id: a\n  name: A B\n  aliases: C D # once\n- id: b\n  name: E F\n",
      "- id: a\n  name: A B\n  aliases: [C D, X Y] # once\n- id: b\n  name: E F\n"
    ),
    (
      "- id: a\n  aliases: [C D,\n    \"E ] F\"]\n  name: A B",
      "- id: a\n  aliases: [C D,\n    \"E ] F\", X Y]\n  name: A B"
    ),
    ("- id: a\r\n  name: A B\r\n", "- id: a\r\n  name: A B\r\n  aliases: [X Y]\r\n"),
    (
      "- id: a\n  name: A B\n  aliases:\n    - C D\n\n# next\n- id: b\n  name: E F\n",
      "- id: a\n  name: A B\n  aliases:\n    - C D\n    - X Y\n\n# next\n- id: b\n  name: E F\n"
    ),
    ("- id: a\n  name: A B", "- id: a\n  name: A B\n  aliases: [X Y]\n"),
    (
      "- id: a\n  name: A B\n  aliases: {name: C D, body: x}\n",
      "- id: a\n  name: A B\n  aliases: [{name: C D, body: x}, X Y]\n"
    ),
  ])
  func `a value is added in the style of the file`(text: String, expected: String) {
    var file = RegisterText(text)
    let isAdded = file.add(["X Y"], to: "aliases", ofEntry: "a")
    #expect(isAdded)
    #expect(file.text == expected)
  }

  @Test(arguments: ["[]\n", "# Who is who.\n[]\n", "# Who is who.\n\n[ ]\n# More.\n"])
  func `an empty list gives way to the first entry`(text: String) {
    var file = RegisterText(text)
    file.append(["- id: ann-lee", "  name: Ann Lee"])
    let (people, found) = RegisterReader().people(file.text, path: "register/people.yml")
    #expect(people.map(\.id) == ["ann-lee"] && found.isEmpty, "\(file.text)")
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("#") }.allSatisfy { file.text.contains($0) })
  }

  @Test func `two entries of the register are not joined by a program`() throws {
    let text =
      "- {id: john-harris, name: John Harris, bodies: [fen-parish-council]}\n- {id: jack-harris, name: John Harris, bodies: [hill-residents-association]}\n"
    let register = register(text)
    let archive = archive(harrises, register: register)
    let question = try #require(ReviewQuestions(archive).questions.first)
    #expect(throws: RegisterAnswer.Refusal.self) {
      try RegisterAnswers(archive, register: register).same(question, in: text)
    }
  }
}
