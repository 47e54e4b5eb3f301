import Minutes
import Testing

@testable import Linking

@Suite struct PeopleTests {
  @Test func `the same full name in the same body is one person`() {
    let archive = archive([
      minutes(
        "Northmarsh Partnership", "2017-04-04",
        present: ["Cllr Ann Lee [Chair]", "Tom Birkin (Northmarsh Police)"]),
      minutes("Northmarsh Partnership", "2018-04-04", present: ["Ann Lee", "Tom Birkin"]),
    ])
    #expect(archive.people.map(\.id) == ["ann-lee", "tom-birkin"])
    #expect(archive.person("Ann Lee", at: "northmarsh-partnership/2018-04-04") == "ann-lee")
    #expect(archive.because("Ann Lee", at: "northmarsh-partnership/2018-04-04") == "same name, same body")
    #expect(archive.people[0].attendances.count == 2)
  }

  @Test func `a short form with the same surname in the same body is one person`() {
    let archive = archive([
      minutes("Northmarsh Partnership", "2017-04-04", present: ["David Birkin (Youth Works)"]),
      minutes("Northmarsh Partnership", "2018-04-04", present: ["Dave Birkin (Youth Works)"]),
    ])
    #expect(archive.people.map(\.id) == ["david-birkin"])
    #expect(archive.people[0].aliases == ["Dave Birkin"])
  }

  @Test func `two names in one meeting are two people, however alike`() {
    let archive = archive([
      minutes("Northmarsh Partnership", "2017-04-04", present: ["David Birkin", "Dave Birkin"]),
      minutes("Northmarsh Partnership", "2018-04-04", present: ["Dave Birkin"]),
    ])
    #expect(archive.people.map(\.id) == ["dave-birkin", "david-birkin"])
  }

  @Test func `an initial belongs to the one person whom it fits`() {
    let archive = archive([
      minutes("Fen Parish Council", "2017-04-04", present: ["John Harris", "Mary Stone"]),
      minutes("Fen Parish Council", "2018-04-04", present: ["J Harris", "M. Stone"]),
    ])
    #expect(archive.people.map(\.id) == ["john-harris", "mary-stone"])
  }

  @Test func `an initial that fits two people is nobody's`() {
    let archive = archive([
      minutes("Fen Parish Council", "2017-04-04", present: ["John Harris", "Jane Harris"]),
      minutes("Fen Parish Council", "2018-04-04", present: ["J Harris"]),
    ])
    #expect(archive.person("J Harris", at: "fen-parish-council/2018-04-04") == nil)
    #expect(
      archive.because("J Harris", at: "fen-parish-council/2018-04-04")
        == "could be Jane Harris or John Harris")
    #expect(archive.suggestions.map(\.ids) == [["jane-harris", "john-harris"]])
  }

  @Test func `the same full name in unconnected bodies is two people and a suggestion`() {
    let archive = archive([
      minutes("Fen Parish Council", "2017-04-04", present: ["John Harris"]),
      minutes("Hill Residents Association", "2018-04-04", present: ["John Harris"]),
    ])
    #expect(archive.people.map(\.id) == ["john-harris", "john-harris-hill-residents-association"])
    #expect(archive.suggestions.map(\.ids) == [["john-harris", "john-harris-hill-residents-association"]])
  }

  @Test func `a place that one body's name and the other's organisation share ties a full name`() {
    let archive = archive([
      minutes("Safer Northmarsh Partnership", "2017-04-04", present: ["Cllr Jim Hart"]),
      minutes(
        "National Safety Board", "2018-04-04", present: ["Cllr Jim Hart (Northmarsh-on-Sea Borough Council)"]),
    ])
    #expect(archive.people.map(\.id) == ["jim-hart"])
  }

  @Test func `the same organisation ties short forms of a name`() {
    let archive = archive([
      minutes("Safer Northmarsh Partnership", "2017-04-04", present: ["Steve Rusk (Northmarsh Police)"]),
      minutes("Hill Forum", "2018-04-04", present: ["Stephen Rusk (Northmarsh Police)"]),
    ])
    #expect(archive.people.count == 1)
    #expect(
      archive.because("Stephen Rusk", at: "hill-forum/2018-04-04")?.contains("same organisation") == true)
  }
}
