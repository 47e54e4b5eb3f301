import Minutes
import Testing

@testable import Linking

@Suite struct RegisterTests {
  private func people(_ text: String) -> [String] {
    RegisterReader().people(text, path: "register/people.yml").diagnostics.map {
      "\($0.line ?? 0):\($0.column ?? 0) \($0.message)"
    }
  }

  private func register(_ text: String) -> Register {
    var register = Register()
    register.people = RegisterReader().people(text, path: "register/people.yml").people
    return register
  }

  @Test func `an entry is read with everything in it`() {
    let (people, diagnostics) = RegisterReader().people(
      """
      # a comment
      - id: ann-lee
        name: Ann Lee
        aliases:
          - Annie Lee
          - {name: A Lee, body: fen-parish-council, from: 2014-01-01, to: 2018-12-31}
        offices:
          - {role: Chair, organisation: Fen Parish Council, from: 2016-05-01}
        not_the_same_as: [ann-lee-hill-forum]
        withheld: true
        reason: asked for, 3 March 2024
      """, path: "register/people.yml")
    #expect(diagnostics.map(\.message) == [])
    #expect(people.map(\.id) == ["ann-lee"])
    #expect(people.first?.aliases.map(\.name) == ["Ann Lee", "Annie Lee", "A Lee"])
    #expect(people.first?.aliases.last?.bodies == ["fen-parish-council"])
    #expect(people.first?.aliases.last?.to?.iso == "2018-12-31")
    #expect(people.first?.offices.map(\.role) == ["Chair"])
    #expect(people.first?.withheld == "asked for, 3 March 2024")
    #expect(people.first?.place.line == 2)
  }

  @Test func `every mistake is shown where it stands`() {
    #expect(
      people("- id: ann-lee\n  name: Ann Lee\n  aliasses: [A Lee]") == [
        "3:3 “aliasses” is not a key of an entry of register/people.yml; did you mean “aliases”?"
      ])
    #expect(
      people("- id: Ann Lee\n  name: Ann Lee") == [
        "1:7 An id is lower-case letters, digits and single hyphens, and “Ann Lee” is not"
      ])
    #expect(
      people("- id: ann-lee\n  name: Ann Lee\n- id: ann-lee\n  name: A Lee") == [
        "3:7 “ann-lee” is the id of the entry on line 1 already"
      ])
    #expect(
      people("- id: ann-lee\n  name: Ann Lee\n  from: 1 May 2018") == [
        "3:9 “from” is a day written YYYY-MM-DD, and “1 May 2018” is not"
      ])
    #expect(
      people("- id: ann-lee\n  name: Ann Lee\n  from: 2018-01-01\n  to: 2017-01-01") == [
        "4:7 “to” is not before “from”"
      ])
    #expect(
      people("- id: ann-lee\n  name: Ann Lee\n  withheld: true") == ["1:3 A withheld person has a reason"])
    #expect(people("id: ann-lee") == ["1:1 A register is a list of entries"])
    #expect(people("- id: ann-lee\n name: [") != [])
    #expect(people("") == [])
  }

  @Test func `a slip in an entry does not publish a withheld person`() {
    #expect(
      !Withholding(register("- id: Ann Lee\n  name: Ann Lee\n  withheld: yes")).ranges(in: "Ann Lee spoke")
        .isEmpty)
  }

  @Test func `the register joins what nothing else ties, and gives the id`() {
    let register = register(
      """
      - id: stephen-marsh
        name: Stephen Marsh
        aliases: [Steve Marsh, {name: S Marsh, body: fen-parish-council, from: 2018-01-01}]
      """)
    let archive = archive(
      [
        minutes("Northmarsh Partnership", "2014-01-01", present: ["Steve Marsh (Police)"]),
        minutes("Fen Parish Council", "2018-06-01", present: ["S Marsh"]),
        minutes("Fen Parish Council", "2016-06-01", present: ["S Marsh"]),
        minutes("Hill Forum", "2018-06-01", present: ["S Marsh"]),
      ], register: register)
    #expect(archive.person("Steve Marsh", at: "northmarsh-partnership/2014-01-01") == "stephen-marsh")
    #expect(archive.person("S Marsh", at: "fen-parish-council/2018-06-01") == "stephen-marsh")
    #expect(archive.because("S Marsh", at: "fen-parish-council/2018-06-01") == "named in the register")
    #expect(archive.person("S Marsh", at: "fen-parish-council/2016-06-01") == "s-marsh")
    #expect(archive.person("S Marsh", at: "hill-forum/2018-06-01") != "stephen-marsh")
    #expect(archive.people.first { $0.id == "stephen-marsh" }?.name == "Stephen Marsh")
  }

  @Test func `three people of one name in one council are told apart by the register`() {
    let register = register(
      """
      - {id: john-smith-police, name: John Smith, organisations: [Fen Police]}
      - {id: john-smith-clerk, name: John Smith, from: 2019-01-01, organisations: [Fen Council]}
      - {id: john-smith, name: John Smith, organisations: [Fen College]}
      """)
    let archive = archive(
      [
        minutes("Fen Board", "2018-01-01", present: ["John Smith (Fen Police)", "John Smith (Fen College)"]),
        minutes("Fen Board", "2019-02-01", present: ["John Smith (Fen Council)"]),
        minutes("Fen Board", "2019-03-01", present: ["John Smith"]),
      ], register: register)
    #expect(archive.documents[0].attendees.map(\.person) == ["john-smith-police", "john-smith"])
    #expect(archive.documents[1].attendees.map(\.person) == ["john-smith-clerk"])
    // Nothing says which of the three this is.
    #expect(archive.documents[2].attendees.map(\.person) != ["john-smith-police"])
  }

  @Test func `the register keeps apart what would be joined`() {
    let meetings = [
      minutes("Board", "2017-01-01", present: ["David Birkin"]),
      minutes("Board", "2018-01-01", present: ["Dave Birkin"]),
    ]
    #expect(archive(meetings).people.count == 1)
    let register = register("- {id: dave-birkin, name: Dave Birkin, not_the_same_as: [david-birkin]}")
    #expect(archive(meetings, register: register).people.map(\.id) == ["dave-birkin", "david-birkin"])
  }

  @Test func `what is told apart is no suggestion any more`() {
    let meetings = [
      minutes("Fen Board", "2017-01-01", present: ["John Harris"]),
      minutes("Hill Forum", "2018-01-01", present: ["John Harris"]),
    ]
    #expect(archive(meetings).suggestions.count == 1)
    let register = register(
      "- {id: john-harris, name: John Harris, bodies: [fen-board], not_the_same_as: [john-harris-hill-forum]}"
    )
    let archive = archive(meetings, register: register)
    #expect(archive.people.map(\.id) == ["john-harris", "john-harris-hill-forum"])
    #expect(archive.suggestions == [])
  }

  @Test func `ids that nobody has are reported with their place`() {
    var register = register(
      "- {id: ann-lee, name: Ann Lee, not_the_same_as: [ann-leigh]}\n- {id: tom-ash, name: Tom Ash}")
    register.organisations =
      RegisterReader().organisations(
        "- {id: fen-unit, name: Fen Unit, part_of: fen-bord}", path: "register/organisations.yml"
      ).organisations
    let archive = archive(
      [minutes("Fen Board", "2017-01-01", present: ["Ann Lee", "Anne Leigh"])], register: register)
    #expect(
      archive.diagnostics.map { "\($0.file ?? ""):\($0.line ?? 0) \($0.message)" } == [
        "register/people.yml:2 No document of the archive names tom-ash",
        "register/people.yml:1 “not_the_same_as” of ann-lee names ann-leigh, and nobody has that id; did you mean “anne-leigh”?",
        "register/organisations.yml:1 fen-unit names fen-bord, and no organisation has that id; did you mean “fen-board”?",
      ])
  }

  @Test func `an organisation of the register has its names, parts and acronyms`() {
    var register = Register()
    register.organisations =
      RegisterReader().organisations(
        """
        - {id: northmarsh-council, name: Northmarsh Borough Council, acronyms: [NBC]}
        - {id: nbc-democratic, name: Democratic Services, aliases: [NBC – Democratic Services, LD], part_of: northmarsh-council}
        """, path: "register/organisations.yml"
      ).organisations
    let archive = archive(
      [minutes("Board", "2017-01-01", present: ["Ann Lee (NBC)", "Tom Ash (LD)"])], register: register)
    #expect(archive.documents[0].attendees.map(\.organisation) == ["northmarsh-council", "nbc-democratic"])
    #expect(archive.organisations.first { $0.id == "nbc-democratic" }?.parent == "northmarsh-council")
  }
}
